import type { JsonValue } from "../ir/types/json.js";
import { isArray, isObject } from "./json.js";

/** The segments of a JSON Pointer (RFC 6901, section 3); undefined when it is none. */
export function parsePointer(pointer: string): readonly string[] | undefined {
  if (pointer === "") return [];
  if (!pointer.startsWith("/")) return undefined;
  return pointer.slice(1).split("/").map(unescapeSegment);
}

/** The pointer to a member or item below another. */
export function childPointer(
  pointer: string,
  ...segments: readonly (string | number)[]
): string {
  return pointer + formatPointer(segments);
}

/** Writes segments as a JSON Pointer. */
export function formatPointer(segments: readonly (string | number)[]): string {
  let pointer = "";
  for (const segment of segments) pointer += `/${escapeSegment(segment)}`;
  return pointer;
}

/** The member or item that one segment names; own members only. */
export function stepInto(
  value: JsonValue,
  segment: string,
): JsonValue | undefined {
  if (isArray(value)) {
    return isIndex.test(segment) ? value[Number(segment)] : undefined;
  }
  return isObject(value) && Object.hasOwn(value, segment)
    ? value[segment]
    : undefined;
}

/** The value that a pointer names, or undefined when there is none. */
export function valueAt(
  root: JsonValue,
  pointer: string,
): JsonValue | undefined {
  const segments = parsePointer(pointer);
  let value: JsonValue | undefined = segments && root;
  for (const segment of segments ?? []) {
    if (value === undefined) return undefined;
    value = stepInto(value, segment);
  }
  return value;
}

/** An index of an array: no sign, no leading zero (RFC 6901, section 4). */
const isIndex = /^(?:0|[1-9]\d*)$/;

function escapeSegment(segment: string | number): string {
  const text = String(segment);
  if (!text.includes("/") && !text.includes("~")) return text;
  return text.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescapeSegment(segment: string): string {
  return segment.includes("~")
    ? segment.replaceAll("~1", "/").replaceAll("~0", "~")
    : segment;
}
