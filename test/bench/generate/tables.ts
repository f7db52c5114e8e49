import { digits, type Table } from "../print/table.js";
import type { DocumentFigures } from "./run.js";
import { summarize } from "./summarize.js";

/** One table a document. */
export function generateTables(
  all: readonly DocumentFigures[],
): readonly Table[] {
  return all.map((figures) => ({
    title: `generate ${figures.document}: CPU of whole processes, × sdkwright into an empty folder`,
    head: ["", "CPU s", "×", "MB", "makes"],
    rows: summarize(figures).map((outcome) =>
      "failure" in outcome
        ? [outcome.name, "fails", "–", "–", outcome.failure]
        : [
            outcome.name,
            outcome.cpu.toFixed(2),
            digits(outcome.ratio),
            outcome.memory.toFixed(0),
            outcome.makes,
          ],
    ),
  }));
}
