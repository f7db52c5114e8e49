import { digits, type Table } from "../print/table.js";
import { geometricMean } from "./measure.js";
import type { ValidatorFigures } from "./run.js";
import type { Outcome, Outcomes, Speeds } from "./speed.js";

/** The figures about validators as tables. */
export function validatorTables(figures: ValidatorFigures): readonly Table[] {
  const { formatsOff, formatsOn, allocation } = figures;
  return [
    speedTable("Valid values, formats off", formatsOff, "valid"),
    speedTable("Valid values, formats on", formatsOn, "valid"),
    speedTable("All issues, formats off", formatsOff, "plain"),
    speedTable("All issues of unions, formats off", formatsOff, "unions"),
    speedTable("All issues, formats on", formatsOn, "plain"),
    speedTable("All issues of unions, formats on", formatsOn, "unions"),
    {
      title: "Bytes that a successful call of our `is` allocates, formats on",
      head: ["", ...Object.keys(allocation)],
      rows: [["sdkwright", ...Object.values(allocation).map(bytes)]],
    },
  ];
}

function bytes(value: number): string {
  return Math.abs(value) < 0.5 ? "0" : value.toFixed(1);
}

type Kind = "valid" | "plain" | "unions";

function speedTable(title: string, all: readonly Speeds[], kind: Kind): Table {
  const columns = all.flatMap((speeds): readonly [string, Outcomes][] => {
    const found = speeds[kind];
    return found === undefined ? [] : [[speeds.payload, found]];
  });
  const names = [
    ...new Set(columns.flatMap(([, outcomes]) => Object.keys(outcomes))),
  ];
  const notes: string[] = [];
  const rows = names.map((name) => {
    const cells = columns.map(([, outcomes]) => outcomes[name]);
    const failures = new Set(cells.flatMap(failureOf));
    for (const failure of failures) notes.push(`  ${name}: ${failure}`);
    return [name, ...cells.map(cellOf), meanOf(cells)];
  });
  const reference = columns.map(([, outcomes]) => outcomes[names[0] ?? ""]);
  return {
    title: `${title}: × as fast as ajv standalone (process CPU per call)`,
    head: ["", ...columns.map(([name]) => name), "mean"],
    rows: [...rows, ["ajv takes ns", ...reference.map(nanosecondsOf), ""]],
    notes,
  };
}

function failureOf(outcome: Outcome | undefined): readonly string[] {
  return outcome !== undefined && "failure" in outcome ? [outcome.failure] : [];
}

function cellOf(outcome: Outcome | undefined): string {
  if (outcome === undefined) return "–";
  return "failure" in outcome ? "fails" : digits(outcome.ratio);
}

function nanosecondsOf(outcome: Outcome | undefined): string {
  return outcome === undefined || "failure" in outcome
    ? "–"
    : outcome.nanoseconds.toFixed(0);
}

/** The geometric mean, of what can be measured on every payload. */
function meanOf(cells: readonly (Outcome | undefined)[]): string {
  const ratios = cells.flatMap((cell) =>
    cell === undefined || "failure" in cell ? [] : [cell.ratio],
  );
  return ratios.length < cells.length ? "–" : digits(geometricMean(ratios));
}
