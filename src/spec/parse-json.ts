import type { Collector } from "../diagnostics/collector.js";
import type { JsonValue } from "../ir/types/json.js";
import { createLineIndex, type LineIndex } from "./line-index.js";
import { scanJson } from "./scan-json.js";

/** `JSON.parse`, or undefined when the text is no JSON. */
export function tryParseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Reports where a text that is no JSON breaks the grammar. */
export function reportBrokenJson(
  text: string,
  file: string,
  collector: Collector,
): void {
  const { error, duplicates } = scanJson(text);
  const lines = createLineIndex(text);
  if (error !== undefined) {
    const { offset, detail } = error;
    const place = { file, ...lines.position(offset) };
    collector.report("spec/json-syntax", place, { detail });
  }
  reportDuplicates(duplicates, file, lines, collector);
}

/**
 * Reports keys that a JSON text gives twice, of which `JSON.parse` keeps the
 * last; `kept` is how many keys it kept. Gives whether there are any.
 */
export function reportDuplicateKeys(
  text: string,
  kept: number,
  file: string,
  collector: Collector,
): boolean {
  if (countKeys(text) === kept) return false;
  const { duplicates } = scanJson(text);
  reportDuplicates(duplicates, file, createLineIndex(text), collector);
  return duplicates.length > 0;
}

/** Reports keys given twice, by the offsets of both. */
export function reportDuplicates(
  duplicates: readonly {
    readonly key: string;
    readonly first: number;
    readonly second: number;
  }[],
  file: string,
  lines: LineIndex,
  collector: Collector,
): void {
  for (const { key, first, second } of duplicates) {
    collector.report(
      "spec/duplicate-key",
      { file, ...lines.position(second) },
      { key: JSON.stringify(key) },
      [
        {
          message: "first given here",
          place: { file, ...lines.position(first) },
        },
      ],
    );
  }
}

/** How many keys a valid JSON text has: strings before a colon. */
function countKeys(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON) count++;
    else if (code === QUOTE) at = stringEnd(text, at);
  }
  return count;
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  for (; text.charCodeAt(at) !== QUOTE; at++) {
    if (text.charCodeAt(at) === BACKSLASH) at++;
  }
  return at;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
