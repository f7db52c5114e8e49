import type { Asked, Plan, PlanOf, Step } from "./plan.js";
import type { Rules } from "./rules.js";
import { tryBranch } from "./try-branch.js";
import { fail, silently } from "./walk.js";

/** `not`, and `if` with `then` and `else`. */
export function checkConditions(
  { not, if: condition, then, else: otherwise }: Rules,
  planOf: PlanOf,
): readonly Asked[] {
  const ways = [then, otherwise].map((part) => part && planOf(part));
  return [
    ...(not === undefined ? [] : [notStep(planOf(not))]),
    ...(condition === undefined ? [] : [ifStep(planOf(condition), ways)]),
  ];
}

function notStep(not: Plan): Step {
  const text = "this is just what is not allowed";
  return (place, walk) => {
    const evaluated = place.evaluated?.fresh();
    return (
      !walk.check(not, { ...place, evaluated }, silently(walk)) ||
      fail(walk, place, "not", text, "anything else")
    );
  };
}

function ifStep(
  condition: Plan,
  [then, otherwise]: readonly (Plan | undefined)[],
): Step {
  return (place, walk) => {
    const isMet = tryBranch(condition, place, walk);
    const next = isMet ? then : otherwise;
    return next === undefined || walk.check(next, place, walk);
  };
}
