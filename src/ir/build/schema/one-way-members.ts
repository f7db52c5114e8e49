import type { Schema } from "../../types/schema.js";
import type { Draft } from "./draft.js";
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
  const byNode = new Map<Schema, Draft>(
    drafts.map((draft) => [draft.schema, draft]),
  );
  for (const { schema } of [...drafts]) {
    const { refs, allOf } = schema.assertions;
    if (!refs && !allOf) continue;
    const parts = [...conjunctsOf(schema, () => true)];
    const isOwn = (part: Schema): boolean =>
      part === schema || byNode.get(part)?.referred === false;
    for (const part of conjunctsOf(schema, isOwn)) {
      const draft = byNode.get(part);
      if (draft) markPart(draft, parts, synthesize);
    }
  }
}

function markPart(
  draft: Draft,
  parts: readonly Schema[],
  synthesize: Graph["synthesize"],
): void {
  const { assertions } = draft.schema;
  const { required = [], properties, ...others } = assertions;
  // To declare a member here would admit it.
  if (others.additionalProperties || others.unevaluatedProperties) return;
  for (const name of required) {
    if (properties?.has(name)) continue;
    const declared = parts.flatMap(
      (part) => part.assertions.properties?.get(name)?.annotations ?? [],
    );
    const readOnly = declared.some((one) => one.readOnly);
    const writeOnly = declared.some((one) => one.writeOnly);
    if (!readOnly && !writeOnly) continue;
    const member = synthesize(draft, `one-way-${name}`, {});
    member.annotations = { ...member.annotations, readOnly, writeOnly };
    const before = assertions.properties ?? new Map<string, Schema>();
    assertions.properties = new Map([...before, [name, member]]);
  }
}

/** A schema and all that applies beside it, as far as may be entered. */
function conjunctsOf(
  schema: Schema,
  mayEnter: (part: Schema) => boolean,
): ReadonlySet<Schema> {
  const found = new Set([schema]);
  // A set visits what is added while it is walked.
  for (const { assertions } of found) {
    const { refs = [], allOf = [] } = assertions;
    for (const part of [...refs, ...allOf]) {
      if (mayEnter(part)) found.add(part);
    }
  }
  return found;
}
