import { failBound } from "./bound.js";
import { codePoints, patternOf } from "./json-values.js";
import type { Check } from "./walk.js";

/** `minLength`, `maxLength` and `pattern`. */
export const checkText: Check = (rules, place, walk) => {
  const { value } = place;
  if (typeof value !== "string") return true;
  const { minLength, maxLength, pattern } = rules;
  const demand = (keyword: string, wanted: string): false =>
    failBound(rules, place, walk, keyword, wanted);
  let fitting = true;
  if (minLength !== undefined && codePoints(value) < minLength)
    fitting = demand("minLength", `at least ${count(minLength)}`);
  // A pattern may take its time over a text that is too long.
  if (maxLength !== undefined && codePoints(value) > maxLength)
    return demand("maxLength", `at most ${count(maxLength)}`);
  if (pattern !== undefined && !patternOf(pattern).test(value))
    fitting = demand("pattern", `text that matches ${pattern}`);
  return fitting;
};

function count(characters: number): string {
  return `${characters} character${characters === 1 ? "" : "s"}`;
}
