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
  return isComposite(value)
    ? visitComposite(walk, value)
    : visitScalar(walk, value);
}

function isComposite(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function visitScalar(walk: Walk, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    addProblem(walk, "not-finite", String(value));
  }
  return value;
}

function visitComposite(walk: Walk, value: object): unknown {
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
  walk.values += array.length;
  for (let index = 0; index < array.length; index++) {
    const item: unknown = array[index];
    if (isSettled(item)) continue;
    walk.path.push(index);
    array[index] = visit(walk, item);
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
  walk.values += keys.length;
  const sorted = isSorted(keys);
  if (!sorted) keys.sort();
  const result = sorted ? object : {};
  for (const key of keys) {
    const member = object[key];
    if (isSettled(member)) {
      if (!sorted) put(result, key, member);
      continue;
    }
    walk.path.push(key);
    const next = visit(walk, member);
    if (!sorted || next !== member) put(result, key, next);
    walk.path.pop();
  }
  return result;
}

/** Most values are texts or flags, which are what they are. */
function isSettled(value: unknown): boolean {
  return typeof value === "string" || typeof value === "boolean";
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
