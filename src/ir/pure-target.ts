import type { Schema } from "./types/index.js";

/** The named schema that a schema is, or that it merely refers to. */
export function pureTarget(schema: Schema): Schema | undefined {
  if (schema.name !== undefined) return schema;
  const { refs, ...rest } = schema.assertions;
  const [target, ...others] = refs ?? [];
  const only = others.length === 0 && Object.keys(rest).length === 0;
  return only && target?.name !== undefined ? target : undefined;
}
