import type { Schema } from "../../ir/types/index.js";
import { partsOf } from "../../ir/parts-of.js";

/** Schemas, and those that each of them applies to a value or to a part of it. */
export interface SchemaGraph {
  /** All that can be reached. */
  readonly schemas: ReadonlySet<Schema>;
  /** Those that apply others, with the others. */
  readonly parts: ReadonlyMap<Schema, readonly Schema[]>;
}

/** Walks from some schemas to all that they lead to. */
export function schemaGraph(roots: readonly Schema[]): SchemaGraph {
  const schemas = new Set(roots);
  const parts = new Map<Schema, readonly Schema[]>();
  // A set visits what is added while it is walked.
  for (const schema of schemas) {
    const own = partsOf(schema.assertions);
    if (own.length === 0) continue;
    parts.set(schema, own);
    for (const part of own) schemas.add(part);
  }
  return { schemas, parts };
}
