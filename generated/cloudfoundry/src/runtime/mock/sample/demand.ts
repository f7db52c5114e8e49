import type { Rules, RulesType } from "../../validate/rules.js";
import { gistOf, isConflict } from "./conflict.js";
import { conjunctsOf, partsOf } from "./conjuncts.js";
import type { SampleContext } from "./context.js";
import { heightOf } from "./kinds.js";
import { negate } from "./negate.js";

/**
 * Everything that is demanded of one value at once: rules with their
 * references, `allOf` and one branch of each union laid side by side.
 */
export interface Demand {
  readonly all: readonly Rules[];
  /** What stands within which rules. */
  readonly inner: ReadonlyMap<Rules, readonly Rules[]>;
  /** The rules with all that stands within, near or far: what `unevaluated…` asks of. */
  within(rules: Rules): readonly Rules[];
}

/** One union, and what each way to satisfy it asks for. */
interface Fork {
  readonly owner: Rules;
  readonly ways: readonly (readonly Rules[])[];
}

/** Lays rules side by side, choosing branches on the way; undefined when they exclude each other. */
export function demandOf(
  wanted: readonly Rules[],
  context: SampleContext,
): Demand | undefined {
  return settle(new Map(), wanted, undefined, context);
}

/** A demand with more rules, standing within one of its own. */
export function extendDemand(
  demand: Demand,
  owner: Rules,
  more: readonly Rules[],
  context: SampleContext,
): Demand | undefined {
  const inner = new Map(
    demand.all.map((rules) => [rules, [...(demand.inner.get(rules) ?? [])]]),
  );
  return settle(inner, more, owner, context);
}

function settle(
  inner: Map<Rules, Rules[]>,
  wanted: readonly Rules[],
  within: Rules | undefined,
  context: SampleContext,
): Demand | undefined {
  const forks: Fork[] = [];
  const add = (rules: Rules, owner: Rules | undefined): void => {
    if (owner) inner.get(owner)?.push(rules);
    if (inner.has(rules)) return;
    inner.set(rules, []);
    forks.push(...forksOf(rules, context));
    for (const part of partsOf(rules)) add(part, rules);
  };
  for (const rules of wanted) add(rules, within);
  while (forks.length > 0) {
    const [fork, ways] = narrowest(forks, [...inner.keys()]);
    forks.splice(forks.indexOf(fork), 1);
    const way = context.random.pick(preferred(ways, context));
    if (way === undefined) return undefined;
    for (const rules of way) add(rules, fork.owner);
  }
  const all = [...inner.keys()];
  const gist = gistOf(all);
  if (isConflict(gist, gist)) return undefined;
  return { all, inner, within: (rules) => [...closure(rules, inner)] };
}

function closure(
  rules: Rules,
  inner: ReadonlyMap<Rules, readonly Rules[]>,
): ReadonlySet<Rules> {
  const found = new Set([rules]);
  for (const one of found)
    for (const next of inner.get(one) ?? []) found.add(next);
  return found;
}

function forksOf(rules: Rules, context: SampleContext): readonly Fork[] {
  const { oneOf, anyOf, if: condition } = rules;
  const forks: (readonly (readonly Rules[])[])[] = [];
  if (oneOf)
    forks.push(
      oneOf.map((branch) => {
        const way = tagged(rules, branch);
        return isExclusive(rules, context)
          ? [...way, ...others(way, branch, oneOf)]
          : way;
      }),
    );
  if (anyOf) forks.push(anyOf.map((branch) => tagged(rules, branch)));
  if (condition)
    forks.push([
      [condition, ...(rules.then ? [rules.then] : [])],
      [negate(condition), ...(rules.else ? [rules.else] : [])],
    ]);
  return forks.map((ways) => ({ owner: rules, ways }));
}

/** A branch with the value of the property that decides for it. */
function tagged({ discriminator }: Rules, branch: Rules): readonly Rules[] {
  const values = discriminator?.branches.find(({ rules }) =>
    isSame(rules, branch),
  )?.values;
  if (discriminator === undefined || values === undefined) return [branch];
  const { property } = discriminator;
  const tag: Rules = {
    type: "object",
    required: [property],
    properties: { [property]: { enum: values } },
  };
  return [branch, tag];
}

/** Whether two rules are the same, or refer to the same and say nothing else. */
function isSame(left: Rules, right: Rules): boolean {
  if (left === right) return true;
  const [one, other] = [left, right].map(({ refs, ...rest }) =>
    refs?.length === 1 && Object.keys(rest).length === 0
      ? refs[0]?.()
      : undefined,
  );
  return one !== undefined && one === other;
}

/**
 * A discriminator decides among branches that may fit as well; others, who do
 * not know of it, count them.
 */
function isExclusive(
  { discriminator }: Rules,
  { exclusive }: SampleContext,
): boolean {
  return exclusive === "all" || (exclusive === "tagged") === !!discriminator;
}

/** The opposites of the branches that could fit beside the chosen way. */
function others(
  way: readonly Rules[],
  chosen: Rules,
  branches: readonly Rules[],
): readonly Rules[] {
  const gist = gistOf(way.flatMap(conjunctsOf));
  return branches
    .filter(
      (branch) =>
        branch !== chosen && !isConflict(gist, gistOf(conjunctsOf(branch))),
    )
    .map(negate);
}

/** The fork with the fewest ways that do not conflict with what is settled. */
function narrowest(
  forks: readonly Fork[],
  settled: readonly Rules[],
): readonly [Fork, readonly (readonly Rules[])[]] {
  const gist = gistOf(settled);
  const open = forks.map((fork) => {
    const ways = fork.ways.filter(
      (way) => !isConflict(gist, gistOf(way.flatMap(conjunctsOf))),
    );
    return [fork, ways] as const;
  });
  return open.reduce((best, next) =>
    next[1].length < best[1].length ? next : best,
  );
}

/** Deep down the ways that end soonest; otherwise rather one that tells something. */
function preferred(
  ways: readonly (readonly Rules[])[],
  { depth, deepest, budget, open, plain }: SampleContext,
): readonly (readonly Rules[])[] {
  const heights = ways.map(heightOf);
  const isDeep = depth >= deepest || budget.left <= 0;
  const limit = isDeep ? Math.min(...heights) : Infinity;
  const ending = ways.filter((_, at) => (heights[at] ?? 0) <= limit);
  if (plain) return ending;
  const fresh = ending.filter(
    (way) =>
      !way.flatMap(conjunctsOf).some((rules) => open.includes(rules)) &&
      way.some(({ type }) => type !== "null"),
  );
  return fresh.length > 0 ? fresh : ending;
}

/** The types all of a demand admit; undefined when nothing is said. */
export function typesOf(demand: Demand): readonly RulesType[] | undefined {
  let types: readonly RulesType[] | undefined;
  for (const { type } of demand.all) {
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
  const values = demand.all.map(read).filter((value) => value !== undefined);
  return values.length > 0 ? Math.max(...values) : undefined;
}

/** The least of a bound over a demand. */
export function least(
  demand: Demand,
  read: (rules: Rules) => number | undefined,
): number | undefined {
  const values = demand.all.map(read).filter((value) => value !== undefined);
  return values.length > 0 ? Math.min(...values) : undefined;
}
