import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { compile, consumer, createHost } from "./compiler.js";
import { createConsumer, installedFolder } from "./consumer.js";
import { root } from "./files.js";
import { packageNames, preparePackages, type Packages } from "./packages.js";
import { mustRun, run } from "./run.js";
import { subPaths } from "./sub-paths.js";

let packages: Packages;
beforeAll(async () => {
  packages = await preparePackages();
}, 180_000);

/** Ways in which a program finds its packages. */
const resolutions: Readonly<Record<string, ts.CompilerOptions>> = {
  nodenext: consumer,
  bundler: {
    ...consumer,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  },
};

const programs = {
  "cloudflare-sdk": "cloudflare.test-d.ts",
  "cloudfoundry-sdk": "cloudfoundry.test-d.ts",
} as const;

describe.each(packageNames)("%s, installed", (name) => {
  const program = (): string =>
    readFileSync(
      new URL(`programs/${programs[name]}`, import.meta.url),
      "utf8",
    );

  test.each(Object.entries(resolutions))(
    "takes what is right and refuses what is wrong (%s)",
    (_, options) => {
      const folder = createConsumer(packages, { "main.ts": program() });
      expect(compile(folder, ["main.ts"], options)).toEqual([]);
    },
  );

  test("refuses each of the mistakes, where it is made", () => {
    const directive = "// @ts-expect-error";
    const text = program().replaceAll(directive, "// It does not compile:");
    const folder = createConsumer(packages, { "main.ts": text });
    const lines = text.split("\n");
    const expected = lines.flatMap((line, index) =>
      line.includes("// It does not compile:") ? [index + 2] : [],
    );
    const complaints = compile(folder, ["main.ts"]);
    const found = complaints.map((one) => Number(/:(\d+):/.exec(one)?.[1]));
    expect([...new Set(found)]).toEqual(expected);
    expect(expected.length).toBeGreaterThan(10);
  });

  test("has every sub-path that it names, with types for each way to import it", () => {
    const paths = subPaths(installedFolder(packages, name)).filter(
      ({ specifier }) => !specifier.endsWith("/msw"),
    );
    const imports = paths.map(
      ({ specifier }, index) => `import * as m${index} from "${specifier}";`,
    );
    const uses = paths.map((_, index) => `void m${index};`);
    const text = [...imports, ...uses, "export {};", ""].join("\n");
    const required = paths
      .map(({ specifier }) => `void require("${specifier}");\n`)
      .join("");
    const folder = createConsumer(packages, {
      "main.mts": text,
      "main.cts": text.replace(
        /import \* as (\w+) from (".*?");/g,
        "import $1 = require($2);",
      ),
      "run.cjs": required,
      "run.mjs": text,
    });
    const commonjs = { ...consumer, erasableSyntaxOnly: false };
    expect(compile(folder, ["main.mts"])).toEqual([]);
    expect(compile(folder, ["main.cts"], commonjs)).toEqual([]);
    expect(compile(folder, ["main.mts"], resolutions["bundler"])).toEqual([]);
    mustRun(folder, process.execPath, ["--throw-deprecation", "run.mjs"]);
    mustRun(folder, process.execPath, ["run.cjs"]);
    expect(paths.length).toBeGreaterThan(12);
  });

  test("declares what its modules export, and nothing else", () => {
    const installed = installedFolder(packages, name);
    const paths = subPaths(installed).filter(
      ({ specifier }) => !specifier.endsWith("/msw"),
    );
    const program = ts.createProgram(
      paths.map(({ types }) => join(installed, types)),
      consumer,
      createHost(consumer),
    );
    const script = `
      const found = {};
      for (const { specifier } of ${JSON.stringify(paths)}) {
        found[specifier] = Object.keys(await import(specifier)).sort();
      }
      console.log(JSON.stringify(found));
    `;
    const folder = createConsumer(packages, { "names.js": script });
    const output = mustRun(folder, process.execPath, ["names.js"]);
    const declared = paths.map(({ specifier, types }) => [
      specifier,
      valueExports(program, join(installed, types)),
    ]);
    expect(Object.fromEntries(declared)).toEqual(JSON.parse(output));
  });

  test("asks for MSW by name, where only that is missing, and takes it", () => {
    const folder = createConsumer(packages, {
      "main.mjs": `import { handlers } from "${name}/mocks/msw"; console.log(handlers().length);`,
      "types.ts": `import { handlers } from "${name}/mocks/msw"; handlers() satisfies readonly object[];`,
    });
    const missing = run(folder, process.execPath, ["main.mjs"]);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain("Cannot find package 'msw'");
    expect(compile(folder, ["types.ts"]).join()).toContain("'msw'");
    // A project in which MSW is installed beside the package.
    const modules = join(folder, "node_modules");
    const installed = installedFolder(packages, name);
    rmSync(modules);
    cpSync(join(installed, ".."), modules, { recursive: true });
    symlinkSync(join(root, "node_modules/msw"), join(modules, "msw"));
    expect(mustRun(folder, process.execPath, ["main.mjs"])).toBe("1\n");
    const options = { ...consumer, skipLibCheck: true };
    expect(compile(folder, ["types.ts"], options)).toEqual([]);
  });

  test("hides everything else", () => {
    const folder = createConsumer(packages, {
      "main.mjs": `
        for (const path of ["dist/index.js", "src/index.ts", "tree/index", "runtime/client/send", "resources"]) {
          const code = await import("${name}/" + path).then(() => "found", (error) => error.code);
          console.log(code);
        }
        console.log(import.meta.resolve("${name}/package.json").endsWith("/${name}/package.json"));
      `,
    });
    const output = mustRun(folder, process.execPath, ["main.mjs"]);
    const hidden = "ERR_PACKAGE_PATH_NOT_EXPORTED\n".repeat(5);
    expect(output).toBe(`${hidden}true\n`);
    expect(existsSync(join(installedFolder(packages, name), "src"))).toBe(
      false,
    );
  });
});

/** Names of what a declaration file says there is at run time. */
function valueExports(program: ts.Program, path: string): readonly string[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const symbol = file && checker.getSymbolAtLocation(file);
  const exports = symbol ? checker.getExportsOfModule(symbol) : [];
  return exports
    .filter((one) => {
      const isAlias = (one.flags & ts.SymbolFlags.Alias) !== 0;
      const target = isAlias ? checker.getAliasedSymbol(one) : one;
      const typeOnly = one.declarations?.some((declaration) =>
        ts.isTypeOnlyImportOrExportDeclaration(declaration),
      );
      return typeOnly !== true && (target.flags & ts.SymbolFlags.Value) !== 0;
    })
    .map((one) => one.name)
    .sort();
}
