import { literal, stringLiteral } from "../../typescript/literal.js";
import { judgeOf } from "../formats.js";
import { multipleTest, patternConstant } from "../guard/bounds.js";
import { isOnly, mayBe } from "../guard/check.js";
import { enumTest } from "../guard/enum-test.js";
import { judgeTest } from "../guard/judges.js";
import { all, negate, test, type Logic } from "../guard/logic.js";
import { typeofTest } from "../guard/type-test.js";
import { callAbout, demandOf, type Asked, type Demand } from "./demand.js";
import type { ExplainScope } from "./explainers.js";
import { kindsOf, onlyJudge } from "./type-demand.js";
import { characters, valuesWanted } from "./wanted.js";

/** What is asked of a value beside its type. */
export function scalarDemands(
  asked: Asked,
  scope: ExplainScope,
): readonly Demand[] {
  return [
    ...enumDemands(asked, scope),
    ...numberDemands(asked, scope),
    ...textDemands(asked, scope),
  ];
}

function enumDemands(asked: Asked, scope: ExplainScope): readonly Demand[] {
  const { assertions, expression, base } = asked;
  const { enum: values } = assertions;
  if (values === undefined) return [];
  const [only, ...more] = values;
  const fails = negate(enumTest(values, expression, base, scope.guards));
  const wanted = valuesWanted(values);
  const isContainer = typeof only === "object" && only !== null;
  if (more.length > 0 || isContainer) {
    return [demandOf(asked, "enum", wanted, fails, scope)];
  }
  const words = [stringLiteral(wanted)];
  return [{ fails, call: callAbout(asked, "unlike", words, scope) }];
}

/** A keyword, what messages say it asks for, and when a value meets it. */
type Bound = readonly [keyword: string, wanted: string, fits: Logic];

function numberDemands(asked: Asked, scope: ExplainScope): readonly Demand[] {
  const { assertions, expression } = asked;
  if (!mayBe(kindsOf(assertions), "number")) return [];
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = assertions;
  const { multipleOf, format = "" } = assertions;
  const judge = judgeOf(assertions, scope.guards.formats)?.number;
  const bounds: Bound[] = [];
  const compared = (limit: number, yes: string, no: string): Logic => {
    const sides = [`${expression} `, ` ${literal(limit)}`];
    return test(sides.join(yes), sides.join(no));
  };
  if (judge) {
    const fits = judgeTest(judge, expression, scope.guards);
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
    const fits = multipleTest(multipleOf, expression, scope.guards);
    bounds.push(["multipleOf", `a multiple of ${multipleOf}`, fits]);
  }
  return bounds.map((bound) => boundDemand("number", bound, asked, scope));
}

function textDemands(asked: Asked, scope: ExplainScope): readonly Demand[] {
  const { assertions, expression, base } = asked;
  if (!mayBe(kindsOf(assertions), "string")) return [];
  if (onlyJudge(assertions, scope)) return [];
  const { minLength = 0, maxLength, pattern, format = "" } = assertions;
  const judge = judgeOf(assertions, scope.guards.formats)?.text;
  const bounds: Bound[] = [];
  const length = (identifier: string, limit: number): Logic => {
    const name = scope.guards.runtime("validate/json-values", identifier);
    return negate(test(`${name}(${expression}, ${literal(limit)})`));
  };
  if (judge) {
    const fits = judgeTest(judge, expression, scope.guards);
    bounds.push(["format", `the format ${format}`, fits]);
  }
  if (minLength > 0) {
    const fits =
      minLength <= 1
        ? test(`${expression} !== ""`, `${expression} === ""`)
        : length("isShorter", minLength);
    bounds.push(["minLength", `at least ${characters(minLength)}`, fits]);
  }
  if (maxLength !== undefined) {
    const fits = length("isLonger", maxLength);
    bounds.push(["maxLength", `at most ${characters(maxLength)}`, fits]);
  }
  if (pattern !== undefined) {
    const constant = patternConstant(pattern, base, scope.guards);
    const fits = test(`${constant}.test(${expression})`);
    bounds.push(["pattern", `text that matches ${pattern}`, fits]);
  }
  return bounds.map((bound) => boundDemand("string", bound, asked, scope));
}

/** A bound for values of a type; a pattern may take its time over a text that is too long. */
function boundDemand(
  type: "number" | "string",
  [keyword, wanted, fits]: Bound,
  asked: Asked,
  scope: ExplainScope,
): Demand {
  const isProven = isOnly(kindsOf(asked.assertions), type);
  const isType = typeofTest(asked.expression, type);
  const fails = isProven ? negate(fits) : all([isType, negate(fits)]);
  const demand = demandOf(asked, keyword, wanted, fails, scope);
  return keyword === "maxLength" ? { ...demand, isLast: true } : demand;
}
