import type { Issue } from "../issue.js";
import { deepWalk, explainWalk } from "./explain-deep.js";
import { planOfAny } from "./explain.js";
import { oneWay, type IsOneWay } from "./one-way.js";
import type { PlanOf } from "./plan.js";
import type { Direction, Rules } from "./rules.js";
import { isSecret } from "./secrets.js";
import type { Check, IsSecret } from "./walk.js";

/** The same as `explain`; each issue says where the schema stands that it is about. */
export function explainLocated(
  rules: Rules,
  value: unknown,
  direction: Direction = "output",
): readonly Issue[] {
  return explainLocatedBy(planOfAny, rules, value, oneWay(direction), isSecret);
}

/** The same as `explainDeep`; each issue says where the schema stands that it is about. */
export function explainLocatedBy(
  planOf: PlanOf,
  rules: Rules,
  value: unknown,
  isOneWay?: IsOneWay,
  isHidden?: IsSecret,
): readonly Issue[] {
  const issues: Issue[] = [];
  const walk = deepWalk(issues, isOneWay, isHidden);
  const located =
    (by: Check): Check =>
    (plan, place, outer) => {
      const start = outer.issues?.length ?? 0;
      const isFitting = by(plan, place, outer);
      if (!isFitting) locate(outer.issues ?? [], start, plan.rules.origin);
      return isFitting;
    };
  const check = located(walk.check);
  const refuse = located(walk.refuse);
  explainWalk(planOf, rules, value, { ...walk, check, refuse });
  return issues;
}

/** Issues of schemas within said where those stand before. */
function locate(
  issues: Issue[],
  start: number,
  origin: string | undefined,
): void {
  if (origin === undefined) return;
  const located = issues
    .splice(start)
    .map((issue) =>
      issue.origin === undefined ? { ...issue, origin } : issue,
    );
  issues.push(...located);
}
