import type { JsonObject, JsonValue } from "../../ir/types/index.js";

/** Whether a value is an object of JSON. */
export function isRecord(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is an array of JSON. */
export function isList(
  value: JsonValue | undefined,
): value is readonly JsonValue[] {
  return Array.isArray(value);
}
