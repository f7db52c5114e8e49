import type {
  Assertions,
  JsonType,
  JsonValue,
} from "../../../ir/types/index.js";
import { enumTest } from "./enum-test.js";
import { judgeTest, typeJudge } from "./judges.js";
import { aFile, ofType } from "./known.js";
import { always, any, test, type Logic } from "./logic.js";
import type { GuardScope } from "./scope.js";
import { typeTest } from "./type-test.js";

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
  const tests: Logic[] = [];
  for (const type of types) {
    if (type === "integer" && types.includes("number")) continue;
    const judge = typeJudge(type, assertions, scope);
    tests.push(
      judge
        ? judgeTest(judge, expression, scope, {
            expression,
            fits: ofType(type),
          })
        : typeTest(type, expression, scope),
    );
  }
  if (assertions.file) tests.push(fileTest(expression));
  return any(tests);
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

function fileTest(expression: string): Logic {
  const is = `${expression} instanceof Blob`;
  return test(is, `!(${is})`, { expression, fits: aFile });
}
