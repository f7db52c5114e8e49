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
  let start = text.indexOf('"');
  while (start >= 0) {
    let end = stringEnd(text, start) + 1;
    while (isSpace(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) === COLON) count++;
    start = text.indexOf('"', end);
  }
  return count;
}

/** Where a string of a valid text ends that starts at a quote. */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

/** Whether an odd number of backslashes stands before. */
function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text.charCodeAt(start - 1) === BACKSLASH) start--;
  return (at - start) % 2 === 1;
}

/** White space of JSON: space, tab, line feed, carriage return (RFC 8259, section 2). */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

const COLON = 0x3a;
const BACKSLASH = 0x5c;
