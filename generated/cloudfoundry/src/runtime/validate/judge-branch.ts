import type { Issue } from "../issue.js";
import { mostCompared, unknownHint } from "./check-object.js";
import { closestName } from "./closest-name.js";
import { isOfType } from "./check-type.js";
import { noneEvaluated, type Evaluated } from "./evaluated.js";
import { isEqual } from "./json-values.js";
import { isObject } from "./kinds.js";
import type { Rules } from "./rules.js";
import { pointerOf, type Place, type Walk } from "./walk.js";

/** How far a value is from a branch: compared item by item, less is closer. */
export type Distance = readonly number[];

/** A branch of a union at first sight: nothing below the value was looked at. */
export interface Sighted {
  readonly name: string;
  readonly rules: Rules;
  readonly distance: Distance;
  /** Names that look like missing ones. */
  readonly hints: readonly string[];
}

/** A branch of a union that was tried. */
export interface Judged {
  readonly name: string;
  readonly issues: readonly Issue[];
  readonly distance: Distance;
  /** What the branch looked at, when anybody asks. */
  readonly evaluated: Evaluated | undefined;
}

/**
 * Measures how far a value is from a branch without looking below it: by the
 * property that tells branches apart, by type, by its members.
 */
export function sight({ value }: Place, rules: Rules, index: number): Sighted {
  const all = flatten(rules);
  const { hints, count, edits } = unknownNames(value, all);
  return {
    name: nameOf(rules, index),
    rules,
    hints,
    distance: [
      mismatchedTags(value, all),
      all.some(({ type }) => type !== undefined) &&
      !all.every((one) => fitsType(value, one))
        ? 1
        : 0,
      Math.max(0, missingNames(value, all) - hints.length),
      count,
      edits,
    ],
  };
}

/**
 * Tries a branch; of those that are equally close at first sight, fewer faults
 * are closer. `withBook` asks for what the branch looks at.
 */
export function judge(
  { name, rules, hints, distance }: Sighted,
  place: Place,
  walk: Walk,
  withBook: boolean,
): Judged {
  const issues: Issue[] = [];
  const evaluated = withBook ? noneEvaluated() : undefined;
  walk.check(rules, place, { ...walk, issues }, evaluated);
  const news = hints.filter(
    (text) => !issues.some(({ message }) => message.includes(text)),
  );
  if (issues.length > 0)
    issues.push(...news.map((message) => hint(place, message)));
  return { name, issues, evaluated, distance: [...distance, issues.length] };
}

/** Those that nothing is closer than. */
export function closestOf<Branch extends { readonly distance: Distance }>(
  branches: readonly Branch[],
): readonly Branch[] {
  let closest: Branch[] = [];
  for (const branch of branches) {
    const [best] = closest;
    const order = best ? compareDistance(branch.distance, best.distance) : -1;
    if (order < 0) closest = [branch];
    else if (order === 0) closest.push(branch);
  }
  return closest;
}

function hint(place: Place, message: string): Issue {
  return {
    pointer: pointerOf(place),
    keyword: "additionalProperties",
    message,
    expected: "a known name",
    received: message,
  };
}

function nameOf(rules: Rules, index: number): string {
  return (
    rules.name ??
    rules.refs?.[0]?.().name ??
    typeName(rules) ??
    `branch ${index + 1}`
  );
}

function typeName({ type, enum: listed }: Rules): string | undefined {
  if (listed !== undefined && listed.length <= 4)
    return listed.map((one) => JSON.stringify(one)).join(" | ");
  return typeof type === "string" ? type : type?.join(" | ");
}

/** The rules with everything that applies beside them. */
export function flatten(
  rules: Rules,
  seen: Set<Rules> = new Set(),
): readonly Rules[] {
  if (seen.has(rules)) return [];
  seen.add(rules);
  const parts = [
    ...(rules.refs ?? []).map((ref) => ref()),
    ...(rules.allOf ?? []),
  ];
  return [rules, ...parts.flatMap((part) => flatten(part, seen))];
}

function fitsType(value: unknown, { type }: Rules): boolean {
  return type === undefined || isOfType(value, type);
}

/** Members with a fixed value, such as `kind`, that have another one. */
function mismatchedTags(value: unknown, all: readonly Rules[]): number {
  if (!isObject(value)) return 0;
  return all
    .flatMap(({ properties = {} }) => Object.entries(properties))
    .filter(
      ([name, { enum: listed }]) =>
        listed?.length === 1 &&
        Object.hasOwn(value, name) &&
        !isEqual(listed[0], value[name]),
    ).length;
}

function missingNames(value: unknown, all: readonly Rules[]): number {
  if (!isObject(value)) return 0;
  return all
    .flatMap(({ required = [] }) => required)
    .filter((name) => !Object.hasOwn(value, name)).length;
}

interface UnknownNames {
  readonly count: number;
  /** What it takes to turn those that look like a missing one into it. */
  readonly edits: number;
  readonly hints: readonly string[];
}

/** Members the branch does not know, where it knows any, and those that look like a missing one. */
function unknownNames(value: unknown, all: readonly Rules[]): UnknownNames {
  const known = all.flatMap(({ properties = {} }) => Object.keys(properties));
  if (!isObject(value) || known.length === 0) {
    return { count: 0, edits: 0, hints: [] };
  }
  const missing = known.filter((name) => !Object.hasOwn(value, name));
  const unknown = Object.keys(value).filter((name) => !known.includes(name));
  const hints: string[] = [];
  let edits = 0;
  for (const name of unknown.slice(0, mostCompared)) {
    const meant = closestName(name, missing);
    if (meant === undefined) continue;
    edits += meant.edits;
    hints.push(unknownHint(name, meant.name));
  }
  return { count: unknown.length, edits, hints };
}

/** Which of two distances is longer, as a number to sort by. */
export function compareDistance(left: Distance, right: Distance): number {
  for (let index = 0; index < left.length; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
