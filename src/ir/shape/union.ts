import type { Shape } from "../types/schema.js";
import { neverShape } from "./shape-context.js";
import { shapeKey } from "./shape-key.js";

/**
 * One of several shapes: nested unions are flattened, equal variants are one,
 * `null` goes last, and a variant that says nothing swallows the others. Open
 * is what is said to be, and what has an open union among its variants.
 */
export function uniteShapes(shapes: readonly Shape[], isOpen = false): Shape {
  const variants = shapes.some(isUnion) ? shapes.flatMap(variantsOf) : shapes;
  const [first] = variants;
  if (first !== undefined && variants.length === 1) return first;
  const distinct = new Map<string, Shape>();
  for (const shape of variants) {
    if (shape.kind === "unknown") return shape;
    const key = shapeKey(shape);
    if (shape.kind !== "never" && !distinct.has(key)) distinct.set(key, shape);
  }
  if (distinct.has("=true") && distinct.has("=false")) {
    distinct.set("=true", { kind: "boolean" });
    distinct.delete("=false");
  }
  const [only = neverShape, ...more] = [...distinct.values()];
  if (more.length === 0) return only;
  const open = isOpen || shapes.some(isOpenUnion);
  return {
    kind: "union",
    variants: nullLast([only, ...more]),
    ...(open && { open }),
  };
}

function isUnion({ kind }: Shape): boolean {
  return kind === "union";
}

/** Whether other texts than those that are listed may be received. */
export function isOpenUnion(shape: Shape): boolean {
  return shape.kind === "union" && shape.open === true;
}

/** The variants of a union, or the shape itself. */
export function variantsOf(shape: Shape): readonly Shape[] {
  return shape.kind === "union" ? shape.variants : [shape];
}

function nullLast(shapes: readonly Shape[]): readonly Shape[] {
  const isNull = (shape: Shape): boolean => shape.kind === "null";
  return [
    ...shapes.filter((shape) => !isNull(shape)),
    ...shapes.filter(isNull),
  ];
}
