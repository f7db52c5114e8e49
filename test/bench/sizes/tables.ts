import type { Table } from "../print/table.js";
import type { SizeFigures } from "./run.js";

/** The figures about sizes and starts as tables. */
export function sizeTables(all: readonly SizeFigures[]): readonly Table[] {
  const head = ["", ...all.map(({ payload }) => payload)];
  return [
    {
      title: "Bundled, minified, gzip: KB, formats on",
      head,
      rows: rowsOf(
        all.map(({ sizes }) => sizes),
        (bytes) => (bytes / 1000).toFixed(1),
      ),
    },
    {
      title: "Import and first verdict: CPU ms in a fresh process, formats on",
      head,
      rows: rowsOf(
        all.map(({ starts }) => starts),
        (milliseconds) => milliseconds.toFixed(1),
      ),
    },
  ];
}

function rowsOf(
  columns: readonly Readonly<Record<string, number>>[],
  cell: (value: number) => string,
): readonly (readonly string[])[] {
  return Object.keys(columns[0] ?? {}).map((name) => [
    name,
    ...columns.map((column) => cell(column[name] ?? Number.NaN)),
  ]);
}
