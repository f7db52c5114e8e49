import { failBound } from "./bound.js";
import type { Check } from "./walk.js";

/** `format` of texts. */
export const checkFormat: Check = (rules, place, walk) => {
  const { value } = place;
  const { isText, format } = rules;
  return (
    isText === undefined ||
    typeof value !== "string" ||
    isText(value) ||
    failBound(rules, place, walk, "format", `the format ${format}`)
  );
};
