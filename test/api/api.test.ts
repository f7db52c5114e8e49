import { execFileSync } from "node:child_process";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  defineConfig,
  defineEmitter,
  explain,
  generate,
  lint,
  mock,
  renderGithub,
  renderJson,
  renderText,
  type Config,
  type Emitter,
  type GenerateResult,
  type LintResult,
} from "../../src/index.js";
import { createProject, petSpec } from "../cli/support.js";

describe("generate", () => {
  test("does what the command does, and tells it as data", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const phases: string[] = [];
    const result = await generate({
      workingDirectory: project.folder,
      specs: ["a.yaml"],
      out: "out",
      emit: ["types"],
      onPhase: (phase, spec) => phases.push(`${spec} ${phase}`),
    });
    expect(result).toMatchObject({
      ok: true,
      diagnostics: [],
      packages: [
        {
          name: "pet-store",
          folder: "out",
          ok: true,
          created: ["src/types/index.ts", "src/types/pet.ts"],
        },
      ],
    });
    expect(project.files("out")).toContain("src/types/pet.ts");
    expect(phases).toEqual(
      ["read", "lint", "build", "name", "emit", "print", "write"].map(
        (phase) => `a.yaml ${phase}`,
      ),
    );
    expect(result.inputs).toContain(`${project.folder}/a.yaml`);
  });

  test("takes a configuration as a value, in place of the one that would be found", async () => {
    const project = createProject({
      "a.yaml": petSpec(),
      "sdkwright.config.json": "broken",
    });
    const notes = defineEmitter({
      name: "notes",
      needs: [],
      names: () => [],
      emit: (api) => [
        { kind: "source", path: "NOTES", text: api.title, format: false },
      ],
    });
    const config = defineConfig({
      packages: [{ spec: "a.yaml", out: "out", emit: ["notes"] }],
      plugins: [notes],
    });
    const { ok } = await generate({ workingDirectory: project.folder, config });
    expect(ok).toBe(true);
    expect(project.read("out/NOTES")).toBe("Pet Store");
  });

  test("gives what is stale with both texts", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const options = {
      workingDirectory: project.folder,
      specs: ["a.yaml"],
      out: "out",
      emit: ["types"],
    };
    await generate(options);
    project.write("a.yaml", petSpec().replace("integer", "string"));
    const { ok, packages } = await generate({ ...options, check: true });
    expect(ok).toBe(false);
    const stale = packages[0]?.stale.find(
      ({ path }) => path === "src/types/pet.ts",
    );
    expect(stale?.before).toContain("id: number;");
    expect(stale?.after).toContain("id: string;");
  });

  test("throws at nothing that is wrong with its input", async () => {
    const project = createProject({ "a.yaml": "info: [" });
    const result = await generate({
      workingDirectory: project.folder,
      specs: ["a.yaml", "b.yaml", "https://example.com"],
      emit: ["typs"],
    });
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map(({ code }) => code)).toEqual([
      "config/unknown-emitter",
    ]);
  });
});

describe("lint", () => {
  test("finds, and the renderers show it", async () => {
    const project = createProject({
      "a.yaml": petSpec().replace("/Pet", "/Pett"),
    });
    const { ok, diagnostics, locate, specs } = await lint({
      workingDirectory: project.folder,
      specs: ["a.yaml"],
    });
    expect(ok).toBe(false);
    expect(specs).toEqual(["a.yaml"]);
    const text = renderText(diagnostics, { locate, color: false });
    expect(text).toContain("--> a.yaml:20:25");
    expect(JSON.parse(renderJson(diagnostics, locate))).toMatchObject([
      { code: "ref/dangling", line: 20, column: 25 },
    ]);
    expect(renderGithub(diagnostics, locate)).toContain("line=20,col=25");
    expect(explain("ref/dangling")).toContain("Cause:");
  });

  test("several documents may be told apart", async () => {
    const project = createProject({
      "a.yaml": petSpec().replace("/Pet", "/Pett"),
      "b.yaml": petSpec(),
      "c.yaml": "",
    });
    const { diagnostics } = await lint({
      workingDirectory: project.folder,
      specs: ["a.yaml", "b.yaml", "c.yaml"],
    });
    expect(diagnostics.map(({ place }) => place?.file)).toEqual([
      "a.yaml",
      "c.yaml",
    ]);
  });
});

describe("mock", () => {
  test("serves until it is closed", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const { ok, server } = await mock("a.yaml", {
      workingDirectory: project.folder,
    });
    expect(ok).toBe(true);
    const response = await fetch(`${server?.url ?? ""}/pets`);
    expect(response.status).toBe(200);
    await response.text();
    await server?.close();
    await expect(fetch(`${server?.url ?? ""}/pets`)).rejects.toThrow();
    expect(project.files()).toEqual(["a.yaml"]);
  });

  test("serves nothing that has an error", async () => {
    const project = createProject({ "a.yaml": "" });
    const { ok, server, diagnostics } = await mock("a.yaml", {
      workingDirectory: project.folder,
    });
    expect(ok).toBe(false);
    expect(server).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["spec/empty"]);
  });
});

test("the package exports all of it, and loads nothing heavy for it", () => {
  const project = createProject({
    "a.yaml": petSpec(),
    "use.mjs": `import * as sdkwright from "sdkwright";
import { createRequire } from "node:module";
const loaded = Object.keys(createRequire(import.meta.url).cache);
const { ok } = await sdkwright.lint({ specs: ["a.yaml"] });
console.log(JSON.stringify({ names: Object.keys(sdkwright).sort(), loaded, ok }));
`,
  });
  project.install();
  const output = execFileSync(process.execPath, ["use.mjs"], {
    cwd: project.folder,
    encoding: "utf8",
  });
  const used = JSON.parse(output) as { readonly names: readonly string[] };
  expect(used).toMatchObject({ loaded: [], ok: true });
  expect(used.names).toEqual(
    expect.arrayContaining([
      "camelCase",
      "createFile",
      "defineConfig",
      "defineEmitter",
      "docComment",
      "docs",
      "explain",
      "generate",
      "kebabCase",
      "lint",
      "literal",
      "mock",
      "pascalCase",
      "propertyKey",
      "relativeSpecifier",
      "renderGithub",
      "renderJson",
      "renderText",
      "typeText",
    ]),
  );
});

test("its types say what it takes and gives", () => {
  expectTypeOf(generate).returns.resolves.toEqualTypeOf<GenerateResult>();
  expectTypeOf(lint).returns.resolves.toEqualTypeOf<LintResult>();
  expectTypeOf(defineConfig).parameter(0).toEqualTypeOf<Config>();
  expectTypeOf(defineEmitter).parameter(0).toEqualTypeOf<Emitter>();
  // @ts-expect-error a package needs a document
  defineConfig({ packages: [{}] });
  // @ts-expect-error no such severity
  defineConfig({ packages: [], severity: { "name/clash": "off" } });
  // @ts-expect-error no such code
  defineConfig({ packages: [], severity: { "name/clsh": "error" } });
});
