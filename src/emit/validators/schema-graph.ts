import type { Schema } from "../../ir/types/index.js";
import { partsOf } from "./parts-of.js";

/** Schemas, and those that each of them applies to a value or to a part of it. */
export interface SchemaGraph {
  /** All that can be reached. */
  readonly schemas: ReadonlySet<Schema>;
  partsOf(schema: Schema): readonly Schema[];
}

/** Walks from some schemas to all that they lead to. */
export function schemaGraph(roots: readonly Schema[]): SchemaGraph {
  const schemas = new Set(roots);
  const applied = new Map<Schema, readonly Schema[]>();
  // A set visits what is added while it is walked.
  for (const schema of schemas) {
    const parts = partsOf(schema.assertions);
    if (parts.length === 0) continue;
    applied.set(schema, parts);
    for (const part of parts) schemas.add(part);
  }
  return { schemas, partsOf: (schema) => applied.get(schema) ?? none };
}

const none: readonly Schema[] = [];
