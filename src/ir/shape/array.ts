import type { Schema, Shape } from "../types/schema.js";
import { unknownShape, type ShapeContext } from "./shape-context.js";

/** The shape of the arrays a schema accepts, by its own keywords. */
export function arrayShape(schema: Schema, context: ShapeContext): Shape {
  const { prefixItems, minItems = 0, maxItems = Infinity } = schema.assertions;
  if (schema.assertions.contains) context.lose(schema, "contains");
  const others = otherItems(schema);
  const rest = others ? context.mention(others) : unknownShape;
  if (prefixItems === undefined && rest.kind !== "never") {
    return { kind: "array", items: rest };
  }
  const items = (prefixItems ?? [])
    .slice(0, Math.min(maxItems, Number.MAX_SAFE_INTEGER))
    .map((item) => context.mention(item));
  const hasRest = rest.kind !== "never" && maxItems > items.length;
  return {
    kind: "tuple",
    items,
    required: Math.min(minItems, items.length),
    ...(hasRest && { rest }),
  };
}

/** `unevaluatedItems` is `items` where nothing else looks at items. */
function otherItems({ assertions }: Schema): Schema | undefined {
  const { items, unevaluatedItems, refs, allOf, anyOf, oneOf } = assertions;
  if (items !== undefined || unevaluatedItems === undefined) return items;
  const other = refs ?? allOf ?? anyOf ?? oneOf;
  const isAlone = (other ?? assertions.contains ?? assertions.if) === undefined;
  return isAlone ? unevaluatedItems : undefined;
}
