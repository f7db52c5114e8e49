import type { Rules } from "./rules.js";
import type { Place, Walk } from "./walk.js";

/** Something asked of a value that the value alone decides. */
export interface Demand {
  readonly keyword: string;
  readonly fits: (value: unknown) => boolean;
  /** What is asked for, as messages say it. */
  readonly wanted: string;
  /** Whether nothing more is asked of a value that does not meet this. */
  readonly isLast?: boolean;
}

/** Checks a value and what is in it; false when it does not fit. */
export type Step = (place: Place, walk: Walk) => boolean;

/** Something that rules ask for. */
export type Asked = Demand | Step;

/** Says what a group of keywords asks for, in order. */
export type Checker = (rules: Rules, planOf: PlanOf) => readonly Asked[];

/** Makes the plan of rules, or finds it. */
export type PlanOf = (rules: Rules) => Plan;

/** What rules ask for, ready to be checked. */
export interface Plan {
  readonly demands: readonly Demand[];
  readonly steps: readonly Step[];
  /** The verdict without a walk, where there is one. */
  readonly fits: ((value: unknown) => boolean) | undefined;
  /** Where the schema stands, where issues are to tell. */
  readonly origin: string | undefined;
}

/** Steps that come after all others and around them. */
export type Enclose = (
  rules: Rules,
  planOf: PlanOf,
  steps: readonly Step[],
) => readonly Step[];

/** Makes plans by the checkers of the keywords that rules use, once for each rules. */
export function createPlans(
  checkers: readonly Checker[],
  enclose?: Enclose,
): PlanOf {
  const plans = new WeakMap<Rules, Plan>();
  const planOf: PlanOf = (rules) => {
    const known = plans.get(rules);
    if (known !== undefined) return known;
    const demands: Demand[] = [];
    const steps: Step[] = [];
    for (const part of checkers.flatMap((checker) => checker(rules, planOf))) {
      if (typeof part === "function") steps.push(part);
      else demands.push(part);
    }
    const all = enclose ? enclose(rules, planOf, steps) : steps;
    const { is, origin } = rules;
    // What is enclosed asks for more than its parts do.
    const fits = all === steps ? verdictOf(rules, demands, steps, planOf) : is;
    const plan = { demands, steps: all, fits, origin };
    plans.set(rules, plan);
    return plan;
  };
  return planOf;
}

/** The verdict by demands and items, or that of the only reference. */
function verdictOf(
  rules: Rules,
  demands: readonly Demand[],
  steps: readonly Step[],
  planOf: PlanOf,
): Plan["fits"] {
  const { is, items, prefixItems } = rules;
  if (is !== undefined) return is;
  const tests = demands.map(({ fits }) => fits);
  if (steps.length === 1 && items !== undefined && !prefixItems) {
    const item = planOf(items).fits;
    if (item === undefined) return undefined;
    tests.push(allItems(item));
  } else if (steps.length > 0) return onlyReference(rules)?.().is;
  return tests.length === 0
    ? () => true
    : tests.reduce((first, next) => (value) => first(value) && next(value));
}

function allItems(fits: (item: unknown) => boolean): Demand["fits"] {
  return (value) => {
    if (Array.isArray(value))
      for (const item of value) if (!fits(item)) return false;
    return true;
  };
}

/** What rules refer to that say nothing else. */
export function onlyReference(rules: Rules): (() => Rules) | undefined {
  const { refs = [] } = rules;
  return refs.length === 1 && Object.keys(rules).length === 1
    ? refs[0]
    : undefined;
}
