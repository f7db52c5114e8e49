import type { Diagnostic, Place } from "../diagnostic.js";
import { lineStarts } from "../line-starts.js";
import { showSafely } from "./cells.js";
import { renderFrame } from "./frame.js";
import {
  locateAll,
  type Locate,
  type Located,
  type LocatedDiagnostic,
} from "./locate.js";
import { choosePaint, type Paint } from "./paint.js";

/** How diagnostics are written for people. */
export interface TextOptions {
  readonly locate: Locate;
  /** ANSI colours. */
  readonly color: boolean;
  /** Findings to write out; the rest is counted. All by default. */
  readonly limit?: number;
  /** Where there are more than that, how many of one code. */
  readonly each?: number;
}

/** How many of the other places of a finding are written. */
const notes = 3;

/** Renders findings with code frames, in the order of the files; ends with a line break unless there are none. */
export function renderText(
  diagnostics: readonly Diagnostic[],
  options: TextOptions,
): string {
  const context: Context = {
    ...options,
    paint: choosePaint(options.color),
    starts: new Map(),
  };
  const { limit = diagnostics.length, each = limit } = options;
  const all = locateAll(diagnostics, options.locate);
  const shown =
    all.length > limit ? firstOfEach(all, each).slice(0, limit) : all;
  const blocks = shown.map(({ diagnostic, located }) =>
    renderDiagnostic(diagnostic, located, context).join("\n"),
  );
  if (shown.length < all.length) blocks.push(countLeft(all, shown));
  return blocks.map((block) => `${block}\n`).join("\n");
}

/** The first so many of each code, in their order. */
function firstOfEach(
  all: readonly LocatedDiagnostic[],
  each: number,
): readonly LocatedDiagnostic[] {
  const seen = new Map<string, number>();
  return all.filter(({ diagnostic: { code } }) => {
    const before = seen.get(code) ?? 0;
    seen.set(code, before + 1);
    return before < each;
  });
}

/** What is not shown, by code: `… and 12 more: 9 lint/empty-enum, 3 name/clash`. */
function countLeft(
  all: readonly LocatedDiagnostic[],
  shown: readonly LocatedDiagnostic[],
): string {
  const counts = new Map<string, number>();
  const left = all.filter((each) => !shown.includes(each));
  for (const { diagnostic } of left) {
    counts.set(diagnostic.code, (counts.get(diagnostic.code) ?? 0) + 1);
  }
  const codes = [...counts]
    .sort(([a, most], [b, fewer]) => fewer - most || (a < b ? -1 : 1))
    .map(([code, number]) => `${number} ${code}`);
  return `… and ${left.length} more: ${codes.join(", ")}`;
}

/** Counts findings in words: `2 errors, 1 warning`. */
export function summarize(diagnostics: readonly Diagnostic[]): string {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  const parts = [
    count(counts.error, "error", "errors"),
    count(counts.warning, "warning", "warnings"),
    count(counts.info, "note", "notes"),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

interface Context {
  readonly locate: Locate;
  readonly paint: Paint;
  /** Line starts by text: a large file is split once. */
  readonly starts: Map<string, readonly number[]>;
}

function renderDiagnostic(
  diagnostic: Diagnostic,
  located: Located | undefined,
  context: Context,
): readonly string[] {
  const { paint } = context;
  const { severity, code, message, place, help, related } = diagnostic;
  const left = related.length - notes;
  const label = paint.severity(severity, `${severity}[${code}]`);
  return [
    `${label} ${paint.strong(showSafely(message))}`,
    ...(place === undefined ? [] : renderPlace(place, located, context)),
    `${paint.strong("help:")} ${help}`,
    ...related
      .slice(0, left === 1 ? related.length : notes)
      .flatMap((other) => [
        `${paint.strong("note:")} ${showSafely(other.message)}`,
        ...renderPlace(other.place, context.locate(other.place), context),
      ]),
    ...(left > 1 ? [`${paint.strong("note:")} and ${left} more places`] : []),
  ];
}

function renderPlace(
  place: Place,
  located: Located | undefined,
  { paint, starts }: Context,
): readonly string[] {
  const file = showSafely(place.file);
  const arrow = `  ${paint.faint("-->")} ${file}`;
  if (located === undefined) {
    return "pointer" in place && place.pointer !== ""
      ? [`${arrow}#${showSafely(place.pointer)}`]
      : [arrow];
  }
  const { line, column, text } = located;
  const where = `${arrow}:${line}:${column}`;
  if (text === undefined || text === "") return [where];
  const lines = starts.get(text) ?? lineStarts(text);
  starts.set(text, lines);
  return [where, ...renderFrame(located, text, lines, paint)];
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? "" : `${number} ${number === 1 ? one : many}`;
}
