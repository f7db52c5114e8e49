import type { Schema } from "../../../ir/types/index.js";
import type { Subject } from "./check.js";
import type { Code } from "./code.js";
import {
  all,
  any,
  isAlways,
  isNever,
  negate,
  never,
  test,
  type Logic,
} from "./logic.js";
import { isAbsent, memberAccess } from "./object.js";
import { partTest } from "./parts.js";
import { freshName, type GuardScope } from "./scope.js";

/** How one branch after another is asked what it looked at. */
export interface Question {
  /** What a schema looks at by its own keywords. */
  own(schema: Schema, base: string): Logic;
  /** Whether a branch applies: a constant before the loop. */
  applies(branch: Schema, base: string): Logic;
  readonly expression: string;
  readonly scope: GuardScope;
}

/** The parts of a question that are the same for members and items; `flags` are to stand before the loop. */
export function asking(
  { expression }: Subject,
  locals: Set<string>,
  flags: Code[],
  scope: GuardScope,
): Omit<Question, "own"> {
  const known = new Map<Schema, Logic>();
  return {
    expression,
    scope,
    applies: (branch, base) => {
      const before = known.get(branch);
      if (before) return before;
      const part = partTest(branch, expression, base, scope);
      const isShort = part.kind === "test" || isAlways(part) || isNever(part);
      const fits = isShort ? part : scope.call(branch, expression, base);
      const isDecided = isAlways(fits) || isNever(fits);
      const name = freshName(
        `fits ${base.split(" ").slice(-2).join(" ")}`,
        locals,
      );
      if (!isDecided) {
        flags.push({ kind: "flag", name, when: fits, typed: scope.typed });
      }
      const flag = isDecided ? fits : test(name);
      known.set(branch, flag);
      return flag;
    },
  };
}

/** Whether a branch in place looks at the member or item in question. */
export function branchesLook(
  schema: Schema,
  base: string,
  question: Question,
): Logic {
  const { refs, allOf, anyOf, oneOf, dependentSchemas } = schema.assertions;
  const { expression, scope } = question;
  const look = (part: Schema, called: string): Logic =>
    any([question.own(part, called), branchesLook(part, called, question)]);
  const lookWhere = (condition: () => Logic, seen: Logic): Logic =>
    isNever(seen) ? never : all([condition(), seen]);
  return any([
    ...(refs ?? []).map((part) => look(part, base)),
    ...(allOf ?? []).map((part, index) =>
      look(part, `${base} part ${index + 1}`),
    ),
    ...[...(anyOf ?? []), ...(oneOf ?? [])].map((part, index) => {
      const called = `${base} option ${index + 1}`;
      return lookWhere(
        () => question.applies(part, called),
        look(part, called),
      );
    }),
    ...[...(dependentSchemas ?? [])].map(([name, part]) =>
      lookWhere(
        () => negate(isAbsent(memberAccess(expression, name, scope))),
        look(part, `${base} with ${name}`),
      ),
    ),
    conditionLooks(schema, base, question, look),
  ]);
}

function conditionLooks(
  schema: Schema,
  base: string,
  question: Question,
  look: (part: Schema, called: string) => Logic,
): Logic {
  const { if: condition, then, else: otherwise } = schema.assertions;
  if (condition === undefined) return never;
  const met = any([
    look(condition, `${base} condition`),
    then ? look(then, `${base} then`) : never,
  ]);
  const unmet = otherwise ? look(otherwise, `${base} else`) : never;
  if (isNever(met) && isNever(unmet)) return never;
  const applies = question.applies(condition, `${base} condition`);
  return any([all([applies, met]), all([negate(applies), unmet])]);
}
