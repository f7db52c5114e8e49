import type { Assertions, Schema } from "../../../ir/types/index.js";
import { isSecretSchema } from "../checkers.js";
import { isScalarKeyword } from "../scalar-keywords.js";

/** What is seen inside a value, or told by other schemas. */
const otherKeywords: readonly (keyof Assertions)[] = [
  "refs",
  "prefixItems",
  "items",
  "maxItems",
  "minItems",
  "uniqueItems",
  "properties",
  "additionalProperties",
  "required",
  "dependentRequired",
  "dependentSchemas",
  "maxProperties",
  "minProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
];

const others: ReadonlySet<string> = new Set(otherKeywords);

/** Whether explainers can be written for schemas; what else they say is read by the interpreter of rules. */
export function areExplainable(schemas: readonly Schema[]): boolean {
  return schemas.every(
    (schema) => !isSecretSchema(schema) && isExplainable(schema.assertions),
  );
}

function isExplainable(assertions: Assertions): boolean {
  const { properties, required = [], additionalProperties } = assertions;
  // A name that is asked for is not declared by that.
  const isDeclared =
    additionalProperties === undefined ||
    required.every((name) => properties?.has(name));
  return (
    isDeclared &&
    Object.keys(assertions).every(
      (keyword) => isScalarKeyword(keyword) || others.has(keyword),
    )
  );
}
