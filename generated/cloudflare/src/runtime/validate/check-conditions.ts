import { noneEvaluated, type Evaluated } from "./evaluated.js";
import type { Rules } from "./rules.js";
import { tryBranch } from "./try-branch.js";
import {
  fail,
  isQuiet,
  silently,
  type Check,
  type Place,
  type Walk,
} from "./walk.js";

/** `not`, and `if` with `then` and `else`. */
export const checkConditions: Check = (rules, place, walk, evaluated) => {
  const { not } = rules;
  const isAllowed =
    not === undefined ||
    !walk.check(not, place, silently(walk), evaluated && noneEvaluated()) ||
    fail(
      walk,
      place,
      "not",
      "this is just what is not allowed",
      "anything else",
    );
  if (!isAllowed && isQuiet(walk)) return false;
  return checkIf(rules, place, walk, evaluated) && isAllowed;
};

function checkIf(
  { if: condition, then: one, else: other }: Rules,
  place: Place,
  walk: Walk,
  evaluated: Evaluated | undefined,
): boolean {
  if (condition === undefined) return true;
  const next = tryBranch(condition, place, walk, evaluated) ? one : other;
  return next === undefined || walk.check(next, place, walk, evaluated);
}
