import { isOfType } from "./check-type.js";
import type { Rules } from "./rules.js";
import { fail, found, isQuiet, type Place, type Walk } from "./walk.js";

/** Says what a keyword wants of a value that does not meet it, unless it is of another type anyway. */
export function failBound(
  { type }: Rules,
  place: Place,
  walk: Walk,
  keyword: string,
  wanted: string,
): false {
  if (isQuiet(walk)) return false;
  if (type !== undefined && !isOfType(place.value, type)) return false;
  const message = `expected ${wanted}, found ${found(place)}`;
  return fail(walk, place, keyword, message, wanted);
}
