import type { Schema, Shape } from "../../ir/types/index.js";

/** Whether a value of a shape can be a string. */
export function admitsText(
  shape: Shape,
  seen: ReadonlySet<Schema> = new Set(),
): boolean {
  switch (shape.kind) {
    case "unknown":
    case "string":
      return true;
    case "literal":
      return typeof shape.value === "string";
    case "union":
      return shape.variants.some((variant) => admitsText(variant, seen));
    case "intersection":
      return shape.parts.every((part) => admitsText(part, seen));
    case "ref":
      return (
        !seen.has(shape.target) &&
        admitsText(shape.target.shape, new Set([...seen, shape.target]))
      );
    default:
      return false;
  }
}
