import { pascalCase } from "../../names/casing.js";
import type { Origin } from "../../types/origin.js";
import { segmentsOf } from "./resources/pointer.js";

/** What a segment says when it is a keyword and not a name. */
type Rule =
  /** The next segment is the name of a declaration: what stood before is told by it. */
  | "declares"
  /** The next segment is a name. */
  | "names"
  /** Neither it nor the next says anything. */
  | "skips-two"
  /** It says nothing. */
  | "skips"
  /** This word, and the number that follows, counted from 1. */
  | { readonly word: string; readonly numbered?: true };

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["$defs", "names"],
  ["additionalProperties", { word: "Value" }],
  ["allOf", { word: "Part", numbered: true }],
  ["anyOf", { word: "Variant", numbered: true }],
  ["components", "skips"],
  ["contains", { word: "Item" }],
  ["content", "skips-two"],
  ["definitions", "declares"],
  ["dependentSchemas", "names"],
  ["headers", "names"],
  ["itemSchema", { word: "Item" }],
  ["items", { word: "Item" }],
  ["oneOf", { word: "Variant", numbered: true }],
  ["parameters", "names"],
  ["paths", "names"],
  ["patternProperties", { word: "Value" }],
  ["prefixItems", { word: "Item", numbered: true }],
  ["properties", "names"],
  ["propertyNames", { word: "Name" }],
  ["requestBodies", "names"],
  ["requestBody", { word: "Request" }],
  ["responses", "names"],
  ["schema", "skips"],
  ["schemas", "declares"],
]);

/** File names that say nothing of what is in them. */
const bland = /^(?:index|schemas?|definitions|root)$/i;

/**
 * A name for a schema that has none, from where it stands: the key of a
 * definition as it is, else the telling segments in one word.
 */
export function nameFromPlace(
  { file, pointer }: Pick<Origin, "file" | "pointer">,
  title: string | undefined,
): string {
  const words = tellingWords(segmentsOf(pointer));
  const isBare = words.length === 0;
  if (isBare) return nameOfFile(file, title);
  if (words.length === 1 && !startsWithKeyword(pointer)) return words[0] ?? "";
  const context = startsWithKeyword(pointer) ? [nameOfFile(file, title)] : [];
  return [...context, ...words].map((word) => pascalCase(word)).join("");
}

/**
 * What stands before the word that names a declaration: `Order`, `Line` for
 * the `size` of `#/components/schemas/Order/definitions/line/definitions/size`.
 */
export function wordsAround(pointer: string): readonly string[] {
  const around: string[] = [];
  tellingWords(segmentsOf(pointer), around);
  return around.map((word) => pascalCase(word));
}

/** What declarations leave behind them goes to `around`. */
function tellingWords(
  segments: readonly string[],
  around: string[] = [],
): readonly string[] {
  const words: string[] = [];
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index] ?? "";
    const rule = rules.get(segment);
    const next = segments[index + 1];
    if (rule === undefined || next === undefined) {
      if (rule !== "skips") words.push(wordOf(segment, rule));
    } else if (rule === "skips-two") index += 1;
    else if (rule === "declares") {
      around.push(...words.splice(0, words.length, next));
      index += 1;
    } else if (rule === "names") {
      words.push(next);
      index += 1;
    } else if (rule !== "skips") {
      words.push(rule.word + (rule.numbered ? String(Number(next) + 1) : ""));
      if (rule.numbered) index += 1;
    }
  }
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function wordOf(segment: string, rule: Rule | undefined): string {
  return typeof rule === "object" ? rule.word : segment;
}

/** Whether the pointer starts within a schema, so that the file says what it is. */
function startsWithKeyword(pointer: string): boolean {
  const [first = "", second] = segmentsOf(pointer);
  const rule = rules.get(first);
  if (rule === undefined || rule === "declares" || first === "$defs") {
    return false;
  }
  return first !== "components" && first !== "paths" && second !== undefined;
}

function nameOfFile(file: string, title: string | undefined): string {
  const path = file.replace(/[?#].*$/, "").split("/");
  const stem = (path.at(-1) ?? "").replace(/\.[^.]*$/, "");
  if (stem !== "" && !bland.test(stem)) return pascalCase(stem) || "Schema";
  return pascalCase(title ?? path.at(-2) ?? "") || "Schema";
}
