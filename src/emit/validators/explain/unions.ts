import type { Assertions, Schema } from "../../../ir/types/index.js";
import {
  textOf,
  type CallExpression,
  type Expression,
} from "../../typescript/expression.js";
import { any } from "../guard/logic.js";
import { acceptsAll, partTest } from "../guard/parts.js";
import { areDisjoint } from "../guard/select.js";
import type { ShapeScope } from "./scope.js";

/** What a union asks. */
export function unionParts(
  schema: Schema,
  base: string,
  scope: ShapeScope,
): readonly CallExpression[] {
  const { anyOf, oneOf } = schema.assertions;
  const isApart =
    oneOf !== undefined && oneOf.length > 1 && !areDisjoint(oneOf);
  return [
    ...(anyOf ? branchParts("anyOf", anyOf) : []),
    ...(oneOf && !isApart ? branchParts("oneOf", oneOf) : []),
    ...(oneOf && isApart ? [oneBranchPart(oneOf, base, scope)] : []),
  ];

  function branchParts(
    keyword: "anyOf" | "oneOf",
    branches: readonly Schema[],
  ): readonly CallExpression[] {
    if (branches.some(acceptsAll)) return [];
    const part: CallExpression = {
      callee: scope.runtime("unions", "withBranch"),
      arguments: [textOf(keyword), ...branchesOf(branches, base, scope)],
    };
    // What its own guard refuses fits no branch, where nothing else is asked.
    if (isAlone(schema) && scope.guard(schema) !== undefined) return [part];
    const fits = any(branchTests(branches, base, scope));
    const unless = scope.runtime("also", "unless");
    const test = scope.test(fits, `meets ${base} ${keyword}`);
    return [{ callee: unless, arguments: [test, part] }];
  }
}

/** Whether a schema asks for nothing but a branch of one union. */
function isAlone({ assertions }: Schema): boolean {
  return Object.keys(assertions).length === 1;
}

function oneBranchPart(
  branches: readonly Schema[],
  base: string,
  scope: ShapeScope,
): CallExpression {
  const items = branchTests(branches, base, scope).map((one, index) =>
    scope.test(one, `meets ${base} option ${index + 1}`),
  );
  return {
    callee: scope.runtime("unions", "withOneBranch"),
    arguments: [{ items }, ...branchesOf(branches, base, scope)],
  };
}

function branchTests(
  branches: readonly Schema[],
  base: string,
  scope: ShapeScope,
): ReturnType<typeof partTest>[] {
  return branches.map((branch, index) =>
    partTest(branch, "value", `${base} option ${index + 1}`, scope.guards),
  );
}

/** What branches are called in messages, each with its shape. */
function branchesOf(
  branches: readonly Schema[],
  base: string,
  scope: ShapeScope,
): readonly Expression[] {
  return branches.map((branch, index) => {
    const shape = scope.shape(branch, `${base} option ${index + 1}`);
    return { items: [textOf(titleOf(branch, index)), shape] };
  });
}

/** The name of a branch, or else what it asks for. */
function titleOf({ name, assertions }: Schema, index: number): string {
  const { refs = [], types, enum: values, required = [] } = assertions;
  const own = name ?? refs[0]?.name;
  if (own !== undefined) return own;
  if (values !== undefined && values.length <= 4)
    return values.map((value) => JSON.stringify(value)).join(" | ");
  const type = types?.join(" | ");
  if (type === "object" || (type === undefined && required.length > 0))
    return objectTitle(assertions);
  return type ?? `branch ${index + 1}`;
}

/** Objects are told apart by what members of theirs must be, or else that they must be there. */
function objectTitle({ required = [], properties }: Assertions): string {
  const names = [...required].sort();
  const tags = names.flatMap((name) => {
    const [only, ...others] = properties?.get(name)?.assertions.enum ?? [];
    const isTag =
      only !== undefined && others.length === 0 && typeof only !== "object";
    return isTag ? [`${JSON.stringify(name)}: ${JSON.stringify(only)}`] : [];
  });
  const told =
    tags.length > 0 ? tags : names.map((name) => JSON.stringify(name));
  return told.length > 0
    ? `object with ${told.slice(0, 3).join(", ")}`
    : "object";
}
