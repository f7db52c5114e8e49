import type { Draft } from "./draft.js";
import type { Schema } from "../../types/schema.js";

/** `readOnly` and `writeOnly` also hold where a `$ref` or an `allOf` branch says so. */
export function spreadDirections(drafts: readonly Draft[]): void {
  for (const direction of ["readOnly", "writeOnly"] as const) {
    const isSaid = drafts.some(({ schema }) => schema.annotations[direction]);
    if (isSaid) spreadDirection(drafts, direction);
  }
}

function spreadDirection(
  drafts: readonly Draft[],
  direction: "readOnly" | "writeOnly",
): void {
  for (const { schema } of drafts) {
    const { refs, allOf } = schema.assertions;
    if (!refs && !allOf) continue;
    schema.annotations[direction] = says(schema, direction, new Set());
  }
}

function says(
  schema: Schema,
  direction: "readOnly" | "writeOnly",
  seen: Set<Schema>,
): boolean {
  if (schema.annotations[direction]) return true;
  if (seen.has(schema)) return false;
  seen.add(schema);
  const { refs, allOf } = schema.assertions;
  const doesSay = (part: Schema): boolean => says(part, direction, seen);
  return (refs?.some(doesSay) ?? false) || (allOf?.some(doesSay) ?? false);
}
