import type { Shape } from "../types/schema.js";

/** Text that is equal for equal shapes. */
export function shapeKey(shape: Shape): string {
  switch (shape.kind) {
    case "literal":
      return `=${JSON.stringify(shape.value)}`;
    case "array":
      return `[${shapeKey(shape.items)}]`;
    case "tuple": {
      const items = shape.items.map(shapeKey).join();
      const rest = shape.rest ? shapeKey(shape.rest) : "";
      return `tuple(${items};${shape.required};${rest})`;
    }
    case "object": {
      const properties = shape.properties.map(
        ({ name, required, readOnly, writeOnly, shape: inner }) =>
          `${JSON.stringify([name, required, readOnly, writeOnly])}:${shapeKey(inner)}`,
      );
      const rest = shape.additional ? shapeKey(shape.additional) : "";
      return `{${properties.join()};${rest}}`;
    }
    case "union":
      return `(${shape.variants.map(shapeKey).join("|")}${shape.open ? "|…" : ""})`;
    case "intersection":
      return `(${shape.parts.map(shapeKey).join("&")})`;
    case "ref":
      return `#${JSON.stringify(shape.target.id)}`;
    default:
      return shape.kind;
  }
}
