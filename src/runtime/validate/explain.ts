import type { Issue } from "../issue.js";
import { checkArray } from "./check-array.js";
import { checkBranches } from "./check-branches.js";
import { checkObject } from "./check-object.js";
import { checkScalar } from "./check-scalar.js";
import { checkUnevaluated } from "./check-unevaluated.js";
import { addEvaluated, noneEvaluated } from "./evaluated.js";
import {
  createMemory,
  isOverflow,
  remember,
  takesLong,
  withinStack,
} from "./depth.js";
import type { Direction, Rules } from "./rules.js";
import { secretsOf } from "./secrets.js";
import { fail, isQuiet, type Checker, type Look } from "./walk.js";

/**
 * Every way in which a value does not fit the rules, at most 100; empty when
 * it fits. Unions are explained by their closest branch.
 */
export function explain(
  rules: Rules,
  value: unknown,
  direction: Direction = "output",
): readonly Issue[] {
  const issues: Issue[] = [];
  const look = firstLook(rules, value, direction, issues);
  try {
    check(look);
  } catch (error) {
    if (!isOverflow(error)) throw error;
    const text = "nested too deeply, or contains itself";
    fail(look, "depth", text, "a value that can be walked through");
  }
  return issues;
}

/** Whether a value fits the rules: the verdict of `explain`, sooner. */
export function fits(
  rules: Rules,
  value: unknown,
  direction: Direction = "output",
): boolean {
  return withinStack(
    (one) => check(firstLook(rules, one, direction, undefined)),
    value,
  );
}

function firstLook(
  rules: Rules,
  value: unknown,
  direction: Direction,
  issues: Issue[] | undefined,
): Look {
  return {
    rules,
    value,
    direction,
    issues,
    pointer: "",
    evaluated: undefined,
    secret: false,
    secrets: undefined,
    budget: { branches: 1000 },
    memory: createMemory(),
  };
}

const checkers: readonly Checker[] = [
  checkScalar,
  checkArray,
  checkObject,
  checkBranches,
  checkUnevaluated,
];

/** Checks a value; where only the verdict counts, it is remembered. */
function check(asked: Look): boolean {
  const { rules, value, memory, evaluated } = asked;
  if (evaluated !== undefined) return checkRules(asked);
  if (isQuiet(asked)) {
    return remember(memory, rules, value, () => checkRules(asked));
  }
  // What fits is not worth a second walk.
  const isSettled = takesLong(memory) && check({ ...asked, issues: undefined });
  return isSettled || checkRules(asked);
}

function checkRules(asked: Look): boolean {
  const { rules, value } = asked;
  if (rules.never === true) {
    return fail(
      withSecrets(asked),
      "false",
      "nothing is allowed here",
      "nothing",
    );
  }
  if (rules.is !== undefined && asked.evaluated === undefined) {
    if (rules.is(value)) return true;
    if (isQuiet(asked)) return false;
  }
  const look = withOwnBook(withSecrets(asked));
  let fitting = true;
  for (const checker of checkers) {
    if (checker(look, check)) continue;
    if (isQuiet(look)) return false;
    fitting = false;
  }
  if (look.evaluated !== asked.evaluated) {
    addEvaluated(asked.evaluated, look.evaluated);
  }
  return fitting;
}

/**
 * Rules with `unevaluated…` have to know what those beside and below them
 * looked at, and nothing of what others did.
 */
function withOwnBook(look: Look): Look {
  const { rules } = look;
  const asks =
    rules.unevaluatedItems !== undefined ||
    rules.unevaluatedProperties !== undefined;
  return asks ? { ...look, evaluated: noneEvaluated() } : look;
}

/** What is said of secrets is known before anything is printed; nothing is in silence. */
function withSecrets(look: Look): Look {
  if (look.issues === undefined || look.secrets !== undefined) return look;
  const secrets = secretsOf(look.rules);
  return { ...look, secrets, secret: look.secret || secrets.isSecret };
}
