/** A table of text: the first column to the left, the others to the right. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a reader must know about some cells. */
  readonly notes?: readonly string[];
}

/** A table as people read it on a terminal. */
export function renderTable(table: Table): string {
  const { title, head, rows, notes = [] } = table;
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]): string =>
    head
      .map((_, column) => {
        const [cell = "", width = 0] = [row[column], widths[column]];
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width));
  return [title, line(head), line(rule), ...rows.map(line), ...notes, ""].join(
    "\n",
  );
}

/** A number with as many digits as say something. */
export function digits(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value.toFixed(2);
}
