import type { Rules, RulesType } from "../../validate/rules.js";
import type { SampleContext } from "./context.js";
import { heightOf } from "./height.js";

/**
 * Everything that is demanded of one value at once: rules with their
 * references, `allOf` and one branch of each union laid side by side.
 */
export type Demand = readonly Rules[];

/** Lays rules side by side, choosing branches on the way. */
export function demandOf(
  rules: readonly Rules[],
  context: SampleContext,
): Demand {
  const found: Rules[] = [];
  const open = [...rules].reverse();
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    // Rules that refer to themselves in a circle say nothing new.
    if (found.includes(one)) continue;
    found.push(one);
    open.push(...(one.refs ?? []).map((ref) => ref()));
    open.push(...(one.allOf ?? []));
    open.push(...branchesOf(one, context));
  }
  return found;
}

function branchesOf(rules: Rules, context: SampleContext): readonly Rules[] {
  const chosen = [
    ...(rules.oneOf ? [chooseBranch(rules.oneOf, context)] : []),
    ...(rules.anyOf ? [chooseBranch(rules.anyOf, context)] : []),
    ...(rules.if ? conditional(rules, rules.if, context) : []),
  ];
  return chosen.filter((branch) => branch !== undefined);
}

/** Any branch; deep down one of those that end soonest. */
function chooseBranch(
  branches: readonly Rules[],
  context: SampleContext,
): Rules | undefined {
  const heights = branches.map((branch) => heightOf(branch));
  const least = Math.min(...heights);
  const limit =
    context.depth > 3 || context.budget.left <= 0 ? least : Infinity;
  const usable = branches.filter((branch, index) => {
    const height = heights[index] ?? Infinity;
    return (
      branch.never !== true &&
      (height < Infinity ? height <= limit : least === Infinity)
    );
  });
  return context.random.pick(usable.length > 0 ? usable : branches);
}

function conditional(
  rules: Rules,
  condition: Rules,
  { random }: SampleContext,
): readonly (Rules | undefined)[] {
  return random.next() < 0.5 ? [condition, rules.then] : [rules.else];
}

/** The types all of a demand admit; undefined when nothing is said. */
export function typesOf(demand: Demand): readonly RulesType[] | undefined {
  let types: readonly RulesType[] | undefined;
  for (const { type } of demand) {
    if (type === undefined) continue;
    const said = typeof type === "string" ? [type] : type;
    types = types === undefined ? said : intersect(types, said);
  }
  return types;
}

function intersect(
  left: readonly RulesType[],
  right: readonly RulesType[],
): readonly RulesType[] {
  const kept = left.filter(
    (type) =>
      right.includes(type) || (type === "integer" && right.includes("number")),
  );
  const narrowed = right.filter(
    (type) =>
      type === "integer" && left.includes("number") && !kept.includes(type),
  );
  return [...kept, ...narrowed];
}

/** The greatest of a bound over a demand. */
export function greatest(
  demand: Demand,
  read: (rules: Rules) => number | undefined,
): number | undefined {
  const values = demand.map(read).filter((value) => value !== undefined);
  return values.length > 0 ? Math.max(...values) : undefined;
}

/** The least of a bound over a demand. */
export function least(
  demand: Demand,
  read: (rules: Rules) => number | undefined,
): number | undefined {
  const values = demand.map(read).filter((value) => value !== undefined);
  return values.length > 0 ? Math.min(...values) : undefined;
}
