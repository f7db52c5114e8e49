import type { Assertions, Schema } from "../../ir/types/index.js";

/** Every schema that a schema applies to a value or to a part of it. */
export function partsOf(assertions: Assertions): readonly Schema[] {
  const { refs, prefixItems, allOf, anyOf, oneOf, ...others } = assertions;
  const { properties, patternProperties, dependentSchemas } = others;
  const { items, contains, unevaluatedItems, not, then } = others;
  const { additionalProperties, propertyNames, unevaluatedProperties } = others;
  const lists = [refs, prefixItems, allOf, anyOf, oneOf];
  const maps = [properties, patternProperties, dependentSchemas];
  const singles = [
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
  ];
  return [
    ...lists.flatMap((list) => list ?? []),
    ...maps.flatMap((map) => [...(map?.values() ?? [])]),
    ...singles.flatMap((single) => single ?? []),
  ];
}
