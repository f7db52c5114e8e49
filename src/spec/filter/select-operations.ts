import type { Collector } from "../../diagnostics/collector.js";
import type { JsonValue } from "../../ir/types/json.js";
import { itemsOf } from "../json.js";
import { closest } from "../suggest.js";
import { selections, type Filters, type Selection } from "./filters.js";
import type { ListedOperation } from "./list-operations.js";
import { readPattern, type Pattern } from "./pattern.js";

/** Decides which operations stay. Patterns that fit none are reported. */
export function selectOperations(
  operations: readonly ListedOperation[],
  filters: Filters,
  collector: Collector,
): ReadonlySet<ListedOperation> {
  const tests = selections.map((key) => {
    for (const part of ["include", "exclude"] as const) {
      reportIdle(key, filters[key]?.[part] ?? [], operations, collector);
    }
    return testOf(key, filters[key] ?? {});
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

function testOf(
  key: SelectionKey,
  { include = [], exclude = [] }: Selection,
): (operation: ListedOperation) => boolean {
  const included = patternsOf(key, include);
  const excluded = patternsOf(key, exclude);
  return (operation) => {
    const names = namesOf(key, operation);
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
): readonly string[] {
  if (key === "paths") return [path];
  if (key === "tags") return itemsOf(value["tags"]).filter(isText);
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
  operations: readonly ListedOperation[],
  collector: Collector,
): void {
  const names = new Set(operations.flatMap((each) => namesOf(key, each)));
  for (const text of texts) {
    const fits = readPattern(text, key === "paths");
    if ([...names].some(fits)) continue;
    const close = closest(text, [...names].sort());
    const hint = close === undefined ? "" : `; did you mean \`${close}\`?`;
    const holes = { noun: nouns[key], pattern: text, hint };
    collector.report("filter/no-match", undefined, holes);
  }
}
