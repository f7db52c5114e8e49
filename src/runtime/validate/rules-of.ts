import type { Rules } from "./rules.js";

/**
 * Rules as they are. Below the name of what every object inherits, such as
 * `constructor`, the compiler would not take a literal for rules by itself.
 */
export function rulesOf(rules: Rules): Rules {
  return rules;
}
