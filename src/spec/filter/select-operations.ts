import type { Collector } from "../../diagnostics/collector.js";
import type { JsonValue } from "../../ir/types/json.js";
import { itemsOf } from "../json.js";
import { closest } from "../suggest.js";
import { selections, type Filters, type Selection } from "./filters.js";
import type { ListedOperation } from "./list-operations.js";
import { readPattern, type Pattern } from "./pattern.js";
import type { TagAncestry } from "./tag-ancestry.js";

/**
 * Decides which operations stay: a tag stands for those that are nested under
 * it, too. Patterns that fit none are reported.
 */
export function selectOperations(
  operations: readonly ListedOperation[],
  filters: Filters,
  ancestry: TagAncestry,
  collector: Collector,
): ReadonlySet<ListedOperation> {
  const tests = selections.map((key) => {
    const named: NamesOf = (operation) => namesOf(key, operation, ancestry);
    for (const part of ["include", "exclude"] as const) {
      const texts = filters[key]?.[part] ?? [];
      reportIdle(key, texts, operations.flatMap(named), collector);
    }
    return testOf(key, filters[key] ?? {}, named);
  });
  const kept = operations.filter(
    (operation) =>
      tests.every((test) => test(operation)) &&
      (filters.deprecated !== false || operation.value["deprecated"] !== true),
  );
  if (operations.length > 0 && kept.length === 0) {
    collector.report("filter/nothing-left", undefined);
  }
  return new Set(kept);
}

type SelectionKey = (typeof selections)[number];

/** What an operation can be selected by. */
type NamesOf = (operation: ListedOperation) => readonly string[];

function testOf(
  key: SelectionKey,
  { include = [], exclude = [] }: Selection,
  named: NamesOf,
): (operation: ListedOperation) => boolean {
  const included = patternsOf(key, include);
  const excluded = patternsOf(key, exclude);
  return (operation) => {
    const names = named(operation);
    const fits = (pattern: Pattern): boolean => names.some(pattern);
    return (
      (included.length === 0 || included.some(fits)) && !excluded.some(fits)
    );
  };
}

function patternsOf(
  key: SelectionKey,
  texts: readonly string[],
): readonly Pattern[] {
  return texts.map((text) => readPattern(text, key === "paths"));
}

function namesOf(
  key: SelectionKey,
  { path, method, value }: ListedOperation,
  ancestry: TagAncestry,
): readonly string[] {
  if (key === "paths") return [path];
  if (key === "tags") {
    const tags = itemsOf(value["tags"]).filter(isText);
    return tags.flatMap((tag) => [...ancestry(tag)]);
  }
  return [`${method} ${path}`, value["operationId"]].filter(isText);
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === "string";
}

const nouns: Readonly<Record<SelectionKey, string>> = {
  tags: "tag",
  paths: "path",
  operations: "operation",
};

function reportIdle(
  key: SelectionKey,
  texts: readonly string[],
  all: readonly string[],
  collector: Collector,
): void {
  const names = new Set(all);
  for (const text of texts) {
    const fits = readPattern(text, key === "paths");
    if ([...names].some(fits)) continue;
    const close = closest(text, [...names].sort());
    const hint = close === undefined ? "" : `; did you mean \`${close}\`?`;
    const holes = { noun: nouns[key], pattern: text, hint };
    collector.report("filter/no-match", undefined, holes);
  }
}
