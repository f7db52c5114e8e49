import { fits } from "../../validate/explain.js";
import { isEqual, patternOf } from "../../validate/json-values.js";
import { requiredOf } from "../../validate/required-of.js";
import type { Rules } from "../../validate/rules.js";
import { conjunctsOf } from "./conjuncts.js";
import { heightsOf, together, type Heights } from "./kinds.js";

/** What tells whether rules exclude each other, gathered from many of them. */
export interface Gist {
  readonly heights: Heights;
  readonly required: ReadonlySet<string>;
  /** The values that members are limited to. */
  readonly listed: ReadonlyMap<string, readonly (readonly unknown[])[]>;
  /** Members that must not be there. */
  readonly absent: ReadonlySet<string>;
  /** Rules that admit only the members they name. */
  readonly closed: readonly Rules[];
  /** Rules that limit the value itself. */
  readonly enums: readonly Rules[];
  /** Rules that can be judged without following others. */
  readonly plain: readonly Rules[];
}

/** Gathers what rules say that others may contradict. */
export function gistOf(all: readonly Rules[]): Gist {
  const listed = new Map<string, (readonly unknown[])[]>();
  const absent = new Set<string>();
  for (const rules of all) {
    for (const [name, values] of limitsOf(rules)) {
      if (values === undefined) absent.add(name);
      else listed.set(name, [...(listed.get(name) ?? []), values]);
    }
  }
  return {
    heights: together(all.map(heightsOf)),
    required: new Set(all.flatMap(requiredOf)),
    listed,
    absent,
    closed: all.filter((rules) => rules.additionalProperties?.never === true),
    enums: all.filter((rules) => rules.enum !== undefined),
    plain: all.filter(isPlain),
  };
}

type Limits = readonly (readonly [string, readonly unknown[] | undefined])[];

const known = new WeakMap<Rules, Limits>();

/** Members with listed values, and those that must not be there. */
function limitsOf(rules: Rules): Limits {
  const memo = known.get(rules);
  if (memo) return memo;
  const limits = Object.entries(rules.properties ?? {}).flatMap(
    ([name, member]) =>
      conjunctsOf(member).flatMap((one): Limits => {
        if (one.never === true) return [[name, undefined]];
        return one.enum === undefined ? [] : [[name, one.enum]];
      }),
  );
  known.set(rules, limits);
  return limits;
}

const deep: readonly (keyof Rules)[] = [
  "refs",
  "allOf",
  "anyOf",
  "oneOf",
  "if",
  "not",
];

function isPlain(rules: Rules): boolean {
  return deep.every((keyword) => rules[keyword] === undefined);
}

/**
 * Whether rules visibly exclude each other: no kind of value fits both, no
 * listed value does, or a member would need two values. False may be wrong.
 */
export function isConflict(left: Gist, right: Gist): boolean {
  return (
    Math.min(...together([left.heights, right.heights])) === Infinity ||
    right.enums.some((one) => !hasChoice(one, left)) ||
    isMissing(left, right) ||
    isMissing(right, left) ||
    disagree(left, right)
  );
}

/** Whether one of the listed values fits the other rules, as far as they are plain. */
function hasChoice({ enum: listed = [] }: Rules, { plain }: Gist): boolean {
  return listed.some((value) => plain.every((rules) => fits(rules, value)));
}

/** Whether something is required that the others do not allow. */
function isMissing({ required }: Gist, { absent, closed }: Gist): boolean {
  for (const name of required) {
    if (absent.has(name)) return true;
    if (closed.some((rules) => !isNamed(rules, name))) return true;
  }
  return false;
}

function isNamed(
  { properties = {}, patternProperties = {} }: Rules,
  name: string,
): boolean {
  return (
    Object.hasOwn(properties, name) ||
    Object.keys(patternProperties).some((one) => patternOf(one).test(name))
  );
}

/** Whether a required member would need a value of two lists that share none. */
function disagree(left: Gist, right: Gist): boolean {
  for (const [name, lists] of right.listed) {
    if (!left.required.has(name) && !right.required.has(name)) continue;
    const others = left.listed.get(name) ?? [];
    if (lists.some((list) => others.some((other) => !shareValue(list, other))))
      return true;
  }
  return false;
}

function shareValue(
  list: readonly unknown[],
  other: readonly unknown[],
): boolean {
  return list.some((value) => other.some((one) => isEqual(one, value)));
}
