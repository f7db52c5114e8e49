import { deriveShape } from "../shape/derive-shape.js";
import type { ShapeContext } from "../shape/shape-context.js";
import type { Assertions, Schema, Shape } from "../types/schema.js";
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
  const { properties, discriminator } = schema.assertions;
  const data = properties?.get("data");
  const changes: { -readonly [Key in keyof Assertions]: Assertions[Key] } = {};
  for (const key of branchKeys) {
    const parts = schema.assertions[key];
    const next = parts?.map((part) => rewrite(part, done));
    if (next?.some((part, at) => part !== parts?.[at])) changes[key] = next;
  }
  if (data && properties && isJsonText(data)) {
    changes.properties = new Map([...properties, ["data", contentOf(data)]]);
  }
  if (Object.keys(changes).length === 0) return schema;
  if (discriminator) {
    const branches = discriminator.branches.map((branch) => ({
      ...branch,
      schema: done.get(branch.schema) ?? branch.schema,
    }));
    changes.discriminator = { ...discriminator, branches };
  }
  const { name: _, ...rest } = schema;
  const changed: Schema = {
    ...rest,
    id: `${schema.id}:parsed`,
    assertions: { ...schema.assertions, ...changes },
  };
  const next = { ...changed, shape: deriveShape(changed, shapes) };
  done.set(schema, next);
  return next;
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
  mention: (schema): Shape =>
    schema.name === undefined ? schema.shape : { kind: "ref", target: schema },
  resolve: ({ shape }) => shape,
  lose() {},
};
