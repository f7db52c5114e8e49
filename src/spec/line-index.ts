import { lineStarts } from "../diagnostics/line-starts.js";
import type { Position } from "./sources.js";

/** Turns offsets of a text into lines and columns. */
export interface LineIndex {
  /** Line and column of an offset, in UTF-16 code units, counted from 1. */
  position(offset: number): Position;
}

/** Finds the lines of a text; `\n`, `\r\n` and `\r` end one. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  return {
    position: (offset): Position => {
      const line = lastAtOrBefore(starts, offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
  };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
