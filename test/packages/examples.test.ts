import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { compile, consumer } from "./compiler.js";
import { createConsumer, installedFolder } from "./consumer.js";
import { filesBelow } from "./files.js";
import { packageNames, preparePackages, type Packages } from "./packages.js";
import { mustRun } from "./run.js";

let packages: Packages;
beforeAll(async () => {
  packages = await preparePackages();
}, 180_000);

/** What each README shows, block by block; the last ones go on where the first end. */
const snippets = 7;

/** Where the READMEs' clients look for credentials. */
const environment = {
  CLOUDFLARE_EMAIL: "user@example.com",
  CLOUDFLARE_API_KEY: "key",
};

describe.each(packageNames)("%s", (name) => {
  const textOf = (path: string): string =>
    readFileSync(join(packages.folderOf(name), path), "utf8");

  test("has examples that compile where it is installed", () => {
    const paths = filesBelow(join(packages.folderOf(name), "examples")).filter(
      (path) => path.endsWith(".ts"),
    );
    const files = paths.map((path) => [path, textOf(`examples/${path}`)]);
    const folder = createConsumer(
      packages,
      Object.fromEntries(files) as Record<string, string>,
    );
    expect(paths.length).toBeGreaterThan(0);
    expect(compile(folder, paths, consumer)).toEqual([]);
  });

  test("has a README whose code compiles and runs", () => {
    const blocks = [...textOf("README.md").matchAll(/```ts\n([^]*?)```/g)];
    expect(blocks.length).toBe(snippets);
    const text = blocks.map(([, code = ""]) => code).join("\n");
    const folder = createConsumer(packages, {
      "README.ts": text,
      // Every request is answered by the package's own mock.
      "preload.js": `
        import { createMockApi } from "${name}/mocks";
        const mock = createMockApi();
        globalThis.fetch = async (input, init) => mock(new Request(input, init));
        globalThis.value = {};`,
    });
    // What a snippet shows is not used any more where it ends.
    const options = { ...consumer, noUnusedLocals: false };
    expect(compile(folder, ["README.ts"], options)).toEqual([]);
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
      },
    });
    writeFileSync(join(folder, "README.js"), outputText);
    const argv = ["--import", "./preload.js", "README.js"];
    const output = mustRun(folder, process.execPath, argv, environment);
    expect(output).toMatch(/^http:\/\/127\.0\.0\.1:\d+/m);
  });

  test("has a README whose links lead somewhere in the package", () => {
    const files = filesBelow(installedFolder(packages, name));
    const links = [...textOf("README.md").matchAll(/\]\(\.\/([^)]+)\)/g)];
    expect(links.map(([, path]) => path)).toEqual(["api.md"]);
    expect(files).toContain("api.md");
  });

  test("has an api.md that names types and calls which there are", () => {
    const lines = textOf("api.md")
      .split("\n")
      .filter((line) => line.startsWith("- "));
    const calls = lines.map((line) => /`(\w+)((?:\.\w+)+)\(/.exec(line));
    const types = lines.flatMap((line) =>
      [...line.matchAll(/(?:→|`params`:) `([^`]+)`/g)].map(([, type]) => type),
    );
    const client = name === "cloudflare-sdk" ? "Cloudflare" : "CloudFoundry";
    const mentioned = types.flatMap((type) => type?.match(/\w+/g) ?? []);
    const text = `
      import { ${client}, type ${[...new Set(mentioned)].join(", type ")} } from "${name}";
      const client = new ${client}();
      export const calls = [${calls.map((call) => `client${call?.[2] ?? ""}`).join(", ")}];
      export type Types = [${types.join(", ")}];`;
    const folder = createConsumer(packages, { "api.ts": text });
    expect(compile(folder, ["api.ts"], consumer)).toEqual([]);
    expect(lines.length).toBe(name === "cloudflare-sdk" ? 3 : 1);
    expect(types.length).toBe(2 * lines.length);
  });
});

test("code that does not fit the package would be noticed", () => {
  const folder = createConsumer(packages, {
    "main.ts":
      'import { Cloudflair } from "cloudflare-sdk";\nnew Cloudflair();',
  });
  expect(compile(folder, ["main.ts"], consumer).join()).toContain("TS2724");
});
