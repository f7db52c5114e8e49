import type { JsonType, JsonValue } from "../types/json.js";
import type { Schema, Shape } from "../types/schema.js";
import { byNeedAndName, undeclaredProperty } from "./object.js";
import { recordShape, type ShapeContext } from "./shape-context.js";
import { uniteShapes } from "./union.js";

/** The shape of an `enum`: its values as literals, those that `type` rules out left aside. */
export function enumShape(
  schema: Schema,
  values: readonly JsonValue[],
  context: ShapeContext,
): Shape {
  const { types } = schema.assertions;
  const admitted = values.filter(
    (value) =>
      types === undefined || types.some((type) => isOfType(value, type)),
  );
  // Objects may have further members as far as TypeScript knows.
  if (admitted.some((value) => typeof value === "object" && value !== null)) {
    context.lose(schema, "enum of objects or arrays");
  }
  const shapes = admitted.map((value) => valueShape(value, schema));
  return uniteShapes(shapes, context.isOpen(schema) && areTexts(shapes));
}

/** Whether there are several texts, and nothing else but null; one is a constant. */
export function areTexts(shapes: readonly Shape[]): boolean {
  const others = shapes.filter(({ kind }) => kind !== "null");
  return others.length > 1 && others.every(isText);
}

function isText(shape: Shape): boolean {
  return shape.kind === "literal" && typeof shape.value === "string";
}

/** The one value, members and items included. */
function valueShape(value: JsonValue, owner: Schema): Shape {
  if (value === null) return { kind: "null" };
  if (typeof value !== "object") return { kind: "literal", value };
  if (isArray(value)) {
    const items = value.map((item) => valueShape(item, owner));
    return { kind: "tuple", items, required: items.length };
  }
  const properties = Object.entries(value).map(([name, member]) =>
    undeclaredProperty(name, owner, valueShape(member, owner)),
  );
  return properties.length === 0
    ? recordShape
    : { kind: "object", properties: properties.sort(byNeedAndName) };
}

/** `Array.isArray` that knows of readonly arrays. */
function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isOfType(value: JsonValue, type: JsonType): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "object":
      return (
        typeof value === "object" && value !== null && !Array.isArray(value)
      );
    default:
      return typeof value === type;
  }
}
