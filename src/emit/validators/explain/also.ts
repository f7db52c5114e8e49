import type { Schema } from "../../../ir/types/index.js";
import { callOf, type CallExpression } from "../../typescript/expression.js";
import { acceptsAll, partTest } from "../guard/parts.js";
import type { ShapeScope } from "./scope.js";

/** What `refs` and `allOf` ask. */
export function alsoParts(
  { assertions: { refs = [], allOf = [] } }: Schema,
  base: string,
  scope: ShapeScope,
): readonly CallExpression[] {
  const also = (part: Schema, called: string): readonly CallExpression[] => {
    if (acceptsAll(part)) return [];
    const withAlso = scope.runtime("also", "withAlso");
    return [callOf(withAlso, scope.shape(part, called).text)];
  };
  return [
    ...refs.flatMap((part) => also(part, `${base} base`)),
    ...allOf.flatMap((part, index) => also(part, `${base} part ${index + 1}`)),
  ];
}

/** What `not` and `if` ask. */
export function conditionParts(
  { assertions }: Schema,
  base: string,
  scope: ShapeScope,
): readonly CallExpression[] {
  const { not, if: condition, then, else: otherwise } = assertions;
  const fits = (part: Schema, called: string): string => {
    const test = partTest(part, "value", `${base} ${called}`, scope.guards);
    return scope.test(test, `meets ${base} ${called}`).text;
  };
  const shapeOf = (part: Schema | undefined, called: string): string =>
    part === undefined
      ? scope.runtime("shape", "anything")
      : scope.shape(part, `${base} ${called}`).text;
  const parts: CallExpression[] = [];
  if (not !== undefined) {
    const without = scope.runtime("demands", "without");
    parts.push(callOf(without, fits(not, "exception")));
  }
  if (condition !== undefined) {
    const withEither = scope.runtime("also", "withEither");
    const yes = shapeOf(then, "then");
    const no = shapeOf(otherwise, "else");
    parts.push(callOf(withEither, fits(condition, "condition"), yes, no));
  }
  return parts;
}
