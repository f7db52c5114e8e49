import type { Rules } from "./rules.js";

/** The members that must be there. */
export function requiredOf({
  required = [],
  optional,
  properties = {},
}: Rules): readonly string[] {
  if (optional === undefined) return required;
  const declared = Object.keys(properties);
  return [...declared.filter((name) => !optional.includes(name)), ...required];
}
