import type { Assertions, JsonValue, Schema } from "../../../ir/types/index.js";
import type { CallExpression } from "../../typescript/expression.js";
import { literal, stringLiteral } from "../../typescript/literal.js";
import { judgeOf } from "../formats.js";
import { multipleTest, patternConstant } from "../guard/bounds.js";
import { isOnly, mayBe } from "../guard/check.js";
import { enumTest, isPrimitive } from "../guard/enum-test.js";
import { judgeTest } from "../guard/judges.js";
import { any, negate, test, type Logic } from "../guard/logic.js";
import { typeofTest } from "../guard/type-test.js";
import { kindsOf, partOf, type Bound } from "./bound.js";
import type { ShapeScope } from "./scope.js";
import { characters, mostShown, valuesWanted } from "./wanted.js";

/** What is asked of a value beside its type. */
export function scalarParts(
  schema: Schema,
  base: string,
  scope: ShapeScope,
): readonly CallExpression[] {
  const { assertions } = schema;
  return [
    ...enumParts(assertions.enum, base, scope),
    ...boundParts("number", numberBounds(assertions, scope)),
    ...boundParts("string", textBounds(assertions, base, scope)),
  ];

  /** Bounds for values of a type. */
  function boundParts(
    type: "number" | "string",
    bounds: readonly Bound[],
  ): readonly CallExpression[] {
    const kinds = kindsOf(assertions);
    if (!mayBe(kinds, type)) return [];
    const isOther = negate(typeofTest("value", type));
    return bounds.map(([keyword, wanted, fits]) => {
      const asked = isOnly(kinds, type) ? fits : any([isOther, fits]);
      return partOf([keyword, wanted, asked], base, scope);
    });
  }
}

function enumParts(
  values: readonly JsonValue[] | undefined,
  base: string,
  scope: ShapeScope,
): readonly CallExpression[] {
  if (values === undefined) return [];
  if (values.length <= mostShown && values.every(isPrimitive)) {
    const withValues = scope.runtime("demands", "withValues");
    const items = values.map((value) => ({ text: literal(value) }));
    return [{ callee: withValues, arguments: items }];
  }
  const fits = enumTest(values, "value", base, scope.guards);
  return [partOf(["enum", valuesWanted(values), fits], base, scope)];
}

function numberBounds(
  assertions: Assertions,
  scope: ShapeScope,
): readonly Bound[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = assertions;
  const { multipleOf, format = "" } = assertions;
  const judge = judgeOf(assertions, scope.guards.formats)?.number;
  const bounds: Bound[] = [];
  const compared = (limit: number, yes: string, no: string): Logic => {
    const sides = ["value ", ` ${literal(limit)}`];
    return test(sides.join(yes), sides.join(no));
  };
  if (judge) {
    const fits = judgeTest(judge, "value", scope.guards);
    bounds.push(["format", `the format ${format}`, fits]);
  }
  if (minimum !== undefined) {
    const fits = compared(minimum, ">=", "<");
    bounds.push(["minimum", `at least ${minimum}`, fits]);
  }
  if (maximum !== undefined) {
    const fits = compared(maximum, "<=", ">");
    bounds.push(["maximum", `at most ${maximum}`, fits]);
  }
  if (exclusiveMinimum !== undefined) {
    const fits = compared(exclusiveMinimum, ">", "<=");
    bounds.push(["exclusiveMinimum", `more than ${exclusiveMinimum}`, fits]);
  }
  if (exclusiveMaximum !== undefined) {
    const fits = compared(exclusiveMaximum, "<", ">=");
    bounds.push(["exclusiveMaximum", `less than ${exclusiveMaximum}`, fits]);
  }
  if (multipleOf !== undefined) {
    const fits = multipleTest(multipleOf, "value", scope.guards);
    bounds.push(["multipleOf", `a multiple of ${multipleOf}`, fits]);
  }
  return bounds;
}

function textBounds(
  assertions: Assertions,
  base: string,
  scope: ShapeScope,
): readonly Bound[] {
  const { minLength = 0, maxLength, pattern, format = "" } = assertions;
  const judge = judgeOf(assertions, scope.guards.formats)?.text;
  const bounds: Bound[] = [];
  const length = (identifier: string, limit: number): Logic => {
    const name = scope.guards.runtime("validate/json-values", identifier);
    return negate(test(`${name}(value, ${literal(limit)})`));
  };
  if (judge) {
    const fits = judgeTest(judge, "value", scope.guards);
    bounds.push(["format", `the format ${format}`, fits]);
  }
  if (minLength > 0) {
    const fits =
      minLength <= 1
        ? test(
            `value !== ${stringLiteral("")}`,
            `value === ${stringLiteral("")}`,
          )
        : length("isShorter", minLength);
    bounds.push(["minLength", `at least ${characters(minLength)}`, fits]);
  }
  const isShort =
    maxLength === undefined ? undefined : length("isLonger", maxLength);
  if (isShort) {
    bounds.push([
      "maxLength",
      `at most ${characters(maxLength ?? 0)}`,
      isShort,
    ]);
  }
  if (pattern !== undefined) {
    const constant = patternConstant(pattern, base, scope.guards);
    const fits = test(`${constant}.test(value)`);
    // A pattern may take its time over a text that is too long.
    const asked = isShort ? any([negate(isShort), fits]) : fits;
    bounds.push(["pattern", `text that matches ${pattern}`, asked]);
  }
  return bounds;
}
