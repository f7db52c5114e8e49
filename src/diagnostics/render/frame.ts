import { cellsOf, type Cell } from "./cells.js";
import type { Located } from "./locate.js";
import type { Paint } from "./paint.js";

/** Columns of a line that a code frame shows. */
const frameWidth = 96;

/** Columns shown before the caret when a long line is cut. */
const lead = 48;

/**
 * The line of a place with its neighbours and a caret below it. Long lines
 * are cut around the caret, all three at the same column.
 */
export function renderFrame(
  { line, column }: Located,
  text: string,
  starts: readonly number[],
  paint: Paint,
): readonly string[] {
  const digits = String(Math.min(line + 1, starts.length)).length;
  const gutter = (label: string): string =>
    paint.faint(`${label.padStart(digits)} |`);
  const middle = windowOf(lineAt(text, starts, line), column - 1);
  const rows = [gutter("")];
  for (const number of [line - 1, line, line + 1]) {
    if (number < 1 || number > starts.length) continue;
    if (isLastEmpty(text, starts, number) && number !== line) continue;
    const shown = cut(lineAt(text, starts, number), middle);
    rows.push(`${gutter(String(number))} ${shown}`.trimEnd());
    if (number !== line) continue;
    const caret = paint.severity("error", "^");
    rows.push(`${gutter("")} ${" ".repeat(middle.caret)}${caret}`);
  }
  return rows;
}

/** Which part of a line is shown. */
interface Window {
  /** Code units left out at the start. */
  readonly skipped: number;
  /** Columns before the caret. */
  readonly caret: number;
}

function windowOf(line: string, offset: number): Window {
  const all = widthOf(cellsOf(line.slice(Math.max(0, offset - 400), offset)));
  if (offset <= 400 && (all <= frameWidth - 8 || fits(line))) {
    return { skipped: 0, caret: all };
  }
  let skipped = offset;
  let columns = 0;
  for (const cell of [
    ...cellsOf(line.slice(Math.max(0, offset - 400), offset)),
  ].reverse()) {
    if (columns + cell.width > lead) break;
    columns += cell.width;
    skipped -= cell.length;
  }
  return { skipped, caret: columns + 1 };
}

function cut(line: string, { skipped }: Window): string {
  const rest = cellsOf(line.slice(skipped, skipped + 4 * frameWidth));
  let shown = skipped > 0 && line.length > 0 ? "…" : "";
  let columns = shown.length;
  for (const cell of rest) {
    if (columns + cell.width > frameWidth) return `${shown}…`;
    columns += cell.width;
    shown += cell.text;
  }
  return line.length > skipped + 4 * frameWidth ? `${shown}…` : shown;
}

function fits(line: string): boolean {
  return line.length <= frameWidth && widthOf(cellsOf(line)) <= frameWidth;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function lineAt(text: string, starts: readonly number[], line: number): string {
  const start = starts[line - 1] ?? text.length;
  let end = starts[line] ?? text.length;
  // From the end: a document on one line may have megabytes of it.
  while (end > start && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** What follows the last line break is no line when it is empty. */
function isLastEmpty(
  text: string,
  starts: readonly number[],
  line: number,
): boolean {
  return line === starts.length && lineAt(text, starts, line) === "";
}
