import type { Assertions } from "../../../ir/types/index.js";
import { callOf, type CallExpression } from "../../typescript/expression.js";
import { stringLiteral } from "../../typescript/literal.js";
import type { Code } from "../guard/code.js";
import type { Logic } from "../guard/logic.js";
import type { ExplainScope } from "./explainers.js";

/** An expression about which something is asked, and where it stands. */
export interface Asked {
  readonly assertions: Assertions;
  readonly expression: string;
  /** The step of a pointer, as an expression, that leads to it from the value at the place; undefined for that value. */
  readonly step: string | undefined;
  /** What constants are called after. */
  readonly base: string;
}

/** A condition under which a value does not fit, and the call that says so. */
export interface Demand {
  readonly fails: Logic;
  readonly call: CallExpression;
  /** Whether nothing more is asked of a value that fails. */
  readonly isLast?: true;
}

/** A demand of a keyword; `wanted` is what messages say is asked for. */
export function demandOf(
  asked: Asked,
  keyword: string,
  wanted: string,
  fails: Logic,
  scope: ExplainScope,
): Demand {
  const words = [stringLiteral(keyword), stringLiteral(wanted)];
  return { fails, call: callAbout(asked, "failed", words, scope) };
}

/** A call of a function that says what is wrong with an expression. */
export function callAbout(
  { expression, step }: Asked,
  identifier: string,
  words: readonly string[],
  scope: ExplainScope,
): CallExpression {
  const callee = scope.runtime("expected", identifier);
  const steps = step === undefined ? [] : [step];
  return callOf(callee, "at", ...words, expression, ...steps);
}

/** Asks one thing after the other; behind a last one only of values that meet it. */
export function demandCode(demands: readonly Demand[]): readonly Code[] {
  const [first, ...others] = demands;
  if (first === undefined) return [];
  const then: readonly Code[] = [{ kind: "call", call: first.call }];
  const rest = demandCode(others);
  return first.isLast
    ? [{ kind: "if", when: first.fails, then, otherwise: rest }]
    : [{ kind: "if", when: first.fails, then }, ...rest];
}
