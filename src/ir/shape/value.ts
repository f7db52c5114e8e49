import type { JsonType, JsonValue } from "../types/json.js";
import type { Schema, Shape } from "../types/schema.js";
import {
  recordShape,
  unknownShape,
  type ShapeContext,
} from "./shape-context.js";
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
  if (admitted.some((value) => typeof value === "object" && value !== null)) {
    context.lose(schema, "enum of objects or arrays");
  }
  return uniteShapes(admitted.map(valueShape));
}

function valueShape(value: JsonValue): Shape {
  if (value === null) return { kind: "null" };
  if (typeof value !== "object") return { kind: "literal", value };
  if (Array.isArray(value)) return { kind: "array", items: unknownShape };
  return recordShape;
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
