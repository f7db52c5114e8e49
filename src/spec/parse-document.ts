import type { Collector } from "../diagnostics/collector.js";
import type { JsonValue } from "../ir/types/json.js";
import { createLineIndex } from "./line-index.js";
import { createLocator } from "./locator.js";
import { normalize, type NormalizeProblem } from "./normalize.js";
import {
  reportBrokenJson,
  reportDuplicateKeys,
  tryParseJson,
} from "./parse-json.js";
import { parseYaml } from "./parse-yaml.js";

/** A text that was parsed; keys sorted, nothing in it that JSON cannot say. */
export interface ParsedDocument {
  readonly format: "json" | "yaml";
  readonly value: JsonValue;
}

/** How deep values may be nested: no API nests deeper. */
export const depthLimit = 500;

/**
 * Parses JSON or YAML, whatever the file is called: a text is JSON when it
 * parses as such. Undefined, with located diagnostics, when it cannot be
 * understood.
 */
export function parseDocument(
  text: string,
  file: string,
  collector: Collector,
): ParsedDocument | undefined {
  if (/^\s*$/.test(text)) {
    reportEmpty(file, collector);
    return undefined;
  }
  const json = /^\s*[[{]/.test(text) ? tryParseJson(text) : undefined;
  if (json !== undefined) return finish("json", json, text, file, collector);
  if (isMeantAsJson(text, file)) {
    reportBrokenJson(text, file, collector);
    return undefined;
  }
  const yaml = parseYaml(text, file, limits, collector);
  if (yaml === undefined) return undefined;
  if (yaml.value === null) {
    reportEmpty(file, collector);
    return undefined;
  }
  return finish("yaml", yaml.value, text, file, collector);
}

/**
 * Limits of a document. Values: what aliases
 * may add to a text, which without them has fewer values than characters.
 */
const limits = { depth: depthLimit, aliasedValues: 1_000_000 } as const;

/** Braces may also open a YAML flow mapping, except where the name or a quoted key says JSON. */
function isMeantAsJson(text: string, file: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  return file.toLowerCase().endsWith(".json");
}

function reportEmpty(file: string, collector: Collector): void {
  collector.report("spec/empty", { file, line: 1, column: 1 }, { file });
}

function finish(
  format: "json" | "yaml",
  parsed: unknown,
  text: string,
  file: string,
  collector: Collector,
): ParsedDocument | undefined {
  const values = text.length + limits.aliasedValues;
  const { value, keys, problems } = normalize(parsed, {
    depth: limits.depth,
    values,
  });
  for (const problem of problems) {
    reportProblem(problem, { text, format }, file, values, collector);
  }
  if (problems.length > 0) return undefined;
  const duplicated =
    format === "json" && reportDuplicateKeys(text, keys, file, collector);
  return duplicated ? undefined : { format, value };
}

function reportProblem(
  problem: NormalizeProblem,
  document: { readonly text: string; readonly format: "json" | "yaml" },
  file: string,
  values: number,
  collector: Collector,
): void {
  const locate = createLocator(document);
  const place = { file, ...locate(problem.pointer, undefined) };
  switch (problem.kind) {
    case "too-deep":
      collector.report("spec/too-deep", place, { limit: limits.depth });
      return;
    case "too-many": {
      const start = { file, ...createLineIndex(document.text).position(0) };
      collector.report("spec/alias-bomb", start, { limit: values });
      return;
    }
    case "cycle":
      collector.report("spec/alias-cycle", place);
      return;
    case "not-finite":
      collector.report("spec/not-finite", place, { value: problem.found });
  }
}
