import type { Issue } from "../issue.js";
import { describe } from "./describe.js";
import type { Evaluated } from "./evaluated.js";
import { cut, mostIssues, segment, shortPointer } from "./issue-text.js";
import type { Plan } from "./plan.js";
import type { IsOneWay } from "./one-way.js";
import type { Rules } from "./rules.js";

/** A value where it stands. */
export interface Place {
  readonly value: unknown;
  /** The rules that asked for the value; others may apply beside them. */
  readonly rules: Rules;
  /** What the value is a member or an item of; undefined for the whole. */
  readonly up: Place | undefined;
  /** The step of a pointer that leads to it from there. */
  readonly key: string;
  /** Where is noted which of its members and items were looked at; undefined when nobody asks. */
  readonly evaluated: Evaluated | undefined;
}

/** A walk through a value: who wants to know, and how much. */
export interface Walk {
  /** Checks a value against all that rules ask for. */
  readonly check: Check;
  /** The same for a value that the plan's own verdict refuses, which is not asked again. */
  readonly refuse: Check;
  /** Which members are not demanded; undefined where all are. */
  readonly isOneWay: IsOneWay | undefined;
  /** Where issues go; undefined when only the verdict counts. */
  readonly issues: Issue[] | undefined;
  /** Whether objects are asked for each member, as some do not show all that they have. */
  readonly isThorough: boolean;
  /** The same walk for the verdict only, made when it is first asked for. */
  silent: Walk | undefined;
  /** How many more branches of unions may be explained in all: nested unions multiply. */
  readonly budget: { branches: number };
  /** Whether a value, or a member of it, must not be printed; undefined where the rules know no secrets. */
  readonly isSecret: IsSecret | undefined;
}

/** Whether a value, or a member of it by the step that leads there, must never be printed. */
export type IsSecret = (place: Place, member?: string) => boolean;

/** Checks a value against the plan of rules; false when they are not met. */
export type Check = (plan: Plan, place: Place, walk: Walk) => boolean;

/** Checks a member or an item; most fit and need no place of their own. */
export function checkInside(
  plan: Plan,
  up: Place,
  key: string | number,
  value: unknown,
  walk: Walk,
): boolean {
  const { fits, rules } = plan;
  if (fits?.(value)) return true;
  if (fits && isQuiet(walk)) return false;
  const step = typeof key === "number" ? `/${key}` : key;
  const inside = { value, rules, up, key: step, evaluated: undefined };
  return fits
    ? walk.refuse(plan, inside, walk)
    : walk.check(plan, inside, walk);
}

/** The same walk for the verdict only. */
export function silently(walk: Walk): Walk {
  if (walk.issues === undefined) return walk;
  return (walk.silent ??= { ...walk, issues: undefined });
}

/** Whether checking may end at the first fault. */
export function isQuiet({ issues }: Walk): boolean {
  return issues === undefined || issues.length >= mostIssues;
}

/** What an issue says when it is not about the value itself. */
export interface Where {
  /** The name of a member that the issue is about, there or not. */
  readonly member?: string;
  readonly pointer?: string;
  readonly received?: string | undefined;
}

/** Notes an issue, when anybody wants to know, and says that the value does not fit. */
export function fail(
  walk: Walk,
  place: Place,
  keyword: string,
  message: string,
  expected: string,
  where: Where = {},
): false {
  if (!isQuiet(walk)) {
    const { pointer = pointerOf(place, where.member) } = where;
    const { received = found(place, walk) } = where;
    walk.issues?.push({
      pointer: shortPointer(pointer),
      keyword,
      message: cut(message),
      expected: cut(expected),
      received,
    });
  }
  return false;
}

/** The value of a place in a few words. */
export function found(place: Place, { isSecret }: Walk): string {
  return describe(place.value, isSecret?.(place));
}

/** The pointer to a value, or to a member of it (RFC 6901, section 3). */
export function pointerOf(place: Place, member?: string): string {
  let text = member === undefined ? "" : segment(member);
  for (let at = place; at.up !== undefined; at = at.up) text = at.key + text;
  return text;
}
