import { deriveShape } from "../shape/derive-shape.js";
import { mentionOf } from "../shape/references.js";
import type { ShapeContext } from "../shape/shape-context.js";
import type { Assertions, Schema } from "../types/schema.js";
import { blankSchema } from "../blank-schema.js";

/** Events as a client hands them over. */
export interface ParsedEvents {
  /** The schema of one event, its data parsed. */
  readonly item: Schema;
  /** Whether the data of every event is JSON, and not of some alone. */
  readonly isAllJson: boolean;
}

/**
 * The events of a stream whose data is JSON, told by `contentMediaType` and
 * `contentSchema` (OpenAPI 3.2, section 4.14.4.3): as they are when the data
 * is parsed. Undefined where all data is text.
 */
export function parsedEvents(item: Schema): ParsedEvents | undefined {
  const all = dataSchemas(item);
  const json = all.filter(isJsonText);
  if (json.length === 0) return undefined;
  return {
    item: rewrite(item, new Map()),
    isAllJson: json.length === all.length,
  };
}

/** The schemas of the `data` of events, in whatever branch they stand. */
export function dataSchemas(
  { assertions }: Schema,
  seen: Set<Assertions> = new Set(),
): readonly Schema[] {
  if (seen.has(assertions)) return [];
  seen.add(assertions);
  const data = assertions.properties?.get("data");
  const parts = branchKeys.flatMap((key) => assertions[key] ?? []);
  return [
    ...(data ? [data] : []),
    ...parts.flatMap((part) => dataSchemas(part, seen)),
  ];
}

/** Whether a schema is of text that is JSON; encoded text is not. */
export function isJsonText({ annotations, assertions }: Schema): boolean {
  const { contentMediaType = "", contentEncoding } = annotations;
  return (
    /^application\/json\b|\+json\b/i.test(contentMediaType) &&
    contentEncoding === undefined &&
    (assertions.types?.includes("string") ?? true)
  );
}

const branchKeys = ["refs", "allOf", "anyOf", "oneOf"] as const;

/** A copy where something changes below, which is no declaration any more; else the schema itself. */
function rewrite(schema: Schema, done: Map<Schema, Schema>): Schema {
  const known = done.get(schema);
  if (known) return known;
  done.set(schema, schema);
  const assertions = withData(rewriteBranches(schema.assertions, done));
  if (assertions === schema.assertions) return schema;
  const { name: _, ...rest } = schema;
  const changed: Schema = { ...rest, id: `${schema.id}:parsed`, assertions };
  const next = { ...changed, shape: deriveShape(changed, shapes) };
  done.set(schema, next);
  return next;
}

function withData(assertions: Assertions): Assertions {
  const { properties } = assertions;
  const data = properties?.get("data");
  if (!properties || !data || !isJsonText(data)) return assertions;
  const parsed = new Map([...properties, ["data", contentOf(data)] as const]);
  return { ...assertions, properties: parsed };
}

/** The same assertions where no branch changes. A copy is no declaration, so it is part of what referred to it. */
function rewriteBranches(
  assertions: Assertions,
  done: Map<Schema, Schema>,
): Assertions {
  const { refs = [], allOf = [], anyOf, oneOf, discriminator } = assertions;
  const all = branchKeys.flatMap((key) => assertions[key] ?? []);
  const now = (part: Schema): Schema => rewrite(part, done);
  if (all.every((part) => now(part) === part)) return assertions;
  const kept = refs.filter((target) => now(target) === target);
  const copies = refs.map(now).filter((target) => !refs.includes(target));
  const { refs: _, allOf: __, ...others } = assertions;
  const conjuncts = [...allOf.map(now), ...copies];
  return {
    ...others,
    ...(kept.length > 0 && { refs: kept }),
    ...(conjuncts.length > 0 && { allOf: conjuncts }),
    ...(anyOf && { anyOf: anyOf.map(now) }),
    ...(oneOf && { oneOf: oneOf.map(now) }),
    ...(discriminator && {
      discriminator: {
        ...discriminator,
        branches: discriminator.branches.map(({ values, schema }) => ({
          values,
          schema: now(schema),
        })),
      },
    }),
  };
}

/** What the text holds; anything, where that is not said. */
function contentOf({ annotations, id, origin, docs }: Schema): Schema {
  return (
    annotations.contentSchema ?? {
      ...blankSchema(`${id}:parsed`, origin),
      docs,
    }
  );
}

/** All shapes that are asked for are there; losses were noted when they were derived. */
const shapes: ShapeContext = {
  mention: mentionOf,
  resolve: ({ shape }) => shape,
  isOpen: () => false,
  lose() {},
};
