/** The order of the keywords in rules. */
const order: readonly string[] = [
  "never",
  "refs",
  "types",
  "enum",
  "multipleOf",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "file",
  "prefixItems",
  "items",
  "contains",
  "minContains",
  "maxContains",
  "minItems",
  "maxItems",
  "uniqueItems",
  "unevaluatedItems",
  "required",
  "properties",
  "patternProperties",
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "dependentRequired",
  "dependentSchemas",
  "minProperties",
  "maxProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "discriminator",
  "not",
  "if",
  "then",
  "else",
];

const ranks: ReadonlyMap<string, number> = new Map(
  order.map((keyword, rank) => [keyword, rank]),
);

/** Compares keywords by where they stand. */
export function byRank(left: string, right: string): number {
  return (ranks.get(left) ?? -1) - (ranks.get(right) ?? -1);
}
