import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../src/index.js";
import { caseFolders } from "../cases/case-folders.js";
import { builtCommand } from "../cli/executable.js";
import { filesBelow, readTree, root } from "./files.js";
import { curated, packageNames } from "./packages.js";
import { mustRun } from "./run.js";
import { createRandom, shuffledJson } from "./shuffle.js";

/** The manifest of what was generated: it holds hashes of the documents. */
const manifest = ".sdkwright.json";

let home: string;
let count = 0;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "sdkwright-determinism-"));
});
afterAll(() => rm(home, { recursive: true }));

/** Every file that is made of a document, with its text. */
async function treeOf(
  spec: string,
  name: string,
  workingDirectory: string,
): Promise<Readonly<Record<string, string>>> {
  const out = join(home, `out-${String((count += 1))}`);
  const { ok } = await generate({
    workingDirectory,
    config: { packages: [{ spec, out, name }] },
  });
  expect(ok).toBe(true);
  return Object.fromEntries(readTree(out));
}

/** The same without the manifest. */
async function codeOf(
  ...of: Parameters<typeof treeOf>
): Promise<Readonly<Record<string, string>>> {
  const { [manifest]: _, ...files } = await treeOf(...of);
  return files;
}

/** Writes the documents of a folder in another form into a folder of their own. */
async function rewrite(
  folder: string,
  write: (value: unknown) => string,
  nameOf: (path: string) => string = (path) => path,
): Promise<string> {
  const copy = join(home, `spec-${String((count += 1))}`);
  const documents = filesBelow(folder).filter((path) => path.endsWith(".yaml"));
  for (const path of documents) {
    const value = load(readFileSync(join(folder, path), "utf8"));
    const target = join(copy, nameOf(path));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, write(value));
  }
  return copy;
}

describe.each(packageNames)("%s", (name) => {
  const spec = curated[name];
  const folder = join(root, dirname(spec));
  let tree: Readonly<Record<string, string>>;
  beforeAll(async () => {
    tree = await treeOf(spec, name, root);
  });
  const withoutManifest = (): Readonly<Record<string, string>> => {
    const { [manifest]: _, ...files } = tree;
    return files;
  };

  test("is the same the second time", async () => {
    expect(await treeOf(spec, name, root)).toEqual(tree);
    expect(Object.keys(tree).length).toBeGreaterThan(80);
  });

  test.each([1, 2])(
    "is the same when the keys stand in another order (seed %i)",
    async (seed) => {
      const random = createRandom(seed);
      const copy = await rewrite(folder, (value) =>
        shuffledJson(value, random),
      );
      expect(await codeOf("openapi.yaml", name, copy)).toEqual(
        withoutManifest(),
      );
    },
  );

  test("is the same from JSON", async () => {
    const copy = await rewrite(
      folder,
      (value) =>
        JSON.stringify(value, null, 2).replace(
          /("\$ref": ".*)\.yaml/g,
          "$1.json",
        ),
      (path) => path.replace(/\.yaml$/, ".json"),
    );
    expect(await codeOf("openapi.json", name, copy)).toEqual(withoutManifest());
  });

  test("is the same wherever and in whatever language it is made", () => {
    const out = join(home, `out-${String((count += 1))}`);
    const main = builtCommand();
    const argv = ["generate", join(root, spec), "--out", out, "--name", name];
    mustRun(home, process.execPath, [main, ...argv, "--root", root], {
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
      TZ: "Pacific/Kiritimati",
      NO_COLOR: "1",
    });
    const { [manifest]: _, ...files } = Object.fromEntries(readTree(out));
    expect(files).toEqual(withoutManifest());
  });
});

describe("documents of other features", () => {
  test.each(caseFolders().filter(({ name }) => name !== "diagnostics/broken"))(
    "$name does not depend on the order of keys",
    async ({ folder, packageName }) => {
      const random = createRandom(3);
      const copy = await rewrite(folder, (value) =>
        shuffledJson(value, random),
      );
      expect(await codeOf("spec.yaml", packageName, copy)).toEqual(
        await codeOf("spec.yaml", packageName, folder),
      );
    },
  );
});

test("mixing keys does mix them", () => {
  const random = createRandom(1);
  const value = { a: 1, 200: [{ b: 1, c: 2, d: 3 }, 2], e: null };
  const texts = Array.from({ length: 8 }, () => shuffledJson(value, random));
  expect(new Set(texts).size).toBeGreaterThan(4);
  expect(texts.some((text) => !text.startsWith('{"200"'))).toBe(true);
  for (const text of texts) expect(JSON.parse(text)).toEqual(value);
});
