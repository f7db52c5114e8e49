import { failBound } from "./bound.js";
import { isMultiple } from "./json-values.js";
import type { Check } from "./walk.js";

/** `multipleOf`. */
export const checkMultiple: Check = (rules, place, walk) => {
  const { value } = place;
  const { multipleOf } = rules;
  return (
    typeof value !== "number" ||
    multipleOf === undefined ||
    isMultiple(value, multipleOf) ||
    failBound(rules, place, walk, "multipleOf", `a multiple of ${multipleOf}`)
  );
};
