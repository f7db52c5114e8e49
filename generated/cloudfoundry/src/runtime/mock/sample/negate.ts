import { requiredOf } from "../../validate/required-of.js";
import type { Rules, RulesByName, RulesType } from "../../validate/rules.js";

const known = new WeakMap<Rules, Rules>();

/**
 * Rules that what does not fit the given ones fits: the keywords turned round,
 * any of them. What cannot be turned round is left to luck.
 */
export function negate(rules: Rules): Rules {
  const memo = known.get(rules);
  if (memo) return memo;
  const alternatives = [
    ...structure(rules),
    ...ofAny(rules),
    ...ofNumbers(rules),
    ...ofTexts(rules),
    ...ofArrays(rules),
    ...ofObjects(rules),
  ];
  const [first] = alternatives;
  const negated: Rules =
    first === undefined
      ? nothingSaid(rules)
      : alternatives.length === 1
        ? first
        : { anyOf: alternatives };
  known.set(rules, negated);
  // What was made here is the opposite of these rules; `not` may be of others.
  if (negated !== rules.not) known.set(negated, rules);
  return negated;
}

/** Whether the `not` of the rules is met by the maker of a scalar, not by other rules. */
export function isAtomic({ not, type }: Rules): boolean {
  if (not === undefined) return true;
  const [first, ...others] = Object.keys(not).filter((key) => key !== "format");
  if (first === undefined || others.length > 0) return false;
  if (first === "type") return not.type === "integer" && type === "number";
  return [
    "enum",
    "pattern",
    "isText",
    "isNumber",
    "multipleOf",
    "uniqueItems",
  ].includes(first);
}

/** Nothing fits the opposite of rules without a keyword. */
function nothingSaid(rules: Rules): Rules {
  const keywords = Object.keys(rules).filter((key) => !silent.has(key));
  return keywords.length === 0 ? { never: true } : {};
}

const silent: ReadonlySet<string> = new Set([
  "name",
  "is",
  "format",
  "samples",
  "readOnly",
  "writeOnly",
  "discriminator",
]);

function structure(rules: Rules): readonly Rules[] {
  const { refs = [], allOf = [], anyOf, oneOf, not } = rules;
  return [
    ...(rules.never ? [{}] : []),
    ...refs.map((ref): Rules => ({ refs: [() => negate(ref())] })),
    ...allOf.map(negate),
    ...(anyOf ? [{ allOf: anyOf.map(negate) }] : []),
    ...(oneOf ? notOne(oneOf) : []),
    ...(not ? [not] : []),
    ...notConditional(rules),
  ];
}

/** None of the branches, or two that stand next to each other. */
function notOne(branches: readonly Rules[]): readonly Rules[] {
  const pairs = branches
    .slice(1, 6)
    .map((branch, index) => ({ allOf: [branches[index] ?? {}, branch] }));
  return [{ allOf: branches.map(negate) }, ...pairs];
}

function notConditional(rules: Rules): readonly Rules[] {
  const { if: condition, then: yes, else: no } = rules;
  if (condition === undefined) return [];
  return [
    ...(yes ? [{ allOf: [condition, negate(yes)] }] : []),
    ...(no ? [{ allOf: [negate(condition), negate(no)] }] : []),
  ];
}

const allTypes: readonly RulesType[] = [
  "string",
  "number",
  "object",
  "array",
  "boolean",
  "null",
];

function ofAny({ type, enum: listed }: Rules): readonly Rules[] {
  const types = typeof type === "string" ? [type] : (type ?? []);
  const others = allTypes.filter(
    (one) =>
      !types.includes(one) && !(one === "number" && types.includes("integer")),
  );
  const fractions = types.includes("integer") && !types.includes("number");
  return [
    ...(types.length > 0 && others.length > 0 ? [{ type: others }] : []),
    ...(fractions
      ? [{ type: "number", not: { type: "integer" } } as const]
      : []),
    ...(listed ? [{ not: { enum: listed } }] : []),
  ];
}

