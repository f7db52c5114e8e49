import {
  cpSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { createProject, type Project } from "../cli/support.js";

const folder = dirname(fileURLToPath(import.meta.url));

const spec = `openapi: 3.1.1
info: { title: Pet *Store*, version: "1" }
paths:
  /pets:
    get:
      summary: List "pets" | cats
      responses: { "204": { description: None. } }
    post:
      description: Adds a pet. */ throw 1; /*
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Pet" }
      responses: { "204": { description: None. } }
  /pets/{id}:
    delete:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses: { "204": { description: None. } }
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        id: { type: integer, readOnly: true }
        name: { type: string }
`;

const config = `import { defineConfig } from "sdkwright";
import { routes } from "sdkwright-routes";

export default defineConfig({
  packages: [{ spec: "a.yaml", out: "out", name: "pets" }],
  plugins: [routes],
});
`;

/** A project in which sdkwright and the plugin are installed, each as a package of its own. */
function projectWithPlugin(
  files: Readonly<Record<string, string>> = {},
): Project {
  const project = createProject({
    "a.yaml": spec,
    "sdkwright.config.ts": config,
    ...files,
  });
  project.install();
  const installed = join(project.folder, "node_modules/sdkwright-routes");
  cpSync(join(folder, "routes"), installed, { recursive: true });
  const text = readFileSync(join(installed, "index.ts"), "utf8");
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  writeFileSync(join(installed, "index.js"), outputText);
  const manifest = {
    name: "sdkwright-routes",
    type: "module",
    main: "index.js",
  };
  writeFileSync(join(installed, "package.json"), JSON.stringify(manifest));
  return project;
}

describe("a plugin in a configuration", () => {
  test("writes its files among the others, printed as they are", async () => {
    const project = projectWithPlugin();
    const { code, stderr } = await project.run("generate --verify");
    expect(stderr).toBe("");
    expect(code).toBe(0);
    await expect(project.read("out/src/routes.ts")).toMatchFileSnapshot(
      "expected/src/routes.ts",
    );
    await expect(project.read("out/ROUTES.md")).toMatchFileSnapshot(
      "expected/ROUTES.md",
    );
    const checked = await project.run("generate --check");
    expect(checked.code).toBe(0);
    const manifest = JSON.parse(project.read("out/package.json")) as {
      readonly exports: Readonly<Record<string, unknown>>;
    };
    expect(manifest.exports["./routes"]).toEqual({
      types: "./dist/routes.d.ts",
      default: "./dist/routes.js",
    });
  });

  test("what it writes compiles with the package and works", async () => {
    const project = projectWithPlugin();
    expect((await project.run("generate --emit routes,package")).code).toBe(0);
    // What it needs is switched on with it, and nothing else.
    expect(project.files("out/src")).toEqual([
      "routes.ts",
      "types/index.ts",
      "types/pet.ts",
    ]);
    const out = join(project.folder, "out");
    const program = ts.createProgram([join(out, "src/routes.ts")], {
      ...ts.parseJsonConfigFileContent(
        ts.readConfigFile(join(out, "tsconfig.json"), ts.sys.readFile).config,
        ts.sys,
        out,
      ).options,
      outDir: join(out, "dist"),
    });
    const found = ts.getPreEmitDiagnostics(program);
    expect(found.map(({ messageText }) => messageText)).toEqual([]);
    program.emit();
    // Through package.json, as a user of the package would.
    mkdirSync(join(project.folder, "use/node_modules"), { recursive: true });
    symlinkSync(out, join(project.folder, "use/node_modules/pets"));
    project.write("use/index.mjs", 'export * from "pets/routes";\n');
    const url = pathToFileURL(join(project.folder, "use/index.mjs")).href;
    const used = (await import(url)) as { readonly routes: unknown };
    expect(used.routes).toEqual({
      "GET /pets": { method: "GET", path: "/pets", call: "pets.list" },
      "POST /pets": { method: "POST", path: "/pets", call: "pets.create" },
      "DELETE /pets/{id}": {
        method: "DELETE",
        path: "/pets/{id}",
        call: "pets.delete",
      },
    });
  });

  test("users replace its template as they do others", async () => {
    const project = projectWithPlugin({
      "templates/routes.md.hbs": "{{routes.length}} routes\n",
    });
    const options = "--emit routes --templates templates";
    expect((await project.run(`generate ${options}`)).code).toBe(0);
    expect(project.read("out/ROUTES.md")).toBe("3 routes\n");
  });

  test("without it, its files are stale and go", async () => {
    const project = projectWithPlugin();
    await project.run("generate");
    const { stdout } = await project.run("generate --emit types");
    expect(stdout).toMatch(
      /0 created, \d+ changed, \d+ same, [1-9]\d* deleted/,
    );
    expect(project.has("out/src/routes.ts")).toBe(false);
    expect(project.has("out/ROUTES.md")).toBe(false);
  });
});

describe("a plugin that is wrong is reported, and nothing is written", () => {
  const wrong = (members: string): Readonly<Record<string, string>> => ({
    "a.yaml": spec,
    "sdkwright.config.mjs": `export default {
  packages: [{ spec: "a.yaml", out: "out", emit: ["mine", "package"] }],
  plugins: [{ name: "mine", needs: [], names: () => [], emit: () => [], ${members} }],
};
`,
  });

  test.each([
    [
      "it throws while naming",
      'names: () => { throw new Error("no names"); }',
      "error[emit/plugin-failed] the emitter `mine` threw: no names\n",
    ],
    [
      "it throws while emitting",
      'emit: async () => { throw new Error("no files"); }',
      "error[emit/plugin-failed] the emitter `mine` threw: no files\n",
    ],
    [
      "it returns nothing",
      "emit: () => undefined",
      "error[emit/plugin-failed] the emitter `mine` threw: it returned no list of files\n",
    ],
    [
      "it returns what is no file",
      'emit: () => [{ kind: "image", path: "a.png" }]',
      "error[emit/plugin-failed] the emitter `mine` threw: file 1 of its list is none\n",
    ],
    [
      "it writes outside",
      'emit: () => [{ kind: "source", path: "../a.ts", text: "", format: false }]',
      'error[write/outside] "../a.ts" would be written outside the package',
    ],
    [
      "it writes what another emitter writes",
      'emit: () => [{ kind: "source", path: "README.md", text: "", format: false }]',
      'writes "README.md" again, with another content\n',
    ],
    [
      "it writes no TypeScript",
      'emit: () => [{ kind: "typescript", path: "src/a.ts", statements: ["const ="] }]',
      'error[emit/unprintable] "src/a.ts" cannot be printed: ',
    ],
    [
      "it writes no JSON",
      'emit: () => [{ kind: "source", path: "a.json", text: "{", format: true }]',
      'error[emit/unprintable] "a.json" cannot be printed: ',
    ],
    [
      "its template is nowhere",
      'emit: () => [{ kind: "text", path: "a.md", template: "a.hbs", view: {} }]',
      'error[template/missing] there is no template "a.hbs", which "a.md" is made from\n',
    ],
  ])("%s", async (_what, members, message) => {
    const project = createProject(wrong(members));
    const { code, stderr } = await project.run("generate");
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("should not happen");
    expect(code).toBe(1);
    expect(project.has("out")).toBe(false);
    expect(project.files()).toEqual(["a.yaml", "sdkwright.config.mjs"]);
  });
});

describe("templates", () => {
  test("replace pages of the package", async () => {
    const project = createProject({
      "a.yaml": spec,
      "templates/package/CHANGELOG.md.hbs":
        "# {{packageName}}\n\n*   by hand\n",
    });
    const command = "generate a.yaml --out out --name pets --emit package";
    const { code } = await project.run(`${command} --templates templates`);
    expect(code).toBe(0);
    expect(project.read("out/CHANGELOG.md")).toBe("# pets\n\n- by hand\n");
  });

  test.each([
    [
      "broken",
      "package/CHANGELOG.md.hbs",
      "# History\n{{#if packageName}}\n",
      "error[template/broken] Expecting",
      "templates/package/CHANGELOG.md.hbs:3:1",
    ],
    [
      "a helper that there is not",
      "package/CHANGELOG.md.hbs",
      "# History\n\n{{shout packageName}}\n",
      'error[template/broken] Missing helper: "shout"',
      "templates/package/CHANGELOG.md.hbs:3:1",
    ],
    [
      "text that is no JSON",
      "package/package.json.hbs",
      '{ "name": {{packageName}} }\n',
      'error[template/output] it makes "package.json" unreadable: ',
      "templates/package/package.json.hbs:1:1",
    ],
  ])("%s", async (_what, path, text, message, place) => {
    const project = createProject({
      "a.yaml": spec,
      [`templates/${path}`]: text,
    });
    const command = "generate a.yaml --out out --name @pets/x --emit package";
    const { code, stderr } = await project.run(
      `${command} --templates templates`,
    );
    expect(stderr).toContain(message);
    expect(stderr).toContain(`--> ${place}\n`);
    expect(code).toBe(1);
    expect(project.has("out")).toBe(false);
  });
});
