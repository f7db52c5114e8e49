import type { Schema } from "./types/index.js";

/** The named schema that a schema is, or that it merely refers to. */
export function pureTarget(schema: Schema): Schema | undefined {
  if (schema.name !== undefined) return schema;
  const { refs } = schema.assertions;
  if (refs?.length !== 1 || Object.keys(schema.assertions).length > 1) {
    return undefined;
  }
  const [target] = refs;
  return target?.name === undefined ? undefined : target;
}
