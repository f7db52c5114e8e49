import type { Collector } from "../diagnostics/collector.js";
import type { TextPlace } from "../diagnostics/diagnostic.js";
import { closest } from "../spec/suggest.js";
import type { KeyPath } from "./locate-key.js";

/** Something wrong in a configuration; it is reported once its place is found. */
export interface ConfigProblem {
  readonly path: KeyPath;
  readonly target: "key" | "value";
  readonly report: (collector: Collector, place: TextPlace | undefined) => void;
}

/** Takes what is wrong; the checks go on. */
export type NoteProblem = (problem: ConfigProblem) => unknown;

/** An object whose values are not known yet. */
export type Unchecked = Readonly<Record<string, unknown>>;

/** Notes a value that is not what its key asks for. */
export function checkType<Value>(
  path: KeyPath,
  value: unknown,
  expected: string,
  isIt: (value: unknown) => value is Value,
  note: NoteProblem,
): value is Value {
  if (isIt(value)) return true;
  const key = path.length === 0 ? "the configuration" : `\`${show(path)}\``;
  const holes = { key, expected, found: kindOf(value) };
  note({
    path,
    target: "value",
    report: (collector, place) =>
      collector.report("config/wrong-type", place, holes),
  });
  return false;
}

/** Notes keys that nobody reads. */
export function checkKeys(
  path: KeyPath,
  value: Unchecked,
  known: readonly string[],
  note: NoteProblem,
): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const holes = { key, hint: hintFor(key, known) };
    note({
      path: [...path, key],
      target: "key",
      report: (collector, place) =>
        collector.report("config/unknown-key", place, holes),
    });
  }
}

/** Notes a text that may be left out, but not be anything else. */
export function checkOptionalText(
  path: KeyPath,
  value: unknown,
  note: NoteProblem,
): void {
  if (value === undefined) return;
  checkType(path, value, "a text that is not empty", isFilledText, note);
}

/** `; did you mean …?`, or what there is when nothing is near. */
export function hintFor(text: string, known: readonly string[]): string {
  const close = closest(text, known);
  return close === undefined
    ? `; it can be ${known.join(", ")}`
    : `; did you mean \`${close}\`?`;
}

/** An object that is no list. */
export function isObject(value: unknown): value is Unchecked {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text that is not empty. */
export function isFilledText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** A list, whatever it holds. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function show(path: KeyPath): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === "") return "an empty text";
  if (Array.isArray(value)) {
    return value.length === 0 ? "an empty list" : "a list";
  }
  if (typeof value === "string") return "a text";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
