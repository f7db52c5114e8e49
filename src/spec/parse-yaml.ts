import {
  constructFromEvents,
  CORE_SCHEMA,
  EVENT_ID,
  mergeTag,
  YAMLException,
  type Event,
} from "js-yaml";
import type { Collector } from "../diagnostics/collector.js";
import { createLineIndex } from "./line-index.js";
import { reportDuplicates } from "./parse-json.js";
import { readYamlEvents } from "./yaml-events.js";
import { duplicateYamlKeys } from "./yaml-tree.js";

/**
 * Parses one YAML document by the core schema (YAML 1.2.2, section 10.3):
 * dates stay strings; merge keys are followed. Undefined, with diagnostics,
 * when the text is broken; null when it is empty.
 */
export function parseYaml(
  text: string,
  file: string,
  limits: { readonly depth: number },
  collector: Collector,
): { readonly value: unknown } | undefined {
  try {
    const { events, source } = readYamlEvents(text, limits.depth);
    const count = events.filter(({ type }) => type === EVENT_ID.DOCUMENT);
    if (count.length > 1) {
      reportSecondDocument(text, file, count.length, collector);
      return undefined;
    }
    if (reportYamlDuplicates(events, source, file, collector)) return undefined;
    return { value: construct(events, source) };
  } catch (error) {
    reportBrokenYaml(error, text, file, limits.depth, collector);
    return undefined;
  }
}

function construct(events: Event[], text: string): unknown {
  const schema = CORE_SCHEMA.withTags(mergeTag);
  // Keys given twice were reported before, with both their places.
  const options = { source: text, schema, json: true, maxTotalMergeKeys };
  return constructFromEvents(events, options)[0] ?? null;
}

const maxTotalMergeKeys = 1_000_000;

function reportYamlDuplicates(
  events: readonly Event[],
  text: string,
  file: string,
  collector: Collector,
): boolean {
  const duplicates = duplicateYamlKeys(events, text);
  if (duplicates.length === 0) return false;
  reportDuplicates(duplicates, file, createLineIndex(text), collector);
  return true;
}

function reportSecondDocument(
  text: string,
  file: string,
  count: number,
  collector: Collector,
): void {
  const marks = [...text.matchAll(/^---(?=\s|$)/gm)];
  const content = text.search(/^(?!---|%|#|\s*$)/m);
  const second = marks.find((mark) => mark.index > content) ?? marks.at(-1);
  const place = {
    file,
    ...createLineIndex(text).position(second?.index ?? 0),
  };
  collector.report("spec/several-documents", place, { count });
}

function reportBrokenYaml(
  error: unknown,
  text: string,
  file: string,
  limit: number,
  collector: Collector,
): void {
  const known = error instanceof YAMLException ? error : undefined;
  const offset = Math.min(known?.mark?.position ?? 0, text.length);
  const place = { file, ...createLineIndex(text).position(offset) };
  if (known?.reason.startsWith("nesting exceeded") === true) {
    collector.report("spec/too-deep", place, { limit });
    return;
  }
  const detail = known?.reason ?? String(error);
  collector.report("spec/yaml-syntax", place, { detail });
}
