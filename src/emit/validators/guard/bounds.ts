import type { Assertions } from "../../../ir/types/index.js";
import { literal } from "../../typescript/literal.js";
import { patternExpression } from "../../typescript/pattern.js";
import { formatTest } from "./judges.js";
import { all, always, negate, never, test, type Logic } from "./logic.js";
import type { GuardScope } from "./scope.js";

/** Whether a keyword is about texts. */
export function asksOfTexts(assertions: Assertions): boolean {
  return (
    assertions.format !== undefined ||
    assertions.minLength !== undefined ||
    assertions.maxLength !== undefined ||
    assertions.pattern !== undefined
  );
}

/** Whether a keyword is about numbers. */
export function asksOfNumbers(assertions: Assertions): boolean {
  return (
    assertions.format !== undefined ||
    assertions.minimum !== undefined ||
    assertions.maximum !== undefined ||
    assertions.exclusiveMinimum !== undefined ||
    assertions.exclusiveMaximum !== undefined ||
    assertions.multipleOf !== undefined
  );
}

/** What is asked of a text, for an expression that is known to be one. */
export function textTest(
  assertions: Assertions,
  expression: string,
  named: string,
  scope: GuardScope,
): Logic {
  const { pattern } = assertions;
  // The lengths of listed values are known.
  const { minLength = 0, maxLength }: Assertions =
    assertions.enum === undefined ? assertions : {};
  return all([
    fewestTest(minLength, expression, scope),
    ...(maxLength === undefined
      ? []
      : [
          negate(
            call(
              scope,
              "validate/json-values",
              "isLonger",
              expression,
              maxLength,
            ),
          ),
        ]),
    ...(pattern === undefined
      ? []
      : [
          test(`${patternConstant(pattern, named, scope)}.test(${expression})`),
        ]),
    formatTest("text", assertions, expression, scope),
  ]);
}

function fewestTest(
  fewest: number,
  expression: string,
  scope: GuardScope,
): Logic {
  if (fewest <= 0) return always;
  if (fewest <= 1) return test(`${expression} !== ""`, `${expression} === ""`);
  return negate(
    call(scope, "validate/json-values", "isShorter", expression, fewest),
  );
}

function call(
  scope: GuardScope,
  module: string,
  identifier: string,
  expression: string,
  bound: number,
): Logic {
  const name = scope.runtime(module, identifier);
  return test(`${name}(${expression}, ${literal(bound)})`);
}

/** The constant that holds a pattern as a regular expression. */
export function patternConstant(
  pattern: string,
  named: string,
  scope: GuardScope,
): string {
  return scope.constant(`${named} pattern`, patternExpression(pattern));
}

/** What is asked of a number, for an expression that is known to be one. */
export function numberTest(
  assertions: Assertions,
  expression: string,
  scope: GuardScope,
): Logic {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = assertions;
  const bound = (limit: number | undefined, yes: string, no: string): Logic =>
    limit === undefined
      ? always
      : test(
          `${expression} ${yes} ${literal(limit)}`,
          `${expression} ${no} ${literal(limit)}`,
        );
  return all([
    bound(minimum, ">=", "<"),
    bound(maximum, "<=", ">"),
    bound(exclusiveMinimum, ">", "<="),
    bound(exclusiveMaximum, "<", ">="),
    multipleTest(assertions.multipleOf, expression, scope),
    formatTest("number", assertions, expression, scope),
  ]);
}

export function multipleTest(
  step: number | undefined,
  expression: string,
  scope: GuardScope,
): Logic {
  if (step === undefined) return always;
  if (step <= 0) return never;
  // The remainder of whole steps is exact (IEEE 754, section 5.3.1).
  if (Number.isInteger(step)) {
    return test(
      `${expression} % ${step} === 0`,
      `${expression} % ${step} !== 0`,
    );
  }
  return call(scope, "validate/json-values", "isMultiple", expression, step);
}
