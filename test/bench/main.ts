import { parseArgs } from "node:util";
import { renderTable, type Table } from "./print/table.js";
import { say } from "./say.js";
import { runValidators } from "./validators/run.js";
import { validatorTables } from "./validators/tables.js";

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    payload: { type: "string", multiple: true, default: [] },
    rounds: { type: "string", default: "15" },
  },
});

const figures = await runValidators(say, values.payload, Number(values.rounds));
say("");
if (values.json) console.log(JSON.stringify(figures, null, 2));
else print(validatorTables(figures));

function print(tables: readonly Table[]): void {
  for (const table of tables) console.log(renderTable(table));
}
