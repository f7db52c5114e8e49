import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { fillBlocks } from "./tour.js";

const path = fileURLToPath(new URL("../../README.md", import.meta.url));

it("README.md shows what its files say and what its commands print (npm run readme writes them)", async () => {
  const text = await readFile(path, "utf8");
  const filled = await fillBlocks(text);
  if (process.env["UPDATE_README"]) await writeFile(path, filled);
  else expect(timeless(text)).toBe(timeless(filled));
});

/** Seconds differ from run to run. */
function timeless(text: string): string {
  return text.replace(/ in \d+\.\d s$/gm, " in … s");
}
