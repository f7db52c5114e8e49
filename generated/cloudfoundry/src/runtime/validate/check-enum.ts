import { failBound } from "./bound.js";
import { isEqual } from "./json-values.js";
import type { Check } from "./walk.js";

/** `enum`, and `const` as one of one. */
export const checkEnum: Check = (rules, place, walk) => {
  const { enum: listed } = rules;
  if (listed === undefined) return true;
  const { value } = place;
  if (listed.some((one) => isEqual(one, value))) return true;
  const shown = listed.slice(0, 8).map((one) => JSON.stringify(one));
  const wanted =
    listed.length > 8
      ? `${shown.join(", ")} or ${listed.length - 8} more`
      : shown.join(" or ");
  return failBound(rules, place, walk, "enum", wanted);
};
