import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { complaintsOf, createHost, strictest } from "../packages/compiler.js";
import { filesBelow, root } from "../packages/files.js";
import { caseFolders, casesFolder } from "./case-folders.js";

/** What is expected of all cases, as one program: it would take long to check each alone. */
const packages = caseFolders().filter(({ folder }) =>
  existsSync(join(folder, "expected/src")),
);

const options: ts.CompilerOptions = {
  ...strictest,
  // Mocks for MSW and `node:http` need Node's types; MSW's own are not for the strictest.
  types: ["node"],
  skipLibCheck: true,
  // An example is a program of whoever installed the package.
  paths: Object.fromEntries(
    packages.flatMap(({ packageName, folder }) => [
      [packageName, [join(folder, "expected/src/index.ts")]],
      [`${packageName}/*`, [join(folder, "expected/src/*/index.ts")]],
    ]),
  ),
};

/** Copies of the runtime are not kept with a case; the modules themselves stand in for them. */
function programOf(files: readonly string[]): ts.Program {
  const host = createHost(options);
  const { fileExists, readFile } = host;
  const original = (path: string): string =>
    path.replace(/^.*\/expected\/src\/runtime\//, `${root}src/runtime/`);
  delete host.directoryExists;
  host.fileExists = (path) => fileExists(original(path));
  host.readFile = (path) => readFile(original(path));
  host.realpath = original;
  return ts.createProgram(files, options, host);
}

const sources = packages.flatMap(({ folder }) =>
  filesBelow(join(folder, "expected"))
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(folder, "expected", path)),
);

/** `callers/`: what callers of a case may write, and what not. */
const callers = packages
  .map(({ folder }) => join(folder, "callers"))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => filesBelow(folder).map((path) => join(folder, path)));

test("everything that is expected compiles under the strictest options", () => {
  expect(packages.length).toBeGreaterThan(8);
  expect(
    complaintsOf(programOf([...sources, ...callers]), casesFolder),
  ).toEqual([]);
}, 120_000);
