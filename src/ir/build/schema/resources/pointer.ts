import type { JsonValue } from "../../../types/json.js";
import { isArray, isObject } from "../../json.js";

/** The segments of a JSON Pointer (RFC 6901), unescaped. */
export function segmentsOf(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((segment) =>
      segment.includes("~")
        ? segment.replaceAll("~1", "/").replaceAll("~0", "~")
        : segment,
    );
}

/** A segment as it stands in a pointer. */
export function escapeSegment(segment: string): string {
  if (!segment.includes("~") && !segment.includes("/")) return segment;
  return segment.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The member or item a segment names; own members only. */
export function memberAt(
  value: JsonValue,
  segment: string,
): JsonValue | undefined {
  if (isArray(value)) {
    return /^(?:0|[1-9]\d*)$/.test(segment)
      ? value[Number(segment)]
      : undefined;
  }
  return isObject(value) && Object.hasOwn(value, segment)
    ? value[segment]
    : undefined;
}
