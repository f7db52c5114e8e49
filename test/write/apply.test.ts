import { join } from "node:path";
import { expect, test } from "vitest";
import {
  readTree,
  temporaryFolder,
  write,
  writeTree,
  type Tree,
} from "./support.js";

const before: Tree = {
  "changed.ts": "old\n",
  "same.ts": "same\n",
  "stale/deep.ts": "stale\n",
  shape: "a file\n",
};
const after: Tree = {
  "changed.ts": "new\n",
  "same.ts": "same\n",
  "created/deep.ts": "created\n",
  "shape/part.ts": "a folder\n",
};

/** All steps of the run from `before` to `after`. */
async function steps(): Promise<readonly string[]> {
  const seen: string[] = [];
  const folder = temporaryFolder();
  await write(folder, before);
  await write(folder, after, { onStep: (step) => seen.push(step) });
  return seen;
}

class Killed extends Error {}

test("a failure at any step brings the old output back", async () => {
  const all = await steps();
  expect(all.length).toBeGreaterThan(10);
  for (const failing of all.slice(0, -1)) {
    const folder = temporaryFolder();
    await write(folder, before);
    writeTree(folder, { "mine.ts": "mine\n" });
    const old = readTree(folder);
    const onStep = (step: string): void => {
      if (step === failing) throw new Killed(step);
    };
    await expect(write(folder, after, { onStep })).rejects.toThrow(Killed);
    expect(readTree(folder), failing).toEqual(old);
  }
});

test("a failing first run leaves nothing, not even the folder", async () => {
  const parent = temporaryFolder();
  const onStep = (step: string): void => {
    if (step === "end") throw new Killed(step);
  };
  const folder = join(parent, "a", "b");
  await expect(write(folder, after, { onStep })).rejects.toThrow(Killed);
  const { readdirSync } = await import("node:fs");
  expect(readdirSync(parent)).toEqual([]);
});

test("a file that appears between plan and move is not overwritten", async () => {
  const folder = temporaryFolder();
  await write(folder, before);
  const old = readTree(folder);
  const intruder = { "created/deep.ts": "mine\n" };
  const onStep = (step: string): void => {
    if (step === "journal") writeTree(folder, intruder);
  };
  await expect(write(folder, after, { onStep })).rejects.toThrow("meanwhile");
  expect(readTree(folder)).toEqual({ ...old, ...intruder });
});
