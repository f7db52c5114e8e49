import type { Schema, Shape } from "../types/schema.js";

/** A schema where another one mentions it: by its name, or what it is where it has none. */
export function mentionOf(schema: Schema): Shape {
  return schema.name === undefined
    ? schema.shape
    : { kind: "ref", target: schema };
}

/** What a shape is behind references; circles of nothing else are broken while schemas are built. */
export function resolveShape(shape: Shape): Shape {
  return shape.kind === "ref" ? resolveShape(shape.target.shape) : shape;
}
