import type { JsonObject, JsonValue } from "../ir/types/json.js";

/** Whether a value is an object. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether an object has a member that is no empty text. */
export function isFilled(value: JsonObject, member: string): boolean {
  return Object.hasOwn(value, member) && value[member] !== "";
}

/** Whether a value is an array. */
export function isArray(
  value: JsonValue | undefined,
): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Whether a value is a Reference Object with nothing beside the reference. */
export function isBareReference(value: JsonValue | undefined): boolean {
  return (
    isObject(value) &&
    typeof value["$ref"] === "string" &&
    Object.keys(value).length === 1
  );
}

/** The items of an array member; none when it is something else. */
export function itemsOf(value: JsonValue | undefined): readonly JsonValue[] {
  return isArray(value) ? value : [];
}

/** The members of an object, without extensions; none when it is something else. */
export function membersOf(
  value: JsonValue | undefined,
): readonly (readonly [string, JsonValue])[] {
  if (!isObject(value)) return [];
  return Object.entries(value).filter(([key]) => !key.startsWith("x-"));
}

/** A value in words, for messages. */
export function describe(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? "a string" : `a ${typeof value}`;
}

/** A value as a short JSON text, for messages. */
export function quote(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
