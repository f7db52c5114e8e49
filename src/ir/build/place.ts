import type { Origin } from "../types/origin.js";

/** The origin of a member or item below another. */
export function child(
  origin: Origin,
  ...segments: readonly (string | number)[]
): Origin {
  const tail = segments.map((segment) => `/${escapeSegment(segment)}`).join("");
  return { file: origin.file, pointer: origin.pointer + tail };
}

function escapeSegment(segment: string | number): string {
  return String(segment).replaceAll("~", "~0").replaceAll("/", "~1");
}
