import { explain } from "../../validate/explain.js";
import type { Rules, RulesType } from "../../validate/rules.js";
import { generateArray } from "./array.js";
import type { SampleContext } from "./context.js";
import { demandOf, typesOf, type Demand } from "./demand.js";
import { generateNumber } from "./number.js";
import { generateObject } from "./object.js";
import { generateText } from "./text.js";

/** A value for one or several rules at once; it may miss what cannot be planned, such as `not`. */
export function generateValue(
  rules: Rules | readonly Rules[],
  context: SampleContext,
): unknown {
  context.budget.left--;
  const wanted = isList(rules) ? rules : [rules];
  let value: unknown;
  // Retries within retries multiply; the budget of the whole value ends that.
  const attempts = context.budget.left > 0 ? 12 : 1;
  for (let attempt = 0; attempt < attempts; attempt++) {
    value = attemptValue(wanted, context);
    const fits = wanted.every(
      (one) => explain(one, value, context.direction).length === 0,
    );
    if (fits) return value;
  }
  return value;
}

function isList(rules: Rules | readonly Rules[]): rules is readonly Rules[] {
  return Array.isArray(rules);
}

function attemptValue(
  wanted: readonly Rules[],
  context: SampleContext,
): unknown {
  const demand = demandOf(wanted, context);
  const choices = choicesOf(demand, context);
  if (choices !== undefined) return context.random.pick(choices);
  const shown = demand.flatMap((rules) => rules.samples ?? []);
  const fitting = shown.filter((value) => fitsAll(wanted, value, context));
  if (fitting.length > 0) return context.random.pick(fitting);
  return generateType(chooseType(demand, context), demand, context);
}

/** The values of an `enum` that fit everything else as well. */
function choicesOf(
  demand: Demand,
  context: SampleContext,
): readonly unknown[] | undefined {
  const listed = demand.find((rules) => rules.enum !== undefined)?.enum;
  if (listed === undefined) return undefined;
  const fitting = listed.filter((value) => fitsAll(demand, value, context));
  return fitting.length > 0 ? fitting : listed;
}

function fitsAll(
  demand: Demand,
  value: unknown,
  { direction }: SampleContext,
): boolean {
  return demand.every((rules) => explain(rules, value, direction).length === 0);
}

function chooseType(
  demand: Demand,
  { random, depth, plain }: SampleContext,
): RulesType {
  const types = typesOf(demand) ?? impliedTypes(demand);
  const leaves = types.filter((type) => type !== "object" && type !== "array");
  // `null` is a poor sample where there is something to show.
  const telling = (depth > 4 && leaves.length > 0 ? leaves : types).filter(
    (type) => type !== "null",
  );
  const usable =
    telling.length > 0 &&
    !(plain && types.includes("null") && random.next() < 0.2)
      ? telling
      : types;
  return random.pick(usable) ?? "null";
}

const impliedBy: readonly (readonly [RulesType, readonly (keyof Rules)[]])[] = [
  [
    "object",
    [
      "properties",
      "required",
      "additionalProperties",
      "patternProperties",
      "minProperties",
      "unevaluatedProperties",
      "propertyNames",
      "dependentRequired",
      "dependentSchemas",
    ],
  ],
  [
    "array",
    [
      "items",
      "prefixItems",
      "contains",
      "minItems",
      "uniqueItems",
      "unevaluatedItems",
    ],
  ],
  ["string", ["pattern", "format", "minLength", "maxLength"]],
  [
    "number",
    [
      "minimum",
      "maximum",
      "exclusiveMinimum",
      "exclusiveMaximum",
      "multipleOf",
    ],
  ],
];

/** Without a type the keywords tell what is meant; without any, text will do. */
function impliedTypes(demand: Demand): readonly RulesType[] {
  const implied = impliedBy
    .filter(([, keywords]) =>
      demand.some((rules) =>
        keywords.some((keyword) => rules[keyword] !== undefined),
      ),
    )
    .map(([type]) => type);
  return implied.length > 0
    ? implied
    : ["string", "number", "boolean", "null", "object"];
}

function generateType(
  type: RulesType,
  demand: Demand,
  context: SampleContext,
): unknown {
  switch (type) {
    case "null":
      return null;
    case "boolean":
      return context.random.next() < 0.5;
    case "integer":
    case "number":
      return generateNumber(type === "integer", demand, context);
    case "string":
      return generateText(demand, context);
    case "array":
      return generateArray(demand, context, generateValue);
    case "object":
      return generateObject(demand, context, generateValue);
  }
}