function ofNumbers(rules: Rules): readonly Rules[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = rules;
  const { multipleOf, isNumber } = rules;
  const opposite: readonly Omit<Rules, "type">[] = [
    ...(minimum === undefined ? [] : [{ exclusiveMaximum: minimum }]),
    ...(maximum === undefined ? [] : [{ exclusiveMinimum: maximum }]),
    ...(exclusiveMinimum === undefined ? [] : [{ maximum: exclusiveMinimum }]),
    ...(exclusiveMaximum === undefined ? [] : [{ minimum: exclusiveMaximum }]),
    ...(multipleOf === undefined ? [] : [{ not: { multipleOf } }]),
    ...(isNumber ? [{ not: { isNumber } }] : []),
  ];
  return opposite.map((one) => ({ type: "number", ...one }));
}

function ofTexts(rules: Rules): readonly Rules[] {
  const { minLength = 0, maxLength, pattern, isText } = rules;
  const opposite: readonly Omit<Rules, "type">[] = [
    ...(minLength > 0 ? [{ maxLength: minLength - 1 }] : []),
    ...(maxLength === undefined ? [] : [{ minLength: maxLength + 1 }]),
    ...(pattern === undefined ? [] : [{ not: { pattern } }]),
    ...(isText ? [{ not: { isText } }] : []),
  ];
  return opposite.map((one) => ({ type: "string", ...one }));
}

function ofArrays(rules: Rules): readonly Rules[] {
  const {
    prefixItems = [],
    items,
    minItems = 0,
    maxItems,
    uniqueItems,
  } = rules;
  const { contains, minContains = 1, maxContains } = rules;
  const places = items ? [...prefixItems, items] : prefixItems;
  const opposite: readonly Omit<Rules, "type">[] = [
    ...places.map((place, index) => ({
      minItems: index + 1,
      prefixItems: [
        ...Array.from({ length: index }, (): Rules => ({})),
        negate(place),
      ],
    })),
    ...(minItems > 0 ? [{ maxItems: minItems - 1 }] : []),
    ...(maxItems === undefined ? [] : [{ minItems: maxItems + 1 }]),
    ...(uniqueItems ? [{ minItems: 2, not: { uniqueItems } as const }] : []),
    ...(contains && minContains > 0
      ? [{ contains, minContains: 0, maxContains: minContains - 1 }]
      : []),
    ...(contains && maxContains !== undefined
      ? [{ contains, minContains: maxContains + 1 }]
      : []),
  ];
  return opposite.map((one) => ({ type: "array", ...one }));
}

function ofObjects(rules: Rules): readonly Rules[] {
  const { properties = {}, minProperties = 0 } = rules;
  const { maxProperties, additionalProperties } = rules;
  const { dependentRequired = {}, dependentSchemas = {} } = rules;
  const opposite: readonly Omit<Rules, "type">[] = [
    ...requiredOf(rules).map((name) => ({ properties: without(name) })),
    ...Object.entries(properties).map(([name, member]) =>
      withMember(name, negate(member)),
    ),
    ...(additionalProperties
      ? [withMember(freshName(rules), negate(additionalProperties))]
      : []),
    ...(minProperties > 0 ? [{ maxProperties: minProperties - 1 }] : []),
    ...(maxProperties === undefined
      ? []
      : [{ minProperties: maxProperties + 1 }]),
    ...Object.entries(dependentRequired).flatMap(([name, others]) =>
      others.map((other) => ({ required: [name], properties: without(other) })),
    ),
    ...Object.entries(dependentSchemas).map(([name, one]) => ({
      required: [name],
      allOf: [negate(one)],
    })),
  ];
  return opposite.map((one) => ({ type: "object", ...one }));
}

function without(name: string): RulesByName {
  return { [name]: { never: true } };
}

function withMember(name: string, rules: Rules): Omit<Rules, "type"> {
  return { required: [name], properties: { [name]: rules } };
}

/** A name that the rules do not know. */
function freshName({ properties = {}, patternProperties = {} }: Rules): string {
  const patterns = Object.keys(patternProperties).map(
    (source) => new RegExp(source, "u"),
  );
  const wishes = ["other", "extra", "custom", "note", "x-other", "0", "_", "Z"];
  return (
    wishes.find(
      (name) =>
        !Object.hasOwn(properties, name) &&
        !patterns.some((pattern) => pattern.test(name)),
    ) ?? "otherwise"
  );
}
