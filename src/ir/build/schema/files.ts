import type { MediaType } from "../../types/operation.js";
import type { Assertions, Schema } from "../../types/schema.js";
import type { Draft } from "./draft.js";

/** A body, as far as it tells which values are files. */
export type Body = Pick<MediaType, "kind" | "schema" | "itemSchema">;

/**
 * Marks the texts of `format: binary` that travel as bytes: whole bodies and
 * the parts of forms. Anywhere else, above all in JSON, they are texts.
 */
export function markFiles(
  drafts: readonly Draft[],
  bodies: readonly Body[],
): void {
  const files = fileSchemas(bodies);
  for (const { schema } of drafts) {
    const { types, format } = schema.assertions;
    const isBytes = format === "binary" && types?.includes("string") === true;
    if (isBytes && files.has(schema)) schema.assertions.file = true;
  }
}

/** The schemas of all that may travel as bytes. */
function fileSchemas(bodies: readonly Body[]): ReadonlySet<Schema> {
  const files = new Set<Schema>();
  for (const { kind, schema, itemSchema } of bodies) {
    if (memberKinds.has(kind)) continue;
    const whole = atOnePlace(schema ? [schema] : []);
    const parts = itemSchema ? [itemSchema] : [];
    if (kind === "multipart") parts.push(...partsOf(whole));
    const items = itemsOf(atOnePlace(parts));
    for (const one of [...whole, ...atOnePlace([...parts, ...items])]) {
      files.add(one);
    }
  }
  return files;
}

/** Bodies whose members are texts, numbers and the like. */
const memberKinds: ReadonlySet<MediaType["kind"]> = new Set([
  "json",
  "urlencoded",
  "xml",
]);

/** Schemas and all that see the same values. */
function atOnePlace(schemas: readonly Schema[]): ReadonlySet<Schema> {
  const found = new Set(schemas);
  // A set visits what is added while it is walked.
  for (const { assertions } of found) {
    for (const keyword of inPlace) {
      for (const part of assertions[keyword] ?? []) found.add(part);
    }
  }
  return found;
}

const inPlace = ["refs", "allOf", "anyOf", "oneOf"] as const;

/** The members of forms, or the items of sequences of parts. */
function partsOf(forms: Iterable<Schema>): readonly Schema[] {
  return [...forms].flatMap(({ assertions }) => [
    ...(assertions.properties?.values() ?? []),
    ...(assertions.patternProperties?.values() ?? []),
    ...listed(assertions.additionalProperties),
    ...ownItems(assertions),
  ]);
}

/** What a list has is as many parts of one name. */
function itemsOf(parts: Iterable<Schema>): readonly Schema[] {
  return [...parts].flatMap(({ assertions }) => ownItems(assertions));
}

function ownItems({ prefixItems = [], items }: Assertions): readonly Schema[] {
  return [...prefixItems, ...listed(items)];
}

function listed(schema: Schema | undefined): readonly Schema[] {
  return schema ? [schema] : [];
}
