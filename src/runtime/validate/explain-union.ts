import type { Issue } from "../issue.js";
import { closestName } from "./closest-name.js";
import { isType } from "./check-scalar.js";
import { isEqual } from "./json-values.js";
import { isObject } from "./kinds.js";
import type { Rules } from "./rules.js";
import { describe, fail, isQuiet, type Check, type Look } from "./walk.js";

/** How far a value is from a branch: compared item by item, less is closer. */
type Distance = readonly number[];

interface Judged {
  readonly name: string;
  readonly issues: readonly Issue[];
  readonly distance: Distance;
}

/**
 * Says in one issue why no branch of a union fits: which branch is closest —
 * by the property that tells them apart, by type, by its members, by the
 * number of faults — and what is wrong with it. Branches that are equally
 * close are listed.
 */
export function explainUnion(
  look: Look,
  keyword: "anyOf" | "oneOf",
  branches: readonly Rules[],
  check: Check,
): false {
  if (isQuiet(look)) return fail(look, keyword, "", "");
  const judged = branches.map((rules, index) =>
    judge(look, rules, index, check),
  );
  const best = judged.reduce((left, right) =>
    compare(right.distance, left.distance) < 0 ? right : left,
  );
  const closest = judged.filter(
    ({ distance }) => compare(distance, best.distance) === 0,
  );
  const names = [...new Set(judged.map(({ name }) => name))].join(", ");
  const wanted = `one of ${names}`;
  if (
    closest.length > 1 &&
    closest.length === judged.length &&
    (best.distance[0] ?? 0) > 0
  ) {
    return fail(
      look,
      keyword,
      `none of ${names}; found ${describe(look.value, look.secret)}`,
      wanted,
    );
  }
  const issue = best.issues.length === 1 ? best.issues[0] : undefined;
  const depth =
    issue && issue.pointer.length > look.pointer.length
      ? issue.pointer
      : look.pointer;
  const candidates = closest.map(({ name }) => name).join(" or ");
  const faults = best.issues
    .slice(0, 4)
    .map((one) => relative(one, depth))
    .join("; ");
  return fail(
    look,
    keyword,
    `none of ${names}; closest is ${candidates}: ${faults}`,
    wanted,
    { pointer: depth, ...(issue && { received: issue.received }) },
  );
}

function relative({ pointer, message, keyword }: Issue, base: string): string {
  // The message of an unknown member says its name already.
  if (
    pointer === base ||
    keyword === "additionalProperties" ||
    keyword === "unevaluatedProperties"
  )
    return message;
  return `${pointer.startsWith(base) ? pointer.slice(base.length) : pointer}: ${message}`;
}

function judge(look: Look, rules: Rules, index: number, check: Check): Judged {
  const issues: Issue[] = [];
  check({ ...look, rules, issues, evaluated: undefined });
  const all = flatten(rules, new Set());
  const unknown = unknownNames(look.value, all);
  if (issues.length > 0)
    issues.push(...unknown.hints.map((message) => hint(look, message)));
  return {
    name: nameOf(rules, index),
    issues,
    distance: [
      mismatchedTags(look.value, all),
      all.some(({ type }) => type !== undefined) &&
      !all.every((one) => fitsType(look.value, one))
        ? 1
        : 0,
      missingNames(look.value, all) - unknown.hints.length,
      unknown.count,
      issues.length,
    ],
  };
}

function hint(look: Look, message: string): Issue {
  return {
    pointer: look.pointer,
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
function flatten(rules: Rules, seen: Set<Rules>): readonly Rules[] {
  if (seen.has(rules)) return [];
  seen.add(rules);
  const parts = [
    ...(rules.refs ?? []).map((ref) => ref()),
    ...(rules.allOf ?? []),
  ];
  return [rules, ...parts.flatMap((part) => flatten(part, seen))];
}

function fitsType(value: unknown, { type }: Rules): boolean {
  if (type === undefined) return true;
  return (typeof type === "string" ? [type] : type).some((one) =>
    isType(value, one),
  );
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

/** Members the branch does not know, where it knows any, and those that look like a missing one. */
function unknownNames(
  value: unknown,
  all: readonly Rules[],
): { readonly count: number; readonly hints: readonly string[] } {
  const known = all.flatMap(({ properties = {} }) => Object.keys(properties));
  if (!isObject(value) || known.length === 0) return { count: 0, hints: [] };
  const missing = known.filter((name) => !Object.hasOwn(value, name));
  const unknown = Object.keys(value).filter((name) => !known.includes(name));
  const hints = unknown.flatMap((name) => {
    const meant = closestName(name, missing);
    return meant === undefined
      ? []
      : [
          `unknown ${JSON.stringify(name)} (did you mean ${JSON.stringify(meant)}?)`,
        ];
  });
  return { count: unknown.length, hints };
}

function compare(left: Distance, right: Distance): number {
  for (let index = 0; index < left.length; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
