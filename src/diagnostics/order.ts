import type { Diagnostic, Place } from "./diagnostic.js";

/** Orders findings by file, position or pointer, code and message. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    comparePlaces(a.place, b.place) ||
    compareTexts(a.code, b.code) ||
    compareTexts(a.message, b.message)
  );
}

/** A text that two places share only when they are the same. */
export function placeKey(place: Place | undefined): string {
  if (place === undefined) return "";
  return "pointer" in place
    ? `${place.file}#${place.pointer} ${place.target ?? ""}`
    : `${place.file}:${place.line}:${place.column}`;
}

/** Orders places by file, then by position or pointer; none comes first. */
export function comparePlaces(
  a: Place | undefined,
  b: Place | undefined,
): number {
  if (a === undefined || b === undefined) {
    return Number(a !== undefined) - Number(b !== undefined);
  }
  const byFile = compareTexts(a.file, b.file);
  if (byFile !== 0) return byFile;
  if ("pointer" in a) {
    return "pointer" in b ? comparePointers(a.pointer, b.pointer) : 1;
  }
  return "pointer" in b ? -1 : a.line - b.line || a.column - b.column;
}

/** By the first segments that differ; array indices by number, so that `/9` comes before `/10`. */
function comparePointers(a: string, b: string): number {
  const at = firstDifference(a, b);
  const start = at === 0 ? 0 : a.lastIndexOf("/", at - 1) + 1;
  const left = segmentAt(a, start, at);
  const right = segmentAt(b, start, at);
  return left === right ? a.length - b.length : compareSegments(left, right);
}

/** Where two texts begin to differ; the length of the shorter when it starts the other. */
function firstDifference(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  let at = 0;
  while (at < shared && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** The segment that starts at an index, which has no slash before another. */
function segmentAt(pointer: string, start: number, known: number): string {
  const end = pointer.indexOf("/", known);
  return pointer.slice(start, end < 0 ? undefined : end);
}

function compareSegments(a: string, b: string): number {
  if (isIndex.test(a) && isIndex.test(b)) {
    return a.length - b.length || compareTexts(a, b);
  }
  return compareTexts(a, b);
}

const isIndex = /^(?:0|[1-9]\d*)$/;

/** Code unit order, which no locale changes. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
