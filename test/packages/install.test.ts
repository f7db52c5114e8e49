import {
  cpSync,
  existsSync,
  mkdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { petSpec } from "../cli/support.js";
import { buildProject, compile, consumer } from "./compiler.js";
import { manifestIn } from "./consumer.js";
import { filesBelow, root } from "./files.js";
import { startRegistry, type LocalRegistry } from "./local-registry.js";
import { mustRun, mustRunAsync } from "./run.js";

/** What npm reads of the repository to make the package. */
const sources = [
  ".bundle.js",
  "src",
  "templates",
  "package.json",
  "tsconfig.json",
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
];

/** What npm makes of the `bin` of the manifest. */
const bin = "node_modules/.bin/sdkwright";

let home: string;
let registry: LocalRegistry;
let project: string;

describe("sdkwright, packed and installed in an empty folder", () => {
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "sdkwright-install-"));
    // Packing builds into `dist`: not into that of whoever works here.
    const copy = join(home, "copy");
    for (const path of sources) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    mustRun(copy, "npm", ["pack", "--offline", "--pack-destination", home]);
    const { version } = manifestIn(root) as { version?: string };
    const tarball = join(home, `sdkwright-${version ?? ""}.tgz`);
    project = join(home, "project");
    mkdirSync(project);
    writeFileSync(join(project, "package.json"), '{ "private": true }');
    registry = await startRegistry();
    const argv = ["install", "--no-audit", "--no-fund", tarball];
    await mustRunAsync(project, "npm", [...argv, `--registry=${registry.url}`]);
  }, 180_000);
  afterAll(async () => {
    registry.close();
    await rm(home, { recursive: true });
  });

  test("brings its own dependencies and no others", () => {
    const { dependencies } = manifestIn(root) as { dependencies?: object };
    const names = Object.keys(dependencies ?? {});
    expect(names).not.toEqual([]);
    expect([...registry.asked]).toEqual(expect.arrayContaining(names));
    for (const tool of ["vitest", "ajv", "eslint", "msw"]) {
      expect(existsSync(join(project, "node_modules", tool))).toBe(false);
    }
  });

  test("has nothing that publint would complain of, strictly", async () => {
    const pkgDir = join(project, "node_modules/sdkwright");
    const { messages } = await publint({ pkgDir, strict: true, pack: false });
    const manifest = manifestIn(pkgDir);
    expect(messages.map((one) => formatMessage(one, manifest))).toEqual([]);
  });

  test("packs what runs, what it copies and what people read", () => {
    const files = filesBelow(join(project, "node_modules/sdkwright"));
    const kinds = files.map((path) =>
      path.replace(
        /^(dist|templates|src\/runtime)\/.*?(\.d\.ts|\.\w+)$/,
        "$1 $2",
      ),
    );
    expect([...new Set(kinds)]).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist .d.ts",
      "dist .js",
      "package.json",
      "src/runtime .ts",
      "templates .hbs",
    ]);
  });

  test("helps on its command line", () => {
    const output = mustRun(project, bin, ["--help"]);
    expect(output).toContain("sdkwright generate");
  });

  test("generates a package there that builds and runs", () => {
    writeFileSync(join(project, "pets.yaml"), petSpec());
    mustRun(project, bin, ["generate", "pets.yaml", "--out", "pets"]);
    const folder = join(project, "pets");
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    expect(buildProject(folder)).toEqual([]);
    const program = `
      import { PetStore } from "./pets/dist/index.js";
      import { createMockApi } from "./pets/dist/mocks/index.js";
      const fetch = async (url, init) => createMockApi()(new Request(url, init));
      const pets = await new PetStore({ fetch }).pets.list();
      console.log(Array.isArray(pets), pets.every(({ id }) => Number.isInteger(id)));
    `;
    const run = ["--input-type=module", "--eval", program];
    expect(mustRun(project, process.execPath, run)).toBe("true true\n");
  });

  test("is a library with types", () => {
    writeFileSync(
      join(project, "main.mts"),
      `import { defineConfig, generate, type GenerateResult } from "sdkwright";
      export const config = defineConfig({ packages: [{ spec: "pets.yaml" }] });
      const result: GenerateResult = await generate({ config, dryRun: true });
      // @ts-expect-error a member that no package has
      defineConfig({ packages: [{ specs: "pets.yaml" }] });
      console.log(result.ok);`,
    );
    const options = { ...consumer, skipLibCheck: true };
    expect(compile(project, ["main.mts"], options)).toEqual([]);
    const program = `
      const { generate } = await import("sdkwright");
      console.log((await generate({ specs: ["pets.yaml"], dryRun: true })).ok);
    `;
    const argv = ["--input-type=module", "--eval", program];
    expect(mustRun(project, process.execPath, argv)).toBe("true\n");
  });
});
