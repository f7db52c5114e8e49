import { summarize } from "../generate/summarize.js";
import type { DocumentFigures } from "../generate/run.js";
import type { Figures } from "../goals/figures.js";
import { digits } from "../print/table.js";
import type { SizeFigures } from "../sizes/run.js";
import { geometricMean } from "../validators/measure.js";
import type { ValidatorFigures } from "../validators/run.js";
import type { Outcomes } from "../validators/speed.js";

/** Rows of cells; the first row is the head. */
export type Rows = readonly (readonly string[])[];

/** What the README shows of a run, by part. */
export function readmeTables(figures: Figures): ReadonlyMap<string, Rows> {
  const { validators, sizes, generate } = figures;
  const tables = new Map<string, Rows>();
  if (validators) tables.set("validators", validatorRows(validators));
  if (sizes) tables.set("sizes", sizeRows(sizes));
  if (generate) tables.set("generate", generateRows(generate));
  return tables;
}

function validatorRows({ formatsOff, formatsOn }: ValidatorFigures): Rows {
  const columns: readonly (readonly [string, readonly Outcomes[]])[] = [
    ["valid", formatsOff.map(({ valid }) => valid)],
    ["valid, formats", formatsOn.map(({ valid }) => valid)],
    ["all issues", present(formatsOff.map(({ plain }) => plain))],
    ["of unions", present(formatsOff.map(({ unions }) => unions))],
  ];
  const names = Object.keys(formatsOff[0]?.valid ?? {});
  return [
    ["× ajv", ...columns.map(([title]) => title)],
    ...names.map((name) => [
      name,
      ...columns.map(([, outcomes]) => meanOf(name, outcomes)),
    ]),
  ];
}

function present(all: readonly (Outcomes | undefined)[]): readonly Outcomes[] {
  return all.filter((outcomes) => outcomes !== undefined);
}

/** The geometric mean of what a peer can do, with the number of payloads when not all. */
function meanOf(name: string, all: readonly Outcomes[]): string {
  const ratios = all.flatMap((outcomes) => {
    const outcome = outcomes[name];
    return outcome === undefined || "failure" in outcome ? [] : [outcome.ratio];
  });
  if (ratios.length === 0) return "–";
  const mean = digits(geometricMean(ratios));
  return ratios.length === all.length
    ? mean
    : `${mean} (${ratios.length} of ${all.length})`;
}

function sizeRows(all: readonly SizeFigures[]): Rows {
  return [
    ["KB gzip", ...all.map(({ payload }) => payload)],
    ...Object.keys(all[0]?.sizes ?? {}).map((name) => [
      name,
      ...all.map(({ sizes }) =>
        ((sizes[name] ?? Number.NaN) / 1000).toFixed(1),
      ),
    ]),
  ];
}

function generateRows(all: readonly DocumentFigures[]): Rows {
  const summaries = all.map(summarize);
  return [
    ["CPU ÷ sdkwright's", ...all.map(({ document }) => document)],
    ...(all[0]?.generators ?? []).map(({ name, makes }) => [
      `${name} (${makes})`,
      ...summaries.map((outcomes) => {
        const outcome = outcomes.find((one) => one.name === name);
        return outcome === undefined || "failure" in outcome
          ? "fails"
          : digits(outcome.ratio);
      }),
    ]),
  ];
}
