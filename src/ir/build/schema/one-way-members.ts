import type { Schema } from "../../types/schema.js";
import type { Draft } from "./draft.js";
import { draftFinder } from "./draft-finder.js";
import type { Graph } from "./graph.js";

/**
 * Where one part of a schema requires a member that another part declares as
 * `readOnly` or `writeOnly`, the part that requires it learns so: it is not
 * demanded in that direction (OpenAPI 3.0.4, section 4.7.24.2). After the
 * shapes were derived, to which the parts are one already.
 */
export function markOneWayMembers({
  drafts,
  synthesize,
}: Pick<Graph, "drafts" | "synthesize">): void {
  const all = [...drafts];
  const find = draftFinder(all);
  const referred = new Set(
    all.filter((draft) => draft.referred).map(({ schema }) => schema),
  );
  for (const { schema } of all) {
    const { refs, allOf, required } = schema.assertions;
    // What a reference leads to demands for itself.
    const demands = allOf !== undefined || (refs && required) !== undefined;
    if (!demands) continue;
    const isOwn = (part: Schema): boolean => !referred.has(part);
    const demanding = [...conjunctsOf(schema, isOwn)].filter(
      ({ assertions }) => assertions.required !== undefined,
    );
    if (demanding.length === 0) continue;
    const parts = [...conjunctsOf(schema, () => true)];
    for (const part of demanding) {
      const members = oneWayMembers(part, parts);
      const draft = members.length > 0 ? find(part) : undefined;
      if (draft) addMembers(draft, members, synthesize);
    }
  }
}

/** A member that goes one way, or neither. */
interface OneWayMember {
  readonly name: string;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
}

/** What a part requires and others of the parts declare as one-way. */
function oneWayMembers(
  { assertions }: Schema,
  parts: readonly Schema[],
): readonly OneWayMember[] {
  const { required = [], properties } = assertions;
  // To declare a member here would admit it.
  if (assertions.additionalProperties || assertions.unevaluatedProperties) {
    return [];
  }
  return required
    .filter((name) => !properties?.has(name))
    .map((name) => {
      const declared = parts.flatMap(
        (part) => part.assertions.properties?.get(name)?.annotations ?? [],
      );
      const readOnly = declared.some((one) => one.readOnly);
      const writeOnly = declared.some((one) => one.writeOnly);
      return { name, readOnly, writeOnly };
    })
    .filter(({ readOnly, writeOnly }) => readOnly || writeOnly);
}

function addMembers(
  draft: Draft,
  members: readonly OneWayMember[],
  synthesize: Graph["synthesize"],
): void {
  const { assertions } = draft.schema;
  const added = members.map(({ name, ...direction }) => {
    const member = synthesize(draft, `one-way-${name}`, {});
    member.annotations = { ...member.annotations, ...direction };
    return [name, member] as const;
  });
  const before = assertions.properties ?? new Map<string, Schema>();
  assertions.properties = new Map([...before, ...added]);
}

/** A schema and all that applies beside it, as far as may be entered. */
function conjunctsOf(
  schema: Schema,
  mayEnter: (part: Schema) => boolean,
): ReadonlySet<Schema> {
  const found = new Set([schema]);
  // A set visits what is added while it is walked.
  for (const { assertions } of found) {
    for (const part of assertions.refs ?? []) {
      if (mayEnter(part)) found.add(part);
    }
    for (const part of assertions.allOf ?? []) {
      if (mayEnter(part)) found.add(part);
    }
  }
  return found;
}
