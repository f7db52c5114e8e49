import type { MediaType } from "../../types/operation.js";
import type { Assertions, Schema } from "../../types/schema.js";
import type { Draft } from "./draft.js";
import { withBranches } from "./in-place.js";

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
    const isAsked = kind === "multipart" || kind === "json-lines";
    const all = withBranches(schema ? [schema] : []);
    // Other bodies are bytes anyway: what they are described as only matters by its name.
    const whole = [...all].filter(({ name }) => isAsked || name !== undefined);
    const parts = itemSchema ? [itemSchema] : [];
    if (kind === "multipart") parts.push(...partsOf(whole));
    const items = itemsOf(withBranches(parts));
    for (const one of [...whole, ...withBranches([...parts, ...items])]) {
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
