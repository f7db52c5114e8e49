import type { ObjectShape, Schema, Shape } from "../types/schema.js";
import { isOpenUnion } from "./union.js";

/** Gives the shape behind a `ref`. */
export type ResolveShape = (target: Schema) => Shape | undefined;

/**
 * Whether a shape adds nothing beside a narrower one: each value of `narrow`
 * is one of `wide`, and `wide` declares no property that `narrow` does not.
 * When in doubt, no.
 */
export function isSubshape(
  narrow: Shape,
  wide: Shape,
  resolve: ResolveShape,
  depth = 0,
): boolean {
  if (wide.kind === "unknown" || narrow.kind === "never") return true;
  if (depth > deepest) return false;
  const includes = (inner: Shape, outer: Shape): boolean =>
    isSubshape(inner, outer, resolve, depth + 1);
  if (narrow.kind === "union") {
    if (isOpenUnion(narrow) && isClosed(wide)) return false;
    return narrow.variants.every((variant) => includes(variant, wide));
  }
  if (wide.kind === "union") {
    if (wide.variants.some((variant) => includes(narrow, variant))) return true;
  }
  if (wide.kind === "intersection") {
    return wide.parts.every((part) => includes(narrow, part));
  }
  if (narrow.kind === "intersection") {
    return narrow.parts.some((part) => includes(part, wide));
  }
  if (narrow.kind === "ref") {
    if (wide.kind === "ref" && wide.target === narrow.target) return true;
    const target = resolve(narrow.target);
    return target !== undefined && includes(target, wide);
  }
  if (wide.kind === "ref") {
    const target = resolve(wide.target);
    return target !== undefined && includes(narrow, target);
  }
  return isWithin(narrow, wide, includes);
}

/** Whether a union has no place for further texts. */
function isClosed(shape: Shape): boolean {
  return (
    shape.kind === "union" &&
    !isOpenUnion(shape) &&
    shape.variants.every(({ kind }) => kind !== "string")
  );
}

/** How many steps down two shapes are compared. */
const deepest = 12;

type Includes = (inner: Shape, outer: Shape) => boolean;

/** Neither is a union, an intersection or a `ref`. */
function isWithin(narrow: Shape, wide: Shape, includes: Includes): boolean {
  if (narrow.kind === "literal") {
    return wide.kind === "literal"
      ? wide.value === narrow.value
      : wide.kind === typeof narrow.value;
  }
  if (wide.kind === "array") {
    if (narrow.kind === "array") return includes(narrow.items, wide.items);
    if (narrow.kind !== "tuple") return false;
    return [...narrow.items, ...(narrow.rest ? [narrow.rest] : [])].every(
      (item) => includes(item, wide.items),
    );
  }
  if (narrow.kind === "object" && wide.kind === "object") {
    return isObjectWithin(narrow, wide, includes);
  }
  if (narrow.kind === "tuple" && wide.kind === "tuple") {
    const { items, rest, required } = wide;
    return (
      narrow.items.length === items.length &&
      narrow.required >= required &&
      items.every((item, index) => {
        const inner = narrow.items[index];
        return inner !== undefined && includes(inner, item);
      }) &&
      (narrow.rest === undefined ||
        (rest !== undefined && includes(narrow.rest, rest)))
    );
  }
  return narrow.kind === wide.kind;
}

function isObjectWithin(
  narrow: ObjectShape,
  wide: ObjectShape,
  includes: Includes,
): boolean {
  const { additional } = wide;
  if (additional !== undefined && additional.kind !== "unknown") {
    const inner = narrow.additional;
    if (inner === undefined || !includes(inner, additional)) return false;
  }
  if (wide.properties.length === 0) return true;
  const own = new Map(narrow.properties.map((item) => [item.name, item]));
  return wide.properties.every((property) => {
    const inner = own.get(property.name);
    return (
      inner !== undefined &&
      (inner.required || !property.required) &&
      inner.readOnly === property.readOnly &&
      inner.writeOnly === property.writeOnly &&
      includes(inner.shape, property.shape)
    );
  });
}
