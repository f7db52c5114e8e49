import type { JsonObject, JsonValue } from "../types/json.js";

/** Whether a JSON value is an object. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a JSON value is an array. */
export function isArray(
  value: JsonValue | undefined,
): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A string member, or undefined when it is missing or something else. */
export function textOf(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === "string" ? value : undefined;
}

/** A boolean member, or undefined when it is missing or something else. */
export function flagOf(object: JsonObject, key: string): boolean | undefined {
  const value = object[key];
  return typeof value === "boolean" ? value : undefined;
}

/** The members of an object member; none when it is missing or something else. */
export function membersOf(
  object: JsonObject,
  key: string,
): readonly (readonly [string, JsonValue])[] {
  const value = object[key];
  return isObject(value) ? Object.entries(value) : [];
}

/** The items of an array member; none when it is missing or something else. */
export function itemsOf(object: JsonObject, key: string): readonly JsonValue[] {
  const value = object[key];
  return isArray(value) ? value : [];
}

/** The strings of an array member. */
export function textsOf(object: JsonObject, key: string): readonly string[] {
  return itemsOf(object, key).filter((item) => typeof item === "string");
}

/** The `x-` members of an object. */
export function extensionsOf(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => key.startsWith("x-")),
  );
}
