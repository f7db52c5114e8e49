import type { Assertions, Schema } from "../../ir/types/index.js";
import type { FormatPolicy } from "../format-choice.js";
import { judgeOf } from "./formats.js";
import { partsOf } from "../../ir/parts-of.js";

/** A function of the runtime that explains some keywords. */
export interface CheckerName {
  readonly module: string;
  readonly identifier: string;
}

type Question = (
  assertions: Assertions,
  formats: FormatPolicy,
  hasReferences: boolean,
) => boolean;

const asks =
  (...keywords: readonly (keyof Assertions)[]): Question =>
  (assertions) =>
    keywords.some((keyword) => assertions[keyword] !== undefined);

const asksFormat =
  (kind: "text" | "number"): Question =>
  (assertions, formats) =>
    judgeOf(assertions, formats)?.[kind] !== undefined;

const listsContainers: Question = ({ enum: listed = [] }) =>
  listed.some((value) => typeof value === "object" && value !== null);

/** So many members are sooner found by walking through an object than asked for. */
const many = 10;

const hasManyMembers: Question = ({ properties }) =>
  (properties?.size ?? 0) >= many;

/** Who explains which keywords, in the order in which they are asked, and where they stand. */
const checkers: readonly (readonly [string, string, Question])[] = [
  ["checkNever", "never", asks("never")],
  ["checkType", "type", asks("types")],
  ["checkEnum", "enum", asks("enum")],
  ["checkValues", "enum", listsContainers],
  ["checkNumberFormat", "number", asksFormat("number")],
  ["checkMinimum", "number", asks("minimum")],
  ["checkMaximum", "number", asks("maximum")],
  ["checkAbove", "number", asks("exclusiveMinimum")],
  ["checkBelow", "number", asks("exclusiveMaximum")],
  ["checkMultiple", "number", asks("multipleOf")],
  ["checkFormat", "text", asksFormat("text")],
  ["checkMinLength", "text", asks("minLength")],
  ["checkMaxLength", "text", asks("maxLength")],
  ["checkPattern", "text", asks("pattern")],
  ["checkMinItems", "array", asks("minItems")],
  ["checkMaxItems", "array", asks("maxItems")],
  ["checkUnique", "array", asks("uniqueItems")],
  ["checkPrefix", "array", asks("prefixItems")],
  ["checkItems", "array", asks("items")],
  ["checkContains", "contains", asks("contains")],
  ["checkObject", "object", asks("required", "properties")],
  ["checkLargeObject", "large-object", hasManyMembers],
  ["checkOthers", "others", asks("patternProperties", "additionalProperties")],
  [
    "checkNames",
    "names",
    asks("propertyNames", "minProperties", "maxProperties"),
  ],
  [
    "checkDependents",
    "dependents",
    asks("dependentRequired", "dependentSchemas"),
  ],
  [
    "checkReferences",
    "references",
    ({ allOf }, _, hasReferences) => hasReferences || allOf !== undefined,
  ],
  [
    "checkUnions",
    "unions",
    ({ anyOf, oneOf, discriminator }) =>
      (anyOf ?? oneOf) !== undefined && discriminator === undefined,
  ],
  ["checkDiscriminator", "discriminator", asks("discriminator")],
  ["checkConditions", "conditions", asks("not", "if")],
];

/** Who does all that another one does, and more. */
const general: { readonly [identifier: string]: string } = {
  checkEnum: "checkValues",
  checkObject: "checkLargeObject",
};

/** Who looks at what is left over, after all others. */
export const leftoverChecker: CheckerName = {
  identifier: "checkUnevaluated",
  module: "validate/check-unevaluated",
};

/** Whether anything is said of what is left over. */
export function asksLeftover({ assertions }: Schema): boolean {
  return (
    assertions.unevaluatedItems !== undefined ||
    assertions.unevaluatedProperties !== undefined
  );
}

/**
 * Those that explain schemas, in the order in which they are asked;
 * `hasReferences` tells whether rules refer to others by functions.
 */
export function checkersOf(
  schemas: readonly Schema[],
  formats: FormatPolicy,
  hasReferences: boolean,
): readonly CheckerName[] {
  const asked = checkers.filter(([, , question]) =>
    schemas.some(({ assertions }) =>
      question(assertions, formats, hasReferences),
    ),
  );
  const isAsked = (name: string): boolean =>
    asked.some(([identifier]) => identifier === name);
  return asked
    .filter(([identifier]) => !isAsked(general[identifier] ?? ""))
    .map(([identifier, file]) => ({
      identifier,
      module: `validate/check-${file}`,
    }));
}

/** A schema and all it refers to. */
export function schemasWithin(root: Schema): readonly Schema[] {
  const reached = new Set([root]);
  // A set visits what is added while it is walked.
  for (const { assertions } of reached) {
    const { discriminator } = assertions;
    const tagged = discriminator?.branches.map(({ schema }) => schema) ?? [];
    for (const part of [...partsOf(assertions), ...tagged]) reached.add(part);
  }
  return [...reached];
}

/** A schema, and those with a name that it refers to. */
export function rootsWithin(root: Schema): readonly Schema[] {
  return schemasWithin(root).filter(
    (schema) => schema === root || schema.name !== undefined,
  );
}

/** Whether values of a schema must not be printed. */
export function isSecretSchema({ assertions, annotations }: Schema): boolean {
  return annotations.writeOnly || assertions.format === "password";
}
