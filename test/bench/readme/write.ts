import { readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";
import type { Rows } from "./tables.js";

/**
 * Writes tables between `<!-- bench: part -->` and `<!-- /bench -->`. Parts
 * without a table stay as they are; a part without a place is an error.
 */
export async function writeReadme(
  path: string,
  tables: ReadonlyMap<string, Rows>,
): Promise<void> {
  let text = await readFile(path, "utf8");
  for (const [part, rows] of tables) {
    const start = `<!-- bench: ${part} -->`;
    const place = new RegExp(`${start}[^]*?<!-- /bench -->`);
    if (!place.test(text)) throw new Error(`${path} has no ${start}`);
    const block = `${start}\n\n${markdown(rows)}\n\n<!-- /bench -->`;
    text = text.replace(place, () => block);
  }
  await writeFile(path, await format(text, { parser: "markdown" }));
}

function markdown([head = [], ...rows]: Rows): string {
  const rule = head.map((_, column) => (column === 0 ? "---" : "--:"));
  return [head, rule, ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}
