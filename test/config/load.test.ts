import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint.js";
import { spec, writeProject } from "./support.js";

const json = '{ "packages": [{ "spec": "b.yaml" }] }';

/** The documents that a configuration names, as the working directory sees them. */
async function specsOf(
  files: Readonly<Record<string, string>>,
  cwd = ".",
): Promise<readonly string[]> {
  const folder = writeProject({ "b.yaml": spec, ...files });
  const result = await lint({ workingDirectory: join(folder, cwd) });
  expect(result.diagnostics).toEqual([]);
  // Nothing is left of a configuration that was translated.
  const left = readdirSync(folder).filter((name) => name.startsWith("."));
  expect(left).toEqual([]);
  return result.specs;
}

describe("where a configuration may stand", () => {
  test.each([
    ["sdkwright.config.json", json],
    ["sdkwright.config.json", `\uFEFF${json}`],
    ["package.json", `{ "sdkwright": ${json} }`],
    ["sdkwright.config.mjs", `export default ${json};`],
    ["sdkwright.config.js", `module.exports = ${json};`],
    [
      "sdkwright.config.ts",
      `const all: unknown = ${json};\nexport default all;`,
    ],
    [
      "sdkwright.config.ts",
      'import { spec } from "./names.js";\nexport default { packages: [{ spec: spec satisfies string }] };',
    ],
    [
      "sdkwright.config.ts",
      'const { spec } = await import("./names.js");\nexport default { packages: [{ spec }] };',
    ],
  ])("%s: %s", async (file, text) => {
    const specs = await specsOf({
      "names.js": 'exports.spec = "b.yaml";',
      [file]: text,
    });
    expect(specs).toEqual(["b.yaml"]);
  });

  test("in a package of ES modules, .js is one", async () => {
    const specs = await specsOf({
      "package.json": '{ "type": "module" }',
      "sdkwright.config.js": `export default ${json};`,
    });
    expect(specs).toEqual(["b.yaml"]);
  });

  test("the nearest package decides, from a folder below it too", async () => {
    const files = {
      "package.json": `{ "sdkwright": ${json} }`,
      "src/deep/x.txt": "",
    };
    expect(await specsOf(files, "src/deep")).toEqual(["../../b.yaml"]);
  });

  test("a package between hides the configuration above", async () => {
    const folder = writeProject({
      "b.yaml": spec,
      "sdkwright.config.json": json,
      "inner/package.json": '{ "name": "sdkwright-user" }',
    });
    const { diagnostics } = await lint({
      workingDirectory: join(folder, "inner"),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "config/nothing-to-do",
    ]);
  });
});
