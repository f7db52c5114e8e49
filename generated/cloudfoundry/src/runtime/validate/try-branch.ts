import { addEvaluated, noneEvaluated, type Evaluated } from "./evaluated.js";
import type { Rules } from "./rules.js";
import { silently, type Place, type Walk } from "./walk.js";

/** Whether a value fits a branch; what the branch looked at counts only then. */
export function tryBranch(
  rules: Rules,
  place: Place,
  walk: Walk,
  evaluated: Evaluated | undefined,
): boolean {
  const book = evaluated && noneEvaluated();
  const fitting = walk.check(rules, place, silently(walk), book);
  if (fitting) addEvaluated(evaluated, book);
  return fitting;
}
