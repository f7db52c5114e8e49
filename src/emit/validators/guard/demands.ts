import type { Assertions, Schema } from "../../../ir/types/index.js";

/** All that a schema and what it refers to demand of one value. */
export function demandsOf(
  schema: Schema,
  seen: ReadonlySet<Schema> = new Set(),
): readonly Assertions[] {
  if (seen.has(schema)) return [];
  const { refs = [], allOf = [] } = schema.assertions;
  const deeper = new Set([...seen, schema]);
  return [
    schema.assertions,
    ...[...refs, ...allOf].flatMap((part) => demandsOf(part, deeper)),
  ];
}
