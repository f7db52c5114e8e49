import type { Assertions, JsonType, Schema } from "../../../ir/types/index.js";
import { isScalarKeyword } from "../scalar-keywords.js";
import type { Code } from "./code.js";
import { arrayCode, hasArrayRules } from "./array.js";
import { asksOfNumbers, asksOfTexts, numberTest, textTest } from "./bounds.js";
import { branchTests, unionCode } from "./branches.js";
import {
  all,
  always,
  any,
  isAlways,
  negate,
  never,
  type Logic,
} from "./logic.js";
import { hasObjectRules, objectCode } from "./object.js";
import { kindTest, possibleTypes } from "./scalar.js";
import type { GuardScope } from "./scope.js";
import { typeofTest, typeTest } from "./type-test.js";
import { hasUnevaluated, unevaluatedCode } from "./unevaluated.js";

/** What is asked, and of what. */
export interface Place {
  readonly schema: Schema;
  /** An expression that can be read again: a parameter or a local constant. */
  readonly expression: string;
  /** What functions and constants for its parts are called after: `InfraHost`. */
  readonly base: string;
}

/** What is checked, and where. */
export interface Subject extends Place {
  /** Local names that are given away. */
  readonly locals: Set<string>;
  /** Whether it is a member that is looked into where it stands. */
  readonly isInside?: boolean;
}

/** The statements that reject a value that does not fit. */
export function checkCode(
  subject: Subject,
  scope: GuardScope,
): readonly Code[] {
  const { schema, expression, base } = subject;
  const simple = simpleTest(schema, expression, base, scope);
  if (simple) return [{ kind: "reject", when: negate(simple) }];
  const { assertions } = schema;
  const container = onlyContainer(assertions);
  if (container) return containerCode(subject, container, scope);
  const kind = kindTest(assertions, expression, base, scope);
  return [
    ...(isAlways(kind)
      ? []
      : [{ kind: "reject", when: negate(kind) } as const]),
    ...scalarCode(subject, scope),
    ...forType("object", subject, scope, hasObjectRules, objectCode),
    ...forType("array", subject, scope, hasArrayRules, arrayCode),
    ...unevaluatedCode(subject, scope),
    // Behind: what guards promise of members would be held against what else is asked of them.
    ...unionCode(subject, scope),
    ...branchTests(subject, scope).map((when): Code => ({
      kind: "reject",
      when: negate(when),
    })),
  ];
}

/** The one type of an object or array among scalar ones, where nothing else is said of the value. */
function onlyContainer(assertions: Assertions): "object" | "array" | undefined {
  const { types = [], enum: values } = assertions;
  const isBare =
    values === undefined &&
    inPlace.every((keyword) => assertions[keyword] === undefined) &&
    !hasUnevaluated(assertions);
  const found = types.filter((type) => type === "object" || type === "array");
  const [only, ...more] = found;
  return isBare && types.length > 1 && more.length === 0 ? only : undefined;
}

const inPlace = [
  "refs",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
] as const satisfies readonly (keyof Assertions)[];

/** Scalars are accepted first; what follows is about the object or array. */
function containerCode(
  subject: Subject,
  container: "object" | "array",
  scope: GuardScope,
): readonly Code[] {
  const { schema, expression, base } = subject;
  const { types = [], ...others } = schema.assertions;
  const scalars = types.filter((type) => type !== container);
  const scalar = { ...schema, assertions: { ...others, types: scalars } };
  const isScalar = scalarTest({ schema: scalar, expression, base }, scope);
  const isContainer = typeTest(container, expression, scope);
  return [
    { kind: "accept", when: isScalar },
    { kind: "reject", when: negate(isContainer) },
    ...(container === "object"
      ? objectCode(subject, scope)
      : arrayCode(subject, scope)),
  ];
}

/** What is asked of a text or number, for schemas that ask for more. */
function scalarCode(subject: Subject, scope: GuardScope): readonly Code[] {
  const { expression } = subject;
  const { text, number } = valueTests(subject, scope);
  const reject = (type: "string" | "number", fits: Logic): readonly Code[] => {
    if (isAlways(fits)) return [];
    const isType = typeofTest(expression, type);
    return [{ kind: "reject", when: all([isType, negate(fits)]) }];
  };
  return [...reject("string", text), ...reject("number", number)];
}

