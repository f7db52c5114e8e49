import type { Schema } from "../../../ir/types/index.js";
import type {
  Expression,
  TextExpression,
} from "../../typescript/expression.js";
import type { Logic } from "../guard/logic.js";
import type { GuardScope } from "../guard/scope.js";

/** How the shapes of a module are made and mentioned. */
export interface ShapeScope {
  /** How tests are written. */
  readonly guards: GuardScope;
  /** The function that gives the verdict on a schema, where there is one. */
  guard(schema: Schema): string | undefined;
  /** The identifier of something of the runtime's explainers, imported. */
  runtime(module: string, identifier: string): string;
  /** The shape of a schema; made when it is first asked for. */
  shape(schema: Schema, wish: string): TextExpression;
  /** A constant beside the shapes; what is called the same is the same. */
  constant(wish: string, value: Expression): TextExpression;
  /** A function that tells whether `value` passes a test. */
  test(logic: Logic, wish: string): TextExpression;
}
