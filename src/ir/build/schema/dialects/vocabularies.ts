/** Keywords by the last segment of their vocabulary's URI; what is in none always counts. */
const keywordsOf: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "applicator",
    [
      "additionalItems",
      "additionalProperties",
      "allOf",
      "anyOf",
      "contains",
      "dependentSchemas",
      "else",
      "if",
      "items",
      "not",
      "oneOf",
      "patternProperties",
      "prefixItems",
      "properties",
      "propertyNames",
      "then",
    ],
  ],
  ["unevaluated", ["unevaluatedItems", "unevaluatedProperties"]],
  [
    "validation",
    [
      "const",
      "dependentRequired",
      "enum",
      "exclusiveMaximum",
      "exclusiveMinimum",
      "maxContains",
      "maxItems",
      "maxLength",
      "maxProperties",
      "maximum",
      "minContains",
      "minItems",
      "minLength",
      "minProperties",
      "minimum",
      "multipleOf",
      "pattern",
      "required",
      "type",
      "uniqueItems",
    ],
  ],
  ["format", ["format"]],
  ["format-annotation", ["format"]],
  ["format-assertion", ["format"]],
  ["core", []],
  ["meta-data", []],
  ["content", []],
]);

/** The vocabularies under a base URI and the keywords they hold. */
export function vocabulariesOf(
  base: string,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...keywordsOf].map(([name, keywords]) => [base + name, keywords]),
  );
}