/** What is asked of texts and of numbers; nothing where the value can be none. */
function valueTests(
  { schema, expression, base }: Place,
  scope: GuardScope,
): { readonly text: Logic; readonly number: Logic } {
  const { assertions } = schema;
  const isText = asksOfTexts(assertions) && mayBe(assertions, "string");
  const isNumber = asksOfNumbers(assertions) && mayBe(assertions, "number");
  return {
    text: isText ? textTest(assertions, expression, base, scope) : always,
    number: isNumber ? numberTest(assertions, expression, scope) : always,
  };
}

/** Statements that hold for one type only, behind a test for it unless it is certain. */
function forType(
  type: "object" | "array",
  subject: Subject,
  scope: GuardScope,
  has: (assertions: Assertions) => boolean,
  code: (subject: Subject, scope: GuardScope) => readonly Code[],
): readonly Code[] {
  const { assertions } = subject.schema;
  if (!has(assertions) || !mayBe(assertions, type)) return [];
  const then = code(subject, scope);
  const isProven = isOnly(assertions, type) && assertions.enum === undefined;
  if (then.length === 0 || isProven) return then;
  const when = typeTest(type, subject.expression, scope);
  return [{ kind: "if", when, then }];
}

/** A schema as one condition, where no statements are needed; undefined otherwise. */
export function simpleTest(
  schema: Schema,
  expression: string,
  base: string,
  scope: GuardScope,
): Logic | undefined {
  const { assertions } = schema;
  if (assertions.never) return never;
  if (needsStatements(assertions)) return undefined;
  const subject = { schema, expression, base };
  const isAlone =
    assertions.refs === undefined && assertions.allOf === undefined;
  const branches = isAlone ? [] : branchTests(subject, scope);
  const scalar = scalarTest(subject, scope);
  return isAlone ? scalar : all([scalar, ...branches]);
}

function needsStatements(assertions: Assertions): boolean {
  if (Object.keys(assertions).every(isSeenAtOnce)) return false;
  return (
    hasUnevaluated(assertions) ||
    assertions.anyOf !== undefined ||
    assertions.oneOf !== undefined ||
    assertions.not !== undefined ||
    assertions.if !== undefined ||
    assertions.dependentSchemas !== undefined ||
    (hasObjectRules(assertions) && mayBe(assertions, "object")) ||
    (hasArrayRules(assertions) && mayBe(assertions, "array"))
  );
}

/** Whether a keyword is about the value itself, or leaves it to other schemas. */
function isSeenAtOnce(keyword: string): boolean {
  return isScalarKeyword(keyword) || keyword === "refs" || keyword === "allOf";
}

/** `type`, `enum` and what is said of texts and numbers, as one condition. */
function scalarTest(subject: Place, scope: GuardScope): Logic {
  const { schema, expression, base } = subject;
  const { assertions } = schema;
  const kind = kindTest(assertions, expression, base, scope);
  const { text, number } = valueTests(subject, scope);
  if (isAlways(text) && isAlways(number)) return kind;
  const isNumber = typeofTest(expression, "number");
  // The type alone tells the compiler; a listed value does not.
  const asksNumber =
    assertions.enum !== undefined &&
    isOnly(assertions, "number") &&
    !isAlways(number);
  return all([
    ...(asksNumber ? [isNumber] : []),
    kind,
    only("string", assertions, expression, text),
    only("number", assertions, expression, number),
  ]);
}

/** A test that holds for one type, and is not asked of others. */
function only(
  type: "string" | "number",
  assertions: Assertions,
  expression: string,
  test: Logic,
): Logic {
  if (isAlways(test)) return test;
  const isType = typeofTest(expression, type);
  const isCertain = isOnly(assertions, type) && !assertions.file;
  if (!isCertain) return any([negate(isType), test]);
  const isProven = type === "number" || assertions.enum === undefined;
  return isProven ? test : all([isType, test]);
}

/** Whether a value that fits may be of a type. */
export function mayBe(assertions: Assertions, type: JsonType): boolean {
  const types = possibleTypes(assertions);
  return (
    types === undefined ||
    types.includes(type) ||
    (type === "number" && types.includes("integer"))
  );
}

/** Whether a value that fits is always of a type. */
export function isOnly(assertions: Assertions, type: JsonType): boolean {
  const types = possibleTypes(assertions);
  return (
    types !== undefined &&
    types.length > 0 &&
    types.every(
      (one) => one === type || (type === "number" && one === "integer"),
    )
  );
}
