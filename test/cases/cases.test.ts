import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { caseFolders, expectedTree, runCase } from "./case-folders.js";

/** `UPDATE=1 npx vitest run … test/cases` accepts what is generated now; read it before you commit it. */
const isUpdate = process.env["UPDATE"] === "1";

describe.each(caseFolders())("$name", (one) => {
  test("gives the files that are expected, and no others", async () => {
    const tree = await runCase(one);
    if (isUpdate) {
      rmSync(join(one.folder, "expected"), { recursive: true, force: true });
      rmSync(join(one.folder, "diagnostics.txt"), { force: true });
      for (const [path, text] of tree) {
        mkdirSync(dirname(join(one.folder, path)), { recursive: true });
        writeFileSync(join(one.folder, path), text);
      }
    }
    const expected = expectedTree(one);
    expect([...tree.keys()].sort()).toEqual([...expected.keys()]);
    for (const [path, text] of tree) {
      expect(text, path).toBe(expected.get(path));
    }
  });
});
