import type { Schema } from "../../../ir/types/index.js";
import { callOf } from "../../typescript/expression.js";
import type { Code } from "../guard/code.js";
import { always, negate, type Logic } from "../guard/logic.js";
import { acceptsAll, partTest } from "../guard/parts.js";
import type { ExplainScope } from "./explainers.js";

/** What `refs` and `allOf` ask of `value`. */
export function alsoCode(
  { assertions }: Schema,
  base: string,
  scope: ExplainScope,
): readonly Code[] {
  const { refs = [], allOf = [] } = assertions;
  return [
    ...refs.flatMap((part) => asideCode(part, `${base} base`, scope)),
    ...allOf.flatMap((part, index) =>
      asideCode(part, `${base} part ${index + 1}`, scope),
    ),
  ];
}

/** What `not` and `if` ask of `value`. */
export function conditionCode(
  { assertions }: Schema,
  base: string,
  scope: ExplainScope,
): readonly Code[] {
  const { not, if: condition, then, else: otherwise } = assertions;
  const fits = (part: Schema, called: string): Logic =>
    partTest(part, "value", `${base} ${called}`, scope.guards);
  const aside = (part: Schema | undefined, called: string): readonly Code[] =>
    part === undefined ? [] : asideCode(part, `${base} ${called}`, scope);
  const code: Code[] = [];
  if (not !== undefined) {
    const failedNot = scope.runtime("expected", "failedNot");
    const call = callOf(failedNot, "at", "value");
    const then: readonly Code[] = [{ kind: "call", call }];
    code.push({ kind: "if", when: fits(not, "exception"), then });
  }
  if (condition !== undefined) {
    code.push({
      kind: "if",
      when: fits(condition, "condition"),
      then: aside(then, "then"),
      otherwise: aside(otherwise, "else"),
    });
  }
  return code;
}

/** What another schema asks of `value`. */
export function asideCode(
  part: Schema,
  called: string,
  scope: ExplainScope,
): readonly Code[] {
  if (acceptsAll(part)) return [];
  const explainAlso = scope.runtime("inside", "explainAlso");
  const explainer = scope.explainer(part, called);
  const call = callOf(explainAlso, "at", explainer);
  const when = scope.isGuarded(part)
    ? negate(partTest(part, "value", called, scope.guards))
    : always;
  return [{ kind: "if", when, then: [{ kind: "call", call }] }];
}
