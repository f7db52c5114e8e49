import { addEvaluated, noneEvaluated, type Evaluated } from "./evaluated.js";
import type { Plan } from "./plan.js";
import { silently, type Place, type Walk } from "./walk.js";

/** Whether a value fits a branch; what the branch looked at counts only then. */
export function tryBranch(
  plan: Plan,
  place: Place,
  walk: Walk,
  evaluated: Evaluated | undefined,
): boolean {
  const fits = evaluated === undefined ? plan.fits : undefined;
  if (fits) return fits(place.value);
  const book = evaluated && noneEvaluated();
  const silent = silently(walk);
  const fitting = silent.check(plan, place, silent, book);
  if (fitting) addEvaluated(evaluated, book);
  return fitting;
}
