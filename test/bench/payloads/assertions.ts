import { isObject, type Json } from "../../spec/support/json.js";

const single = new Set([
  "additionalProperties",
  "contains",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedProperties",
]);
const several = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const named = new Set(["dependentSchemas", "patternProperties", "properties"]);
const plain = new Set([
  "$ref",
  "const",
  "enum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "format",
  "maxItems",
  "maxLength",
  "maxProperties",
  "maximum",
  "minItems",
  "minLength",
  "minProperties",
  "minimum",
  "multipleOf",
  "pattern",
  "required",
  "type",
  "uniqueItems",
]);

/**
 * What a schema of OpenAPI 3.0 or 3.1 asserts, in the words of JSON Schema
 * 2020-12: `nullable` becomes a type (OpenAPI 3.0.3, Schema Object: only beside
 * `type`), everything that merely describes is left out.
 */
export function assertionsOf(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const kept: [string, Json][] = [];
  for (const [key, value] of Object.entries(schema)) {
    const made = keyword(key, value);
    if (made !== undefined) kept.push([key, made]);
  }
  const result = Object.fromEntries(kept);
  const { type, enum: values } = result;
  if (schema["nullable"] !== true || typeof type !== "string") return result;
  const nullable = { ...result, type: [type, "null"] };
  if (!Array.isArray(values) || values.includes(null)) return nullable;
  return { ...nullable, enum: [...(values as readonly Json[]), null] };
}

function keyword(key: string, value: Json): Json | undefined {
  if (plain.has(key)) return value;
  if (single.has(key)) return assertionsOf(value);
  if (several.has(key)) return (value as readonly Json[]).map(assertionsOf);
  if (!named.has(key) || !isObject(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, assertionsOf(one)]),
  );
}

/** The same schema without `format`. */
export function withoutFormats<Value extends Json>(schema: Value): Value {
  return JSON.parse(
    JSON.stringify(schema, (key: string, value: unknown) =>
      key === "format" && typeof value === "string" ? undefined : value,
    ),
  ) as Value;
}
