import type { Issue } from "../issue.js";
import type { Evaluated } from "./evaluated.js";
import type { PlanOf, Step } from "./plan.js";
import type { Direction, Rules } from "./rules.js";
import {
  fail,
  found,
  isQuiet,
  type Check,
  type IsSecret,
  type Place,
  type Walk,
} from "./walk.js";

/**
 * Every way in which a value does not fit rules, at most 100. For rules that
 * lead back to themselves there is `explainDeep`.
 */
export function explainBy(
  planOf: PlanOf,
  rules: Rules,
  value: unknown,
  direction: Direction,
  isSecret?: IsSecret,
): readonly Issue[] {
  const issues: Issue[] = [];
  const walk = walkBy(checkRules, direction, isSecret, issues);
  checkRules(planOf(rules), startOf(rules, value), walk, undefined);
  return issues;
}

/** A walk that has not begun; without a place for issues it is for the verdict. */
export function walkBy(
  check: Check,
  direction: Direction,
  isSecret: IsSecret | undefined,
  issues: Issue[] | undefined,
): Walk {
  const budget = { branches: 1000 };
  const silent = undefined;
  return { check, direction, issues, silent, budget, isSecret };
}

/** The whole of a value. */
export function startOf(rules: Rules, value: unknown): Place {
  return { value, rules, up: undefined, key: "" };
}

/** Checks a value against its rules and all that apply beside and below them. */
export const checkRules: Check = (plan, place, walk, evaluated) => {
  const { demands, steps, fits } = plan;
  const { value } = place;
  if (fits !== undefined && evaluated === undefined) {
    if (fits(value)) return true;
    if (isQuiet(walk)) return false;
  }
  let fitting = true;
  for (const demand of demands) {
    if (demand.fits(value)) continue;
    if (isQuiet(walk)) return false;
    fitting = false;
    const { keyword, wanted, isLast } = demand;
    const received = found(place, walk);
    const message = `expected ${wanted}, found ${received}`;
    fail(walk, place, keyword, message, wanted, { received });
    if (isLast) break;
  }
  return takeSteps(steps, place, walk, evaluated) && fitting;
};

/** Takes all steps, or those up to the first fault where only the verdict counts. */
export function takeSteps(
  steps: readonly Step[],
  place: Place,
  walk: Walk,
  evaluated: Evaluated | undefined,
): boolean {
  let fitting = true;
  for (const step of steps) {
    if (step(place, walk, evaluated)) continue;
    if (isQuiet(walk)) return false;
    fitting = false;
  }
  return fitting;
}
