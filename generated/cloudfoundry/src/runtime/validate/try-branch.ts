import type { Plan } from "./plan.js";
import { silently, type Place, type Walk } from "./walk.js";

/** Whether a value fits a branch; what the branch looked at counts only then. */
export function tryBranch(plan: Plan, place: Place, walk: Walk): boolean {
  if (plan.fits && !place.evaluated) return plan.fits(place.value);
  const silent = silently(walk);
  const evaluated = place.evaluated?.fresh();
  const fitting = silent.check(plan, { ...place, evaluated }, silent);
  if (fitting) place.evaluated?.add(evaluated);
  return fitting;
}
