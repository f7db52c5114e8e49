import { failBound } from "./bound.js";
import type { Check } from "./walk.js";

/** `format`, `minimum`, `maximum` and the exclusive ones of numbers. */
export const checkNumber: Check = (rules, place, walk) => {
  const { value } = place;
  if (typeof value !== "number") return true;
  const { isNumber, minimum, maximum } = rules;
  const { exclusiveMinimum: above, exclusiveMaximum: below } = rules;
  const demand = (keyword: string, wanted: string): false =>
    failBound(rules, place, walk, keyword, wanted);
  let fitting = true;
  if (isNumber !== undefined && !isNumber(value))
    fitting = demand("format", `the format ${rules.format}`);
  if (minimum !== undefined && !(value >= minimum))
    fitting = demand("minimum", `at least ${minimum}`);
  if (maximum !== undefined && !(value <= maximum))
    fitting = demand("maximum", `at most ${maximum}`);
  if (above !== undefined && !(value > above))
    fitting = demand("exclusiveMinimum", `more than ${above}`);
  if (below !== undefined && !(value < below))
    fitting = demand("exclusiveMaximum", `less than ${below}`);
  return fitting;
};
