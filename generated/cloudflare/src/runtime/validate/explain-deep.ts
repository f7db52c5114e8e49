import type { Issue } from "../issue.js";
import { createMemory, isOverflow, remember, takesLong } from "./depth.js";
import { checkRules, explainWhole, startOf, walkBy } from "./explain-by.js";
import type { PlanOf } from "./plan.js";
import type { IsOneWay } from "./one-way.js";
import type { Rules } from "./rules.js";
import {
  fail,
  isQuiet,
  silently,
  type Check,
  type IsSecret,
  type Walk,
} from "./walk.js";

/**
 * Every way in which a value does not fit rules that lead back to themselves:
 * it may be nested more deeply than the stack reaches, and branches of unions
 * may multiply.
 */
export function explainDeep(
  planOf: PlanOf,
  rules: Rules,
  value: unknown,
  isOneWay?: IsOneWay,
  isSecret?: IsSecret,
): readonly Issue[] {
  const issues: Issue[] = [];
  explainWalk(planOf, rules, value, deepWalk(issues, isOneWay, isSecret));
  return issues;
}

/** Walks through a whole value; what is nested too deeply is an issue of its own. */
export function explainWalk(
  planOf: PlanOf,
  rules: Rules,
  value: unknown,
  walk: Walk,
): void {
  const place = startOf(rules, value);
  try {
    explainWhole(planOf(rules), place, walk);
  } catch (error) {
    if (!isOverflow(error)) throw error;
    const text = "nested too deeply, or contains itself";
    fail(walk, place, "depth", text, "a value that can be walked through");
  }
}

/** A walk that remembers, where it takes long, what it looked at. */
export function deepWalk(
  issues: Issue[] | undefined,
  isOneWay: IsOneWay | undefined,
  isSecret: IsSecret | undefined,
): Walk {
  const memory = createMemory();
  const check: Check = (plan, place, walk) => {
    if (place.evaluated !== undefined) return checkRules(plan, place, walk);
    if (isQuiet(walk)) {
      return remember(memory, plan, place.value, () =>
        checkRules(plan, place, walk),
      );
    }
    // What fits is not worth a second walk.
    const isSettled = takesLong(memory) && check(plan, place, silently(walk));
    return isSettled || checkRules(plan, place, walk);
  };
  return walkBy(check, issues, isOneWay, isSecret);
}
