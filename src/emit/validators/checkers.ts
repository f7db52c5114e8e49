import type { Assertions, Schema } from "../../ir/types/index.js";
import { judgeOf } from "./formats.js";
import { partsOf } from "./parts-of.js";

/** A function of the runtime that explains some keywords. */
export interface CheckerName {
  readonly module: string;
  readonly identifier: string;
}

type Question = (assertions: Assertions, formats: boolean) => boolean;

const asks =
  (...keywords: readonly (keyof Assertions)[]): Question =>
  (assertions) =>
    keywords.some((keyword) => assertions[keyword] !== undefined);

const asksFormat =
  (kind: "text" | "number"): Question =>
  (assertions, formats) =>
    judgeOf(assertions, formats)?.kind === kind;

/** Who explains which keywords, in the order in which they are asked. */
const checkers: readonly (readonly [string, Question])[] = [
  ["checkNever", asks("never")],
  ["checkType", asks("types")],
  ["checkEnum", asks("enum")],
  [
    "checkNumber",
    (assertions, formats) =>
      asks(
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
      )(assertions, formats) || asksFormat("number")(assertions, formats),
  ],
  ["checkMultiple", asks("multipleOf")],
  ["checkFormat", asksFormat("text")],
  ["checkText", asks("minLength", "maxLength", "pattern")],
  ["checkArray", asks("items", "prefixItems", "minItems", "maxItems")],
  ["checkUnique", asks("uniqueItems")],
  ["checkContains", asks("contains")],
  ["checkObject", asks("required", "properties")],
  ["checkOthers", asks("patternProperties", "additionalProperties")],
  ["checkNames", asks("propertyNames", "minProperties", "maxProperties")],
  ["checkDependents", asks("dependentRequired", "dependentSchemas")],
  [
    "checkReferences",
    (assertions) =>
      asks("refs", "allOf")(assertions, false) ||
      partsOf(assertions).some(({ name }) => name !== undefined),
  ],
  ["checkUnions", asks("anyOf", "oneOf")],
  ["checkConditions", asks("not", "if")],
  ["checkUnevaluated", asks("unevaluatedItems", "unevaluatedProperties")],
];

/** Those that explain a schema and all it refers to, in the order in which they are asked. */
export function checkersOf(
  root: Schema,
  formats: boolean,
): readonly CheckerName[] {
  const reached = new Set([root]);
  // A set visits what is added while it is walked.
  for (const { assertions } of reached) {
    const { discriminator } = assertions;
    const tagged = discriminator?.branches.map(({ schema }) => schema) ?? [];
    for (const part of [...partsOf(assertions), ...tagged]) reached.add(part);
  }
  const schemas = [...reached];
  return checkers
    .filter(([, question]) =>
      schemas.some(({ assertions }) => question(assertions, formats)),
    )
    .map(([identifier]) => ({ identifier, module: moduleOf(identifier) }));
}

/** Each is alone in a module of its name. */
function moduleOf(identifier: string): string {
  return `validate/${identifier.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}`;
}
