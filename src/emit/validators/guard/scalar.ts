import type {
  Assertions,
  JsonType,
  JsonValue,
} from "../../../ir/types/index.js";
import { literal, regexLiteral } from "../../typescript/literal.js";
import { judgeOf, type Judge } from "../formats.js";
import { enumTest } from "./enum-test.js";
import {
  all,
  always,
  any,
  negate,
  never,
  test,
  type Logic,
  type Test,
} from "./logic.js";
import type { GuardScope } from "./scope.js";

/** Whether an expression is of a type of JSON; 1.0 is an integer. */
export function typeTest(
  type: JsonType,
  expression: string,
  scope: GuardScope,
): Logic {
  switch (type) {
    case "null":
      return test(`${expression} === null`, `${expression} !== null`);
    case "integer":
      return test(`Number.isInteger(${expression})`);
    case "number":
      return test(`Number.isFinite(${expression})`);
    case "array":
      return test(
        `${scope.runtime("validate/kinds", "isArray")}(${expression})`,
      );
    case "object":
      return test(
        `${scope.runtime("validate/kinds", "isObject")}(${expression})`,
      );
    default:
      return typeofTest(expression, type);
  }
}

/** Whether `typeof` says so, which also tells the compiler. */
export function typeofTest(expression: string, type: string): Test {
  return test(
    `typeof ${expression} === "${type}"`,
    `typeof ${expression} !== "${type}"`,
  );
}

/** The types a value that fits may have; undefined is any. */
export function possibleTypes({
  types,
  enum: values,
}: Assertions): readonly JsonType[] | undefined {
  if (values === undefined) return types;
  const kinds = [...new Set(values.map(typeOfValue))];
  return types === undefined
    ? kinds
    : kinds.filter((kind) => types.some((type) => covers(type, kind)));
}

/** The narrowest type of a value. */
export function typeOfValue(value: JsonValue): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "object") return "object";
  if (typeof value === "number") {
    return Number.isInteger(value) ? "integer" : "number";
  }
  return typeof value === "string" ? "string" : "boolean";
}

/** Whether values of a type may be of a narrower one. */
export function covers(type: JsonType, kind: JsonType): boolean {
  return type === kind || (type === "number" && kind === "integer");
}

/** `type` and `enum`, as one condition; the numbers and texts in it are not yet narrowed. */
export function kindTest(
  assertions: Assertions,
  expression: string,
  named: string,
  scope: GuardScope,
): Logic {
  const { types, enum: values } = assertions;
  if (values !== undefined) {
    const fitting = values.filter(
      (value) =>
        hasLength(value, assertions) &&
        (types === undefined ||
          types.some((type) => covers(type, typeOfValue(value)))),
    );
    return enumTest(fitting, expression, named, scope);
  }
  if (types === undefined) return always;
  // A format of integers asks for one by itself.
  if (isInteger(types) && judgeOf(assertions, scope.formats)?.isWhole) {
    return typeofTest(expression, "number");
  }
  const narrow = types.filter(
    (type) => type !== "integer" || !types.includes("number"),
  );
  return any([
    ...narrow.map((type) => typeTest(type, expression, scope)),
    ...(isFile(assertions) ? [fileTest(expression)] : []),
  ]);
}

/** Lengths in code points (JSON Schema validation 2020-12, section 6.3). */
function hasLength(
  value: JsonValue,
  { minLength = 0, maxLength = Infinity }: Assertions,
): boolean {
  if (typeof value !== "string") return true;
  const { length } = [...value];
  return length >= minLength && length <= maxLength;
}

/** Whether a text may also be the bytes of a file, as forms have them. */
export function isFile({ types, format }: Assertions): boolean {
  return format === "binary" && types?.includes("string") === true;
}

function fileTest(expression: string): Logic {
  const is = `${expression} instanceof Blob`;
  return test(is, `!(${is})`);
}

function isInteger(types: readonly JsonType[]): boolean {
  return types.length === 1 && types[0] === "integer";
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
  const judged = judgeOf(assertions, scope.formats);
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
    ...formatTest(judged?.text, expression, scope),
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

function formatTest(
  judge: Judge | undefined,
  expression: string,
  scope: GuardScope,
): readonly Logic[] {
  if (judge === undefined) return [];
  return [
    test(`${scope.runtime(judge.module, judge.identifier)}(${expression})`),
  ];
}

/** The constant that holds a pattern as a regular expression. */
export function patternConstant(
  pattern: string,
  named: string,
  scope: GuardScope,
): string {
  const value = { text: regexLiteral(pattern) };
  return scope.constant(`${named} pattern`, value);
}

/** What is asked of a number, for an expression that is known to be one. */
export function numberTest(
  assertions: Assertions,
  expression: string,
  scope: GuardScope,
): Logic {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = assertions;
  const judged = judgeOf(assertions, scope.formats);
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
    ...formatTest(judged?.number, expression, scope),
  ]);
}

function multipleTest(
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
