import type { Issue } from "../issue.js";
import {
  checkItems,
  checkMaxItems,
  checkMinItems,
  checkPrefix,
  checkUnique,
} from "./check-array.js";
import { checkConditions } from "./check-conditions.js";
import { checkContains } from "./check-contains.js";
import { checkDependents } from "./check-dependents.js";
import { checkDiscriminator } from "./check-discriminator.js";
import { checkValues } from "./check-enum.js";
import { checkNames } from "./check-names.js";
import { checkNever } from "./check-never.js";
import {
  checkAbove,
  checkBelow,
  checkMaximum,
  checkMinimum,
  checkMultiple,
  checkNumberFormat,
} from "./check-number.js";
import { checkLargeObject } from "./check-large-object.js";
import { checkOthers } from "./check-others.js";
import { checkReferences } from "./check-references.js";
import {
  checkFormat,
  checkMaxLength,
  checkMinLength,
  checkPattern,
} from "./check-text.js";
import { checkTypeOrFile } from "./check-type.js";
import { checkUnevaluated } from "./check-unevaluated.js";
import { checkUnions } from "./check-unions.js";
import { withinStack } from "./depth.js";
import { startOf } from "./explain-by.js";
import { deepWalk, explainDeep } from "./explain-deep.js";
import { oneWay } from "./one-way.js";
import { createPlans, type Checker, type PlanOf } from "./plan.js";
import type { Direction, Rules } from "./rules.js";
import { isSecret } from "./secrets.js";

/** Everything that rules may say. */
const checkers: readonly Checker[] = [
  checkNever,
  checkTypeOrFile,
  checkValues,
  checkNumberFormat,
  checkMinimum,
  checkMaximum,
  checkAbove,
  checkBelow,
  checkMultiple,
  checkFormat,
  checkMinLength,
  checkMaxLength,
  checkPattern,
  checkMinItems,
  checkMaxItems,
  checkUnique,
  checkPrefix,
  checkItems,
  checkContains,
  checkLargeObject,
  checkOthers,
  checkNames,
  checkDependents,
  checkReferences,
  checkUnions,
  checkDiscriminator,
  checkConditions,
];

/** Plans of all that rules may say. */
export const planOfAny: PlanOf = /* @__PURE__ */ createPlans(
  checkers,
  checkUnevaluated,
);

/**
 * Every way in which a value does not fit the rules, at most 100; empty when
 * it fits. Unions are explained by their closest branch.
 */
export function explain(
  rules: Rules,
  value: unknown,
  direction: Direction = "output",
): readonly Issue[] {
  return explainDeep(planOfAny, rules, value, oneWay(direction), isSecret);
}

/** Whether a value fits the rules: the verdict of `explain`, sooner. */
export function fits(
  rules: Rules,
  value: unknown,
  direction: Direction = "output",
): boolean {
  const walk = deepWalk(undefined, oneWay(direction), isSecret);
  return withinStack(
    (one) => walk.check(planOfAny(rules), startOf(rules, one), walk),
    value,
  );
}
