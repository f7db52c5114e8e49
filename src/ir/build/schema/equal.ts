import type { JsonValue } from "../../types/json.js";
import { isArray, isObject } from "../json.js";

/** Whether two JSON values are equal (JSON Schema core, section 4.2.2). */
export function isEqual(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (isArray(left) && isArray(right)) {
    return (
      left.length === right.length &&
      left.every((item, index) => isEqual(item, right[index] ?? null))
    );
  }
  if (!isObject(left) || !isObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) =>
        Object.hasOwn(right, key) &&
        isEqual(left[key] ?? null, right[key] ?? null),
    )
  );
}
