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

/** A step with a verdict that takes no walk. */
export interface JudgedStep {
  readonly step: Step;
  readonly fits: (value: unknown) => boolean;
}

/** Something that rules ask for. */
export type Asked = Demand | Step | JudgedStep;

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
  readonly rules: Rules;
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
    const tests: Demand["fits"][] = [];
    for (const part of checkers.flatMap((checker) => checker(rules, planOf))) {
      if (typeof part === "function") steps.push(part);
      else {
        tests.push(part.fits);
        if ("step" in part) steps.push(part.step);
        else demands.push(part);
      }
    }
    const all = enclose ? enclose(rules, planOf, steps) : steps;
    // What is enclosed asks for more than its parts do.
    const isJudged =
      all === steps && tests.length === demands.length + steps.length;
    const fits = rules.is ?? (isJudged ? together(tests) : undefined);
    const plan = { demands, steps: all, fits, rules };
    plans.set(rules, plan);
    return plan;
  };
  return planOf;
}

/** One test for several; a chain of calls, which allocates nothing. */
function together(tests: readonly Demand["fits"][]): Demand["fits"] {
  return tests.length === 0
    ? () => true
    : tests.reduce((first, next) => (value) => first(value) && next(value));
}

/** A step with its verdict, where there is one. */
export function judged(step: Step, fits: Plan["fits"]): Asked {
  return fits ? { step, fits } : step;
}
