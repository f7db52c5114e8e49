import type { Issue } from "../issue.js";
import type { Evaluated } from "./evaluated.js";
import type { Memory } from "./depth.js";
import type { Direction, Rules } from "./rules.js";
import type { Secrets } from "./secrets.js";

/** One look at a value: which rules, where, and who wants to know. */
export interface Look {
  readonly rules: Rules;
  readonly value: unknown;
  readonly pointer: string;
  readonly direction: Direction;
  /** Where issues go; undefined when only the verdict counts. */
  readonly issues: Issue[] | undefined;
  /** Where looked-at members are noted; undefined when nobody asks. */
  readonly evaluated: Evaluated | undefined;
  /** Whether what is looked at must never be printed. */
  readonly secret: boolean;
  /** What rules beside these say of secrets in the value; undefined for a value nobody has looked at. */
  readonly secrets: Secrets | undefined;
  /** How many more branches of unions may be explained in all: nested unions multiply. */
  readonly budget: { branches: number };
  /** Verdicts on parts of the value that were looked at before. */
  readonly memory: Memory;
}

/** Checks one group of keywords; false when one of them is not met. */
export type Checker = (look: Look, check: Check) => boolean;

/** Checks a value against all of its rules. */
export type Check = (look: Look) => boolean;

/** Issues are no longer listed beyond this number. */
export const mostIssues = 100;

/** Notes an issue, when anybody wants to know, and says that the value does not fit. */
export function fail(
  look: Look,
  keyword: string,
  message: string,
  expected: string,
  where: { readonly pointer?: string; readonly received?: string } = {},
): false {
  if (look.issues !== undefined && look.issues.length < mostIssues) {
    look.issues.push({
      pointer: within(where.pointer ?? look.pointer),
      keyword,
      message: cut(message),
      expected: cut(expected),
      received: where.received ?? describe(look.value, look.secret),
    });
  }
  return false;
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

/** Whether checking may end at the first fault. */
export function isQuiet(look: Look): boolean {
  return look.issues === undefined || look.issues.length >= mostIssues;
}

/** A value in a few words; a secret by its type only. */
export function describe(value: unknown, secret = false): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "function" || typeof value === "symbol") {
    return `a ${typeof value}`;
  }
  if (secret) return `a ${typeof value}`;
  return typeof value === "string" ? quote(value) : shorten(String(value));
}

/** A text in quotes, cut where it is long. */
export function quote(text: string): string {
  return shorten(JSON.stringify(text.slice(0, 60)));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The pointer of a member or item (RFC 6901, section 3). */
export function pointerTo(pointer: string, key: string | number): string {
  const text =
    typeof key === "number"
      ? String(key)
      : key.replaceAll("~", "~0").replaceAll("/", "~1");
  return `${pointer}/${text}`;
}
