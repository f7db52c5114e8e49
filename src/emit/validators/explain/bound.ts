import type { Assertions } from "../../../ir/types/index.js";
import { textOf, type CallExpression } from "../../typescript/expression.js";
import type { Logic } from "../guard/logic.js";
import type { ShapeScope } from "./scope.js";

/** A keyword, what messages say it asks for, and when `value` meets it. */
export type Bound = readonly [keyword: string, wanted: string, fits: Logic];

/** The part of a shape that asks for a bound. */
export function partOf(
  [keyword, wanted, fits]: Bound,
  base: string,
  scope: ShapeScope,
): CallExpression {
  const test = scope.test(fits, `meets ${base} ${keyword}`);
  return {
    callee: scope.runtime("demands", "withTest"),
    arguments: [test, textOf(keyword), textOf(wanted)],
  };
}

/** What is said of the type, whatever values are listed. */
export function kindsOf({ types }: Assertions): Assertions {
  return types === undefined ? {} : { types };
}
