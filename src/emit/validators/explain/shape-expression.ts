import type { JsonType, Schema } from "../../../ir/types/index.js";
import {
  textOf,
  type Expression,
  type TextExpression,
} from "../../typescript/expression.js";
import { simpleTest } from "../guard/check.js";
import { any } from "../guard/logic.js";
import { typeTest } from "../guard/type-test.js";
import { isScalar } from "../scalar-keywords.js";
import { alsoParts, conditionParts } from "./also.js";
import { itemParts } from "./items.js";
import { memberParts } from "./members.js";
import { scalarParts } from "./scalar-parts.js";
import type { ShapeScope } from "./scope.js";
import { unionParts } from "./unions.js";
import { typesWanted } from "./wanted.js";

/** What is asked of values, as an expression: a name where that is all there is. */
export function shapeExpression(
  schema: Schema,
  base: string,
  scope: ShapeScope,
): Expression {
  const { never, types } = schema.assertions;
  const shapeOf = scope.runtime("shape", "shapeOf");
  const anything = { text: scope.runtime("shape", "anything") };
  if (never) {
    const unwanted = { text: scope.runtime("demands", "unwanted") };
    return { callee: shapeOf, arguments: [undefinedText, anything, unwanted] };
  }
  const type = types ? typeShape(types, scope) : anything;
  const fits = verdictOn(schema, base, scope);
  const parts = [
    ...scalarParts(schema, base, scope),
    ...alsoParts(schema, base, scope),
    ...unionParts(schema, base, scope),
    ...conditionParts(schema, base, scope),
    ...memberParts(schema, base, scope),
    ...itemParts(schema, base, scope),
  ];
  return parts.length === 0
    ? type
    : { callee: shapeOf, arguments: [fits, type, ...parts] };
}

const undefinedText: TextExpression = { text: "undefined" };

/** The shape of all values of some types. */
function typeShape(
  types: readonly JsonType[],
  scope: ShapeScope,
): TextExpression {
  const whole = types.includes("number") ? "integer" : undefined;
  const tests = types
    .filter((type) => type !== whole)
    .map((type) => typeTest(type, "value", scope.guards));
  const called = types.join(" or ");
  const fits = scope.test(any(tests), `is ${called}`);
  return scope.constant(called, {
    callee: scope.runtime("shape", "ofType"),
    arguments: [fits, textOf(typesWanted(types))],
  });
}

/** The function that gives the verdict on a schema, where there is one. */
function verdictOn(
  schema: Schema,
  base: string,
  scope: ShapeScope,
): TextExpression {
  const guard = scope.guard(schema);
  if (guard !== undefined) return { text: guard };
  const logic =
    isScalar(schema) && simpleTest(schema, "value", base, scope.guards);
  if (!logic || logic.kind !== "test") return undefinedText;
  const [, judge] = /^([\w$]+)\(value\)$/.exec(logic.yes) ?? [];
  return judge === undefined ? undefinedText : { text: judge };
}
