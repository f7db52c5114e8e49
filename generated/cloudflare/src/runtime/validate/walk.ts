import type { Issue } from "../issue.js";
import type { Memory } from "./depth.js";
import type { Evaluated } from "./evaluated.js";
import type { Direction, Rules } from "./rules.js";
import { isSecret } from "./secrets.js";

/** A value where it stands. */
export interface Place {
  readonly value: unknown;
  /** The rules that asked for the value; others may apply beside them. */
  readonly rules: Rules;
  /** What the value is a member or an item of; undefined for the whole. */
  readonly up: Place | undefined;
  /** Its name or index there. */
  readonly key: string | number;
}

/** A walk through a value: who wants to know, and how much. */
export interface Walk {
  /** What checks keywords; a group of them each. */
  readonly checkers: readonly Check[];
  /** Checks a value against all of its rules. */
  readonly check: Check;
  readonly direction: Direction;
  /** Where issues go; undefined when only the verdict counts. */
  readonly issues: Issue[] | undefined;
  /** How many more branches of unions may be explained in all: nested unions multiply. */
  readonly budget: { branches: number };
  /** Verdicts on parts of the value that were looked at before. */
  readonly memory: Memory;
}

/**
 * Checks a value against rules, or one group of their keywords; false when one
 * of them is not met. `evaluated` is where looked-at members are noted,
 * undefined when nobody asks.
 */
export type Check = (
  rules: Rules,
  place: Place,
  walk: Walk,
  evaluated: Evaluated | undefined,
) => boolean;

/** The same walk for the verdict only. */
export function silently(walk: Walk): Walk {
  return walk.issues === undefined ? walk : { ...walk, issues: undefined };
}

/** Whether checking may end at the first fault. */
export function isQuiet({ issues }: Walk): boolean {
  return issues === undefined || issues.length >= mostIssues;
}

/** Issues are no longer listed beyond this number. */
export const mostIssues = 100;

/** What an issue says when it is not about the value itself. */
export interface Where {
  /** The name of a member that the issue is about, there or not. */
  readonly member?: string;
  readonly pointer?: string;
  readonly received?: string;
}

/** Notes an issue, when anybody wants to know, and says that the value does not fit. */
export function fail(
  walk: Walk,
  place: Place,
  keyword: string,
  message: string,
  expected: string,
  { member, pointer = pointerOf(place, member), received }: Where = {},
): false {
  if (walk.issues !== undefined && walk.issues.length < mostIssues) {
    walk.issues.push({
      pointer: within(pointer),
      keyword,
      message: cut(message),
      expected: cut(expected),
      received: received ?? found(place),
    });
  }
  return false;
}

/** The pointer to a value, or to a member of it (RFC 6901, section 3). */
export function pointerOf(place: Place, member?: string): string {
  let text = member === undefined ? "" : segment(member);
  for (let at = place; at.up !== undefined; at = at.up) {
    text = segment(at.key) + text;
  }
  return text;
}

function segment(key: string | number): string {
  const text = String(key);
  return /[~/]/.test(text)
    ? `/${text.replaceAll("~", "~0").replaceAll("/", "~1")}`
    : `/${text}`;
}

/** The pointer itself, or where it is huge to the innermost value that a short one leads to. */
function within(pointer: string): string {
  if (pointer.length <= longestPointer) return pointer;
  return pointer.slice(0, pointer.lastIndexOf("/", longestPointer));
}

const longestPointer = 4000;

/** What unions of unions and long patterns say is cut somewhere. */
function cut(text: string): string {
  return text.length > 1000 ? `${text.slice(0, 999)}…` : text;
}

/** The value of a place in a few words. */
export function found(place: Place): string {
  return describe(place.value, isSecret(place));
}

/** A value in a few words; a secret by its type only. */
export function describe(value: unknown, secret = false): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "function" || typeof value === "symbol" || secret) {
    return `a ${typeof value}`;
  }
  return typeof value === "string" ? quote(value) : shorten(String(value));
}

/** A text in quotes, cut where it is long. */
export function quote(text: string): string {
  return shorten(JSON.stringify(text.slice(0, 60)));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
