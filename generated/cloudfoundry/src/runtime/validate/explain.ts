import type { Issue } from "../issue.js";
import { checkArray } from "./check-array.js";
import { checkConditions } from "./check-conditions.js";
import { checkContains } from "./check-contains.js";
import { checkDependents } from "./check-dependents.js";
import { checkEnum } from "./check-enum.js";
import { checkFormat } from "./check-format.js";
import { checkMultiple } from "./check-multiple.js";
import { checkNames } from "./check-names.js";
import { checkNever } from "./check-never.js";
import { checkNumber } from "./check-number.js";
import { checkObject } from "./check-object.js";
import { checkOthers } from "./check-others.js";
import { checkReferences } from "./check-references.js";
import { checkText } from "./check-text.js";
import { checkType } from "./check-type.js";
import { checkUnevaluated } from "./check-unevaluated.js";
import { checkUnions } from "./check-unions.js";
import { checkUnique } from "./check-unique.js";
import { withinStack } from "./depth.js";
import { explainBy, startOf, walkBy } from "./explain-by.js";
import type { Direction, Rules } from "./rules.js";
import type { Check } from "./walk.js";

/** Everything that rules may say. */
const checkers: readonly Check[] = [
  checkNever,
  checkType,
  checkEnum,
  checkNumber,
  checkMultiple,
  checkFormat,
  checkText,
  checkArray,
  checkUnique,
  checkContains,
  checkObject,
  checkOthers,
  checkNames,
  checkDependents,
  checkReferences,
  checkUnions,
  checkConditions,
  checkUnevaluated,
];

/**
 * Every way in which a value does not fit the rules, at most 100; empty when
 * it fits. Unions are explained by their closest branch.
 */
export function explain(
  rules: Rules,
  value: unknown,
  direction: Direction = "output",
): readonly Issue[] {
  return explainBy(checkers, rules, value, direction);
}

/** Whether a value fits the rules: the verdict of `explain`, sooner. */
export function fits(
  rules: Rules,
  value: unknown,
  direction: Direction = "output",
): boolean {
  const walk = walkBy(checkers, direction, undefined);
  return withinStack(
    (one) => walk.check(rules, startOf(rules, one), walk, undefined),
    value,
  );
}
