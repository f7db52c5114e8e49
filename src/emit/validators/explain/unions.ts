import type { Schema } from "../../../ir/types/index.js";
import {
  textOf,
  type CallExpression,
  type Expression,
} from "../../typescript/expression.js";
import type { Code } from "../guard/code.js";
import { any, flatLogic, negate } from "../guard/logic.js";
import { acceptsAll, partTest } from "../guard/parts.js";
import { areDisjoint } from "../guard/select.js";
import type { ExplainScope } from "./explainers.js";

/** Says why a value fits no branch of a union, or more than one where that is not allowed. */
export function unionCode(
  { assertions: { anyOf, oneOf } }: Schema,
  base: string,
  scope: ExplainScope,
): readonly Code[] {
  return [
    ...(anyOf ? noneCode("anyOf", anyOf, base, scope) : []),
    ...(oneOf ? oneCode(oneOf, base, scope) : []),
  ];
}

function noneCode(
  keyword: "anyOf" | "oneOf",
  branches: readonly Schema[],
  base: string,
  scope: ExplainScope,
): readonly Code[] {
  if (branches.some(acceptsAll)) return [];
  const explainNone = scope.runtime("unions", "explainNone");
  const call: CallExpression = {
    callee: explainNone,
    arguments: [
      { text: "at" },
      textOf(keyword),
      branchesOf(branches, base, scope),
    ],
  };
  const when = negate(any(branchTests(branches, base, scope)));
  return [{ kind: "if", when, then: [{ kind: "call", call }] }];
}

function oneCode(
  branches: readonly Schema[],
  base: string,
  scope: ExplainScope,
): readonly Code[] {
  if (branches.length < 2 || areDisjoint(branches)) {
    return noneCode("oneOf", branches, base, scope);
  }
  const tests = branchTests(branches, base, scope);
  const call: CallExpression = {
    callee: scope.runtime("unions", "explainOneOf"),
    arguments: [
      { text: "at" },
      { items: tests.map((one) => ({ text: flatLogic(one) })) },
      branchesOf(branches, base, scope),
    ],
  };
  return [{ kind: "call", call }];
}

function branchTests(
  branches: readonly Schema[],
  base: string,
  scope: ExplainScope,
): ReturnType<typeof partTest>[] {
  return branches.map((branch, index) =>
    partTest(branch, "value", `${base} option ${index + 1}`, scope.guards),
  );
}

/** What branches are called in messages, each with who explains it. */
function branchesOf(
  branches: readonly Schema[],
  base: string,
  scope: ExplainScope,
): Expression {
  return {
    items: branches.map((branch, index) => {
      const explainer = scope.explainer(branch, `${base} option ${index + 1}`);
      return { items: [textOf(titleOf(branch, index)), { text: explainer }] };
    }),
  };
}

/** The name of a branch, or else what it asks for. */
function titleOf({ name, assertions }: Schema, index: number): string {
  const { refs = [], types, enum: values } = assertions;
  const own = name ?? refs[0]?.name;
  if (own !== undefined) return own;
  if (values !== undefined && values.length <= 4)
    return values.map((value) => JSON.stringify(value)).join(" | ");
  return types?.join(" | ") ?? `branch ${index + 1}`;
}
