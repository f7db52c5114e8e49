import type { Plan } from "./plan.js";
import { silently, type Place, type Walk } from "./walk.js";

/** Whether a value fits a branch; what the branch looked at counts only then. */
export function tryBranch(plan: Plan, place: Place, walk: Walk): boolean {
  const noted = place.evaluated;
  if (plan.fits && !noted) return plan.fits(place.value);
  const silent = silently(walk);
  if (!noted) return silent.check(plan, place, silent);
  const evaluated = noted.fresh();
  const fitting = silent.check(plan, { ...place, evaluated }, silent);
  if (fitting) noted.add(evaluated);
  return fitting;
}
