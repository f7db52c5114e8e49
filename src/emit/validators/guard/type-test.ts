import type { JsonType } from "../../../ir/types/index.js";
import type { Judge } from "../formats.js";
import { judgeTest } from "./judges.js";
import { ofType, ofTypeof } from "./known.js";
import { test, type Logic, type Test } from "./logic.js";
import type { GuardScope } from "./scope.js";

/** Whether an expression is of a type of JSON; 1.0 is an integer. */
export function typeTest(
  type: JsonType,
  expression: string,
  scope: GuardScope,
): Logic {
  switch (type) {
    case "null":
      return test(`${expression} === null`, `${expression} !== null`, {
        expression,
        fits: ofType("null"),
        isExact: true,
      });
    case "string":
    case "boolean":
      return typeofTest(expression, type);
    default:
      return judgeTest(kindJudges[type], expression, scope, {
        expression,
        fits: ofType(type),
        isExact: type !== "integer",
      });
  }
}

/** Who tells whether a value is of a type, where `typeof` does not. */
const kindJudges = {
  integer: { module: "validate/kinds", identifier: "isInteger" },
  number: { module: "validate/kinds", identifier: "isFiniteNumber" },
  array: { module: "validate/kinds", identifier: "isArray" },
  object: { module: "validate/kinds", identifier: "isObject" },
} as const satisfies Partial<Record<JsonType, Judge>>;

/** Whether `typeof` says so, which also tells the compiler. */
export function typeofTest(
  expression: string,
  type: "string" | "number" | "boolean",
): Test {
  return test(
    `typeof ${expression} === "${type}"`,
    `typeof ${expression} !== "${type}"`,
    { expression, fits: ofTypeof(type), isExact: true },
  );
}
