import type { Diagnostic, Place } from "../diagnostic.js";
import { lineStarts } from "../line-starts.js";
import { showSafely } from "./cells.js";
import { renderFrame } from "./frame.js";
import { locateAll, type Locate, type Located } from "./locate.js";
import { choosePaint, type Paint } from "./paint.js";

/** How diagnostics are written for people. */
export interface TextOptions {
  readonly locate: Locate;
  /** ANSI colours. */
  readonly color: boolean;
  /** Findings to write out; the rest is counted. All by default. */
  readonly limit?: number;
}

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
  const { limit = diagnostics.length } = options;
  const blocks = locateAll(diagnostics, options.locate)
    .slice(0, limit)
    .map(({ diagnostic, located }) =>
      renderDiagnostic(diagnostic, located, context).join("\n"),
    );
  const left = diagnostics.length - blocks.length;
  if (left > 0) blocks.push(`… and ${left} more`);
  return blocks.map((block) => `${block}\n`).join("\n");
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
  const label = paint.severity(severity, `${severity}[${code}]`);
  return [
    `${label} ${paint.strong(showSafely(message))}`,
    ...(place === undefined ? [] : renderPlace(place, located, context)),
    `${paint.strong("help:")} ${help}`,
    ...related.flatMap((other) => [
      `${paint.strong("note:")} ${showSafely(other.message)}`,
      ...renderPlace(other.place, context.locate(other.place), context),
    ]),
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
