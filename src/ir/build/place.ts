import { childPointer } from "../../spec/pointer.js";
import type { Origin } from "../types/origin.js";

/** The origin of a member or item below another. */
export function child(
  origin: Origin,
  ...segments: readonly (string | number)[]
): Origin {
  const { file, pointer } = origin;
  return { file, pointer: childPointer(pointer, ...segments) };
}
