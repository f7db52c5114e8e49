import type { JsonPrimitive, JsonValue } from "../../../ir/types/index.js";
import { expressionOf } from "../../typescript/expression.js";
import { literal } from "../../typescript/literal.js";
import { oneOf } from "./known.js";
import { all, any, test, type Logic } from "./logic.js";
import type { GuardScope } from "./scope.js";
import { typeTest } from "./type-test.js";

/** Longer lists are looked up in a set, or as ranges. */
const mostComparisons = 16;

/** Whether an expression is one of several values; `named` is what a constant is called after. */
export function enumTest(
  values: readonly JsonValue[],
  expression: string,
  named: string,
  scope: GuardScope,
): Logic {
  const primitives = values.filter(isPrimitive);
  const others = values.filter((value) => !isPrimitive(value));
  return any([
    primitiveTest(primitives, expression, named, scope),
    ...others.map((value) => equalTest(value, expression, named, scope)),
  ]);
}

/** Whether a value is neither array nor object. */
export function isPrimitive(value: JsonValue): value is JsonPrimitive {
  return typeof value !== "object" || value === null;
}

function primitiveTest(
  values: readonly JsonPrimitive[],
  expression: string,
  named: string,
  scope: GuardScope,
): Logic {
  if (values.length <= mostComparisons) {
    // An engine compares texts faster where it has seen nothing else compared.
    const others = values.filter((value) => value !== null);
    const ordered = others.length < values.length ? [null, ...others] : values;
    return any(ordered.map((value) => isSame(expression, value)));
  }
  const ranges = rangesOf(values);
  if (ranges !== undefined && ranges.length <= mostComparisons) {
    return all([
      typeTest("integer", expression, scope),
      any(ranges.map((range) => rangeTest(range, expression))),
    ]);
  }
  const set = scope.constant(`${named} values`, {
    callee: `/* @__PURE__ */ new Set${scope.typed ? "<unknown>" : ""}`,
    arguments: [expressionOf(values)],
  });
  const has = `${set}.has(${expression})`;
  return test(has, `!${has}`, { expression, fits: oneOf(values) });
}

function isSame(expression: string, value: JsonPrimitive): Logic {
  const text = literal(value);
  return test(`${expression} === ${text}`, `${expression} !== ${text}`, {
    expression,
    fits: oneOf([value]),
    isExact: true,
  });
}

function equalTest(
  value: JsonValue,
  expression: string,
  named: string,
  scope: GuardScope,
): Logic {
  const isEqual = scope.runtime("validate/json-values", "isEqual");
  const constant = scope.constant(`${named} value`, expressionOf(value));
  const call = `${isEqual}(${expression}, ${constant})`;
  return test(call, `!${call}`, { expression, fits: oneOf([value]) });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Integers as ranges; undefined when one of the values is none. */
function rangesOf(
  values: readonly JsonPrimitive[],
): readonly Range[] | undefined {
  const integers = values.filter(
    (value): value is number =>
      typeof value === "number" && Number.isSafeInteger(value),
  );
  if (integers.length < values.length) return undefined;
  const ranges: Range[] = [];
  for (const value of [...new Set(integers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === value - 1)
      ranges[ranges.length - 1] = { ...last, to: value };
    else ranges.push({ from: value, to: value });
  }
  return ranges;
}

function rangeTest({ from, to }: Range, expression: string): Logic {
  if (from === to) return isSame(expression, from);
  return all([
    test(`${expression} >= ${from}`, `${expression} < ${from}`),
    test(`${expression} <= ${to}`, `${expression} > ${to}`),
  ]);
}
