import type { Assertions, JsonType } from "../../../ir/types/index.js";
import { judgeOf, type Judge } from "../formats.js";
import { ofType } from "./known.js";
import {
  always,
  test,
  type Logic,
  type Statement,
  type Test,
} from "./logic.js";
import type { GuardScope } from "./scope.js";

/** The test of a function of the runtime that judges values. */
export function judgeTest(
  { module, identifier }: Judge,
  expression: string,
  scope: GuardScope,
  says?: Statement,
): Test {
  const judge = scope.runtime(module, identifier);
  return test(`${judge}(${expression})`, `!${judge}(${expression})`, says);
}

/** What the format asks of texts or numbers, where the test of their type has not asked it. */
export function formatTest(
  kind: "text" | "number",
  assertions: Assertions,
  expression: string,
  scope: GuardScope,
): Logic {
  if (assertions.format === undefined) return always;
  const judge = judgeOf(assertions, scope.formats)?.[kind];
  return judge === undefined || isTyped(kind, assertions, scope)
    ? always
    : judgeTest(judge, expression, scope, saysKind(kind, expression));
}

/** Judges are of one kind of values. */
function saysKind(kind: "text" | "number", expression: string): Statement {
  return { expression, fits: ofType(kind === "text" ? "string" : "number") };
}

/** The judge of a format that stands for the test of a type, which it tells as well. */
export function typeJudge(
  type: JsonType,
  assertions: Assertions,
  scope: GuardScope,
): Judge | undefined {
  if (assertions.format === undefined) return undefined;
  const kind = kindOf(type);
  return kind && isTyped(kind, assertions, scope)
    ? judgeOf(assertions, scope.formats)?.[kind]
    : undefined;
}

function kindOf(type: JsonType): "text" | "number" | undefined {
  if (type === "string") return "text";
  return type === "number" || type === "integer" ? "number" : undefined;
}

/**
 * Whether a format is asked for with the type. Texts are asked for their length
 * first: a format may take its time over one that is too long.
 */
function isTyped(
  kind: "text" | "number",
  assertions: Assertions,
  scope: GuardScope,
): boolean {
  const { types = [], enum: values, pattern } = assertions;
  const { minLength = 0, maxLength } = assertions;
  if (values !== undefined) return false;
  if (kind === "text") {
    const isBare = minLength <= 0 && (maxLength ?? pattern) === undefined;
    return isBare && types.includes("string");
  }
  const isWhole = judgeOf(assertions, scope.formats)?.isWhole === true;
  const numbers = types.filter((type) => kindOf(type) === "number");
  // Bounds are of no value that may be something else.
  const isBound = bounds.some((bound) => assertions[bound] !== undefined);
  return (
    (isWhole ? numbers.length > 0 : numbers.includes("number")) &&
    (!isBound || numbers.length === types.length)
  );
}

const bounds = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
] as const satisfies readonly (keyof Assertions)[];
