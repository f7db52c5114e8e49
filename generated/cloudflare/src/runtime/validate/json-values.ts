import { isOverflow } from "./depth.js";
import type { Members } from "./kinds.js";

/** Whether two JSON values are the same; members may stand in any order. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isContainer(left) || !isContainer(right)) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every(
    (name) =>
      Object.hasOwn(right, name) &&
      isEqual(Reflect.get(left, name), Reflect.get(right, name)),
  );
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/**
 * Whether no two items are equal. Only containers that look alike are compared
 * with each other; those nested too deeply to compare count as equal.
 */
export function isUnique(items: readonly unknown[]): boolean {
  const scalars = new Set<unknown>();
  const containers = new Map<string, unknown[]>();
  for (const item of items) {
    if (!isContainer(item)) {
      if (scalars.has(item)) return false;
      scalars.add(item);
      continue;
    }
    const looks = items.length > fewItems ? looksOf(item, 3) : "";
    const alike = containers.get(looks);
    if (alike === undefined) containers.set(looks, [item]);
    else if (alike.some((other) => isSurelyEqual(other, item))) return false;
    else alike.push(item);
  }
  return true;
}

/** So few items are sooner compared with each other than described. */
const fewItems = 16;

/** The same text for equal values; different ones differ in it mostly. */
function looksOf(value: unknown, depth: number): string {
  if (!isContainer(value)) {
    return `${typeof value} ${String(value).slice(0, 100)}`;
  }
  const inside = (part: unknown): string =>
    depth === 0 ? "" : looksOf(part, depth - 1);
  if (Array.isArray(value)) {
    const parts = value.slice(0, 20).map(inside);
    return `[${value.length}: ${parts.join(", ")}]`;
  }
  const names = Object.keys(value).sort();
  const parts = names
    .slice(0, 20)
    .map((name) => `${name} ${inside(Reflect.get(value, name))}`);
  return `{${names.length}: ${parts.join(", ")}}`;
}

function isSurelyEqual(left: unknown, right: unknown): boolean {
  try {
    return isEqual(left, right);
  } catch (error) {
    if (isOverflow(error)) return true;
    throw error;
  }
}

/** The length of a text in code points, as JSON Schema counts (RFC 8259, section 8.2). */
export function codePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(at + 1);
    if (next >= 0xdc00 && next <= 0xdfff) {
      count--;
      at++;
    }
  }
  return count;
}

/** Whether a text has more code points than allowed. */
export const isLonger = (text: string, most: number): boolean => {
  if (text.length <= most || codePoints(text) <= most) return false;
  return true;
};

/** Whether a text has fewer code points than needed. */
export const isShorter = (text: string, fewest: number): boolean => {
  if (text.length >= fewest * 2 || codePoints(text) >= fewest) return false;
  return true;
};

/**
 * Whether a number is a multiple as written in decimals: 4.35 is one of 0.01,
 * though dividing the binary numbers leaves a rest.
 */
export function isMultiple(value: number, of: number): boolean {
  const quotient = value / of;
  if (!Number.isFinite(quotient)) return value % of === 0;
  if (Number.isInteger(quotient)) return true;
  const nearest = Math.round(quotient);
  return Math.abs(quotient - nearest) < 1e-6 && decimal(nearest, of) === value;
}

/** `count * step`, computed as decimals. */
function decimal(count: number, step: number): number {
  const [digits = "", exponent = "0"] = step.toExponential().split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  const scaled = count * Number(whole + fraction);
  return Number(`${scaled}e${Number(exponent) - fraction.length}`);
}

/** Names that every object inherits. */
let inherited: ReadonlySet<string> | undefined;

/** Whether every object inherits a member of this name. */
export function isInherited(name: string): boolean {
  inherited ??= new Set(Object.getOwnPropertyNames(Object.prototype));
  return inherited.has(name);
}

/**
 * A member of an object, undefined without one. As the guards see it, and
 * whoever reads `object.name` after them: what is inherited counts, except
 * under the names that every object inherits.
 */
export function memberOf(object: Members, name: string): unknown {
  const value = object[name];
  // All that every object inherits is of these types.
  if (typeof value !== "function" && typeof value !== "object") return value;
  return isInherited(name) && !Object.hasOwn(object, name) ? undefined : value;
}

/** The names of the members that an object has itself, in order. */
export function memberNames(object: Members): readonly string[] {
  return Object.keys(object).filter((name) => object[name] !== undefined);
}

const patterns = new Map<string, RegExp>();

/** A pattern, with Unicode semantics where it is valid with them. */
export function patternOf(source: string): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  let made: RegExp;
  try {
    made = new RegExp(source, "u");
  } catch {
    made = new RegExp(source);
  }
  patterns.set(source, made);
  return made;
}
