import { patternOf } from "../../validate/json-values.js";
import { requiredOf } from "../../validate/required-of.js";
import type { Rules, RulesType } from "../../validate/rules.js";
import { partsOf } from "./conjuncts.js";
import { own } from "./own.js";

/** The kinds of JSON values, in the order of `Heights`. */
export const kinds = [
  "null",
  "boolean",
  "number",
  "string",
  "array",
  "object",
] as const;

/**
 * By kind, how many objects and arrays the shallowest value needs at least;
 * infinite where no value of that kind fits, or none that ends.
 */
export type Heights = readonly number[];

const known = new WeakMap<Rules, Heights>();
const impossible: Heights = kinds.map(() => Infinity);
const leaf: Heights = kinds.map((kind) =>
  kind === "array" || kind === "object" ? 1 : 0,
);

/** The heights of the values that fit, as far as they can be told without trying. */
export function heightsOf(rules: Rules): Heights {
  const memo = known.get(rules);
  if (memo) return memo;
  // Heights in circles settle when they are computed again and again.
  const open = [...reachable(rules)];
  const current = new Map(open.map((one) => [one, impossible]));
  const read = (one: Rules): Heights =>
    known.get(one) ?? current.get(one) ?? impossible;
  for (let changed = true; changed;) {
    changed = false;
    for (const one of open) {
      const next = compute(one, read);
      if (next.every((height, at) => height === read(one)[at])) continue;
      current.set(one, next);
      changed = true;
    }
  }
  for (const [one, heights] of current) known.set(one, heights);
  return read(rules);
}

/** The least height of any value that fits several rules at once. */
export function heightOf(rules: readonly Rules[]): number {
  return Math.min(...together(rules.map(heightsOf)));
}

/** Heights of what fits all. */
export function together(all: readonly Heights[]): Heights {
  return all.reduce(
    (left, right) => left.map((one, at) => Math.max(one, right[at] ?? 0)),
    kinds.map(() => 0),
  );
}

function either(all: readonly Heights[]): Heights {
  return all.reduce(
    (left, right) => left.map((one, at) => Math.min(one, right[at] ?? 0)),
    impossible,
  );
}

/** The rules that heights depend on and that are not known yet. */
function reachable(rules: Rules): ReadonlySet<Rules> {
  const found = new Set<Rules>([rules]);
  for (const one of found) {
    const next = [
      ...partsOf(one),
      ...(one.anyOf ?? []),
      ...(one.oneOf ?? []),
      ...neededMembers(one).flat(),
      ...neededItems(one),
    ];
    for (const inner of next) if (!known.has(inner)) found.add(inner);
  }
  return found;
}

function compute(rules: Rules, read: (one: Rules) => Heights): Heights {
  if (rules.never === true) return impossible;
  return together([
    ownHeights(rules, read),
    ...partsOf(rules).map(read),
    ...[rules.anyOf, rules.oneOf].flatMap((branches) =>
      branches ? [either(branches.map(read))] : [],
    ),
  ]);
}

function ownHeights(rules: Rules, read: (one: Rules) => Heights): Heights {
  const { type, enum: listed } = rules;
  const types = typeof type === "string" ? [type] : type;
  return kinds.map((kind, at) => {
    if (types && !types.some((one) => kindOf(one) === kind)) return Infinity;
    if (listed)
      return listed.some((value) => isKind(value, kind)) ? 0 : Infinity;
    const inner =
      kind === "object"
        ? neededMembers(rules)
        : kind === "array"
          ? neededItems(rules).map((one) => [one])
          : [];
    const heights = inner.map((all) => Math.min(...together(all.map(read))));
    return Math.max(leaf[at] ?? 0, ...heights.map((height) => height + 1));
  });
}

function kindOf(type: RulesType): string {
  return type === "integer" ? "number" : type;
}

function isKind(value: unknown, kind: string): boolean {
  if (value === null) return kind === "null";
  if (Array.isArray(value)) return kind === "array";
  return typeof value === kind;
}

/** What each required member has to fit. */
function neededMembers(rules: Rules): readonly (readonly Rules[])[] {
  return requiredOf(rules).map((name) => membersNamed(rules, name));
}

/** What the rules say of a member of that name, `additionalProperties` included. */
export function membersNamed(rules: Rules, name: string): readonly Rules[] {
  const declared = own(rules.properties, name);
  const matched = Object.entries(rules.patternProperties ?? {})
    .filter(([pattern]) => patternOf(pattern).test(name))
    .map(([, one]) => one);
  const found = declared ? [declared, ...matched] : matched;
  if (found.length > 0) return found;
  return rules.additionalProperties ? [rules.additionalProperties] : [];
}

function neededItems(rules: Rules): readonly Rules[] {
  const { prefixItems = [], items, minItems = 0, contains } = rules;
  const needsContained = contains && (rules.minContains ?? 1) > 0;
  return [
    ...prefixItems.slice(0, minItems),
    ...(items && minItems > prefixItems.length ? [items] : []),
    ...(needsContained ? [contains] : []),
  ];
}
