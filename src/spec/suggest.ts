import type { JsonValue } from "../ir/types/json.js";
import { isObject } from "./json.js";
import { formatPointer, stepInto } from "./pointer.js";
import type { SourceDocument } from "./sources.js";

/** What a pointer that leads nowhere misses. */
export interface Missing {
  /** Where it leaves the document, and what may have been meant. */
  readonly detail: string;
  /** Whether it is one more member of an object in the document, and no slip: nothing there is spelt alike. */
  readonly isGap: boolean;
}

/** Says what a pointer misses. */
export function describeMissing(
  document: SourceDocument,
  segments: readonly string[],
): Missing {
  let value = document.value;
  for (const [index, segment] of segments.entries()) {
    const next = stepInto(value, segment);
    if (next === undefined) {
      const before = segments.slice(0, index);
      const close = closest(segment, keysOf(value));
      const hint =
        close === undefined
          ? ""
          : `; did you mean \`#${formatPointer([...before, close, ...segments.slice(index + 1)])}\`?`;
      const where =
        index === 0 ? document.file : `\`#${formatPointer(before)}\``;
      const isLast = index > 0 && index === segments.length - 1;
      return {
        detail: `${where} has no member ${JSON.stringify(segment)}${hint}`,
        isGap: isLast && isObject(value) && close === undefined,
      };
    }
    value = next;
  }
  return { detail: "it names nothing", isGap: false };
}

/** The candidate that a misspelt text is nearest to, if any is near. */
export function closest(
  text: string,
  candidates: readonly string[],
): string | undefined {
  const limit = Math.max(1, Math.floor(text.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= bestDistance) continue;
    const distance =
      candidate.toLowerCase() === text.toLowerCase()
        ? 0
        : editDistance(text, candidate, bestDistance);
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

function keysOf(value: JsonValue): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Array.isArray(value) ? [] : Object.keys(value);
}

/**
 * How many characters must be changed, added, left out or swapped with their
 * neighbour; gives up with `limit` when it is not below that.
 */
function editDistance(a: string, b: string, limit: number): number {
  let beforePrevious: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution =
        at(previous, column - 1) + Number(a[row - 1] !== b[column - 1]);
      const shift = Math.min(at(previous, column), at(current, column - 1)) + 1;
      const isSwapped =
        a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = isSwapped ? at(beforePrevious, column - 2) + 1 : limit;
      current.push(Math.min(substitution, shift, swap));
    }
    if (Math.min(...current, ...previous) >= limit) return limit;
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

/** Outside of the table everything is far. */
function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
