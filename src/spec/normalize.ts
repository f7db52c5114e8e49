import type { JsonValue } from "../ir/types/json.js";
import { formatPointer } from "./pointer.js";

/** What a parsed value becomes, and what is wrong with it. */
export interface Normalized {
  readonly value: JsonValue;
  /** How many keys its objects have together. */
  readonly keys: number;
  readonly problems: readonly NormalizeProblem[];
}

/** Something in a parsed value that JSON cannot say, or no API needs. */
export interface NormalizeProblem {
  readonly kind: "too-deep" | "too-many" | "cycle" | "not-finite";
  readonly pointer: string;
  /** The offending value as text, for `not-finite`. */
  readonly found: string;
}

/** Limits of a parsed value. */
export interface NormalizeLimits {
  readonly depth: number;
  /** Values, counted as often as they are mentioned. */
  readonly values: number;
}

/**
 * Sorts the keys of all objects by code units, so that nothing downstream
 * depends on the order in a document (keys like `200` come first, as
 * JavaScript has it). Changes the value in place where it can.
 */
export function normalize(value: unknown, limits: NormalizeLimits): Normalized {
  const walk: Walk = {
    limits,
    path: [],
    ancestors: [],
    problems: [],
    values: 0,
    keys: 0,
    stopped: false,
  };
  const sorted = visit(walk, value) as JsonValue;
  return { value: sorted, keys: walk.keys, problems: walk.problems };
}

interface Walk {
  readonly limits: NormalizeLimits;
  readonly path: (string | number)[];
  readonly ancestors: object[];
  readonly problems: NormalizeProblem[];
  values: number;
  keys: number;
  stopped: boolean;
}

function visit(walk: Walk, value: unknown): unknown {
  walk.values++;
  if (typeof value !== "object" || value === null) {
    if (typeof value === "number" && !Number.isFinite(value)) {
      addProblem(walk, "not-finite", String(value));
    }
    return value;
  }
  if (walk.ancestors.length >= walk.limits.depth) {
    const repeated = walk.ancestors.includes(value);
    return stop(walk, repeated ? "cycle" : "too-deep");
  }
  if (walk.values > walk.limits.values) return stop(walk, "too-many");
  if (walk.stopped) return null;
  walk.ancestors.push(value);
  const result = Array.isArray(value)
    ? visitArray(walk, value)
    : visitObject(walk, value as Record<string, unknown>);
  walk.ancestors.pop();
  return result;
}

function visitArray(walk: Walk, array: unknown[]): unknown[] {
  for (let index = 0; index < array.length; index++) {
    walk.path.push(index);
    const item: unknown = array[index];
    const next = visit(walk, item);
    if (next !== item) array[index] = next;
    walk.path.pop();
  }
  return array;
}

function visitObject(
  walk: Walk,
  object: Record<string, unknown>,
): Record<string, unknown> {
  const keys = Object.keys(object);
  walk.keys += keys.length;
  const sorted = isSorted(keys);
  if (!sorted) keys.sort();
  const result = sorted ? object : {};
  for (const key of keys) {
    walk.path.push(key);
    const member = object[key];
    const next = visit(walk, member);
    if (!sorted || next !== member) put(result, key, next);
    walk.path.pop();
  }
  return result;
}

function isSorted(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index++) {
    if ((keys[index - 1] ?? "") > (keys[index] ?? "")) return false;
  }
  return true;
}

/** Sets an own member, also one that is called `__proto__`. */
function put(object: Record<string, unknown>, key: string, value: unknown) {
  if (key !== "__proto__") object[key] = value;
  else {
    Object.defineProperty(object, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
}

function stop(walk: Walk, kind: NormalizeProblem["kind"]): null {
  if (!walk.stopped) addProblem(walk, kind, "");
  walk.stopped = true;
  return null;
}

function addProblem(
  walk: Walk,
  kind: NormalizeProblem["kind"],
  found: string,
): void {
  walk.problems.push({ kind, pointer: formatPointer(walk.path), found });
}
