import type { Plan } from "./plan.js";
import { silently, type Place, type Walk } from "./walk.js";

/** Whether a value fits a branch; what the branch looked at counts only then. */
export function tryBranch(plan: Plan, place: Place, walk: Walk): boolean {
  const silent = silently(walk);
  if (place.evaluated === undefined) {
    return plan.fits?.(place.value) ?? silent.check(plan, place, silent);
  }
  const evaluated = place.evaluated.fresh();
  const fitting = silent.check(plan, { ...place, evaluated }, silent);
  if (fitting) place.evaluated.add(evaluated);
  return fitting;
}
