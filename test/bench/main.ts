import { join } from "node:path";
import { parseArgs } from "node:util";
import { goalTable, missedGoals } from "./goals/check.js";
import type { Figures } from "./goals/figures.js";
import { generateTables } from "./generate/tables.js";
import { runGenerators } from "./generate/run.js";
import { renderTable, type Table } from "./print/table.js";
import { readmeTables } from "./readme/tables.js";
import { writeReadme } from "./readme/write.js";
import { say } from "./say.js";
import { runSizes } from "./sizes/run.js";
import { sizeTables } from "./sizes/tables.js";
import { runValidators } from "./validators/run.js";
import { validatorTables } from "./validators/tables.js";
import { projectFolder } from "./workshop.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    readme: { type: "boolean", default: false },
    rounds: { type: "string" },
  },
});
const parts = ["validators", "sizes", "generate"];
const unknown = positionals.find((part) => !parts.includes(part));
if (unknown !== undefined) {
  console.error(`there is no part ${unknown}; there are ${parts.join(", ")}`);
  process.exit(2);
}

const figures = await measure();
say("");
if (values.json) console.log(JSON.stringify(figures, null, 2));
else for (const table of tables(figures)) console.log(renderTable(table));
if (values.readme) {
  await writeReadme(join(projectFolder, "README.md"), readmeTables(figures));
}
if (values.check && missedGoals(figures).length > 0) process.exitCode = 1;

/** Measures the parts that were named, or all. */
async function measure(): Promise<Figures> {
  const { only } = values;
  const isWanted = (part: string): boolean =>
    positionals.length === 0 || positionals.includes(part);
  const rounds = (usual: number): number => Number(values.rounds ?? usual);
  return {
    ...(isWanted("validators") && {
      validators: await runValidators(say, only, rounds(15)),
    }),
    ...(isWanted("sizes") && { sizes: await runSizes(say, only, rounds(15)) }),
    ...(isWanted("generate") && {
      generate: await runGenerators(say, only, rounds(3)),
    }),
  };
}

function tables(all: Figures): readonly Table[] {
  return [
    ...(all.validators === undefined ? [] : validatorTables(all.validators)),
    ...(all.sizes === undefined ? [] : sizeTables(all.sizes)),
    ...(all.generate === undefined ? [] : generateTables(all.generate)),
    goalTable(all),
  ];
}
