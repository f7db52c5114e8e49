import type { Issue } from "../issue.js";
import { createMemory, isOverflow, remember, takesLong } from "./depth.js";
import { addEvaluated, noneEvaluated } from "./evaluated.js";
import type { Direction, Rules } from "./rules.js";
import {
  fail,
  isQuiet,
  silently,
  type Check,
  type Place,
  type Walk,
} from "./walk.js";

/**
 * Every way in which a value does not fit the rules, at most 100, by the
 * checkers of the keywords that the rules and those they refer to use.
 */
export function explainBy(
  checkers: readonly Check[],
  rules: Rules,
  value: unknown,
  direction: Direction,
): readonly Issue[] {
  const issues: Issue[] = [];
  const walk = walkBy(checkers, direction, issues);
  const place = startOf(rules, value);
  try {
    check(rules, place, walk, undefined);
  } catch (error) {
    if (!isOverflow(error)) throw error;
    const text = "nested too deeply, or contains itself";
    fail(walk, place, "depth", text, "a value that can be walked through");
  }
  return issues;
}

/** A walk that has not begun. */
export function walkBy(
  checkers: readonly Check[],
  direction: Direction,
  issues: Issue[] | undefined,
): Walk {
  const budget = { branches: 1000 };
  const memory = createMemory();
  return { checkers, check, direction, issues, budget, memory };
}

/** The whole of a value. */
export function startOf(rules: Rules, value: unknown): Place {
  return { value, rules, up: undefined, key: "" };
}

/** Checks a value; where only the verdict counts, it is remembered. */
const check: Check = (rules, place, walk, evaluated) => {
  const { memory } = walk;
  if (evaluated !== undefined) return checkRules(rules, place, walk, evaluated);
  if (isQuiet(walk)) {
    return remember(memory, rules, place.value, () =>
      checkRules(rules, place, walk, undefined),
    );
  }
  // What fits is not worth a second walk.
  const isSettled =
    takesLong(memory) && check(rules, place, silently(walk), undefined);
  return isSettled || checkRules(rules, place, walk, undefined);
};

const checkRules: Check = (rules, place, walk, evaluated) => {
  if (rules.is !== undefined && evaluated === undefined) {
    if (rules.is(place.value)) return true;
    if (isQuiet(walk)) return false;
  }
  // Rules with `unevaluated…` have to know what those beside and below them
  // looked at, and nothing of what others did.
  const asks =
    rules.unevaluatedItems !== undefined ||
    rules.unevaluatedProperties !== undefined;
  const book = asks ? noneEvaluated() : evaluated;
  let fitting = true;
  for (const checker of walk.checkers) {
    if (checker(rules, place, walk, book)) continue;
    if (isQuiet(walk)) return false;
    fitting = false;
  }
  if (asks) addEvaluated(evaluated, book);
  return fitting;
};
