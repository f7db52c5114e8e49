import type { Issue } from "../issue.js";
import type { Plan, PlanOf, Step } from "./plan.js";
import type { IsOneWay } from "./one-way.js";
import type { Rules } from "./rules.js";
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
  isOneWay?: IsOneWay,
  isSecret?: IsSecret,
): readonly Issue[] {
  const issues: Issue[] = [];
  const walk = walkBy(checkRules, issues, isOneWay, isSecret);
  explainWhole(planOf(rules), startOf(rules, value), walk);
  return issues;
}

/** Explains a whole value, which its guard refuses. */
export function explainWhole(plan: Plan, place: Place, walk: Walk): void {
  walk.refuse(plan, place, walk);
  if (walk.issues?.length === 0)
    walk.refuse(plan, place, { ...walk, isThorough: true });
}

/** A walk that has not begun; without a place for issues it is for the verdict. */
export function walkBy(
  check: Check,
  issues: Issue[] | undefined,
  isOneWay: IsOneWay | undefined,
  isSecret: IsSecret | undefined,
): Walk {
  const budget = { branches: 1000 };
  const refuse = listFaults;
  const isThorough = false;
  const silent = undefined;
  return {
    check,
    refuse,
    issues,
    budget,
    isOneWay,
    isSecret,
    isThorough,
    silent,
  };
}

/** The whole of a value. */
export function startOf(rules: Rules, value: unknown): Place {
  return { value, rules, up: undefined, key: "", evaluated: undefined };
}

/** Checks a value against its rules and all that apply beside and below them. */
export const checkRules: Check = (plan, place, walk) => {
  const { fits } = plan;
  if (fits !== undefined && place.evaluated === undefined) {
    if (fits(place.value)) return true;
    if (isQuiet(walk)) return false;
  }
  return listFaults(plan, place, walk);
};

const listFaults: Check = ({ demands, steps }, place, walk) => {
  const { value } = place;
  let fitting = true;
  for (const demand of demands) {
    if (demand.fits(value)) continue;
    if (isQuiet(walk)) return false;
    fitting = false;
    const { keyword, wanted, isLast } = demand;
    const received = found(place, walk);
    const message = `expected ${wanted}, found ${received}`;
    fail(walk, place, keyword, message, wanted, { received });
    // Whatever else is asked is asked of other values.
    if (keyword === "type") return false;
    if (isLast) break;
  }
  return takeSteps(steps, place, walk) && fitting;
};

/** Takes all steps, or those up to the first fault where only the verdict counts. */
export function takeSteps(
  steps: readonly Step[],
  place: Place,
  walk: Walk,
): boolean {
  let fitting = true;
  for (const step of steps) {
    if (step(place, walk)) continue;
    if (isQuiet(walk)) return false;
    fitting = false;
  }
  return fitting;
}
