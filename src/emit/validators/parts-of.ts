import type { Assertions, Schema } from "../../ir/types/index.js";

/** Every schema that a schema applies to a value or to a part of it. */
export function partsOf(assertions: Assertions): readonly Schema[] {
  const { refs, prefixItems, allOf, anyOf, oneOf, ...others } = assertions;
  const { properties, patternProperties, dependentSchemas } = others;
  const { items, contains, unevaluatedItems, not, then } = others;
  const { additionalProperties, propertyNames, unevaluatedProperties } = others;
  const parts: Schema[] = [];
  for (const list of [refs, prefixItems, allOf, anyOf, oneOf]) {
    if (list) for (const part of list) parts.push(part);
  }
  for (const map of [properties, patternProperties, dependentSchemas]) {
    if (map) for (const part of map.values()) parts.push(part);
  }
  for (const single of [
    items,
    contains,
    unevaluatedItems,
    additionalProperties,
    propertyNames,
    unevaluatedProperties,
    not,
    others.if,
    then,
    others.else,
  ]) {
    if (single) parts.push(single);
  }
  return parts;
}
