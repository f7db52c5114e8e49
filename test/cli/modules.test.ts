import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createProject, petSpec, type Project } from "./support.js";

/** Notes each module that a process imports or requires, and each step to a network. */
const witness = `
import { appendFileSync } from "node:fs";
import { createRequire, register, syncBuiltinESMExports } from "node:module";
const note = (text) => appendFileSync(process.env.NOTES, text + "\\n");
register("data:text/javascript," + encodeURIComponent(\`
  import { appendFileSync } from "node:fs";
  export async function load(url, context, next) {
    appendFileSync(\${JSON.stringify(process.env.NOTES)}, "module " + url + "\\\\n");
    return next(url, context);
  }
\`));
const require = createRequire(import.meta.url);
process.on("exit", () => {
  for (const path of Object.keys(require.cache)) note("module " + path);
});
for (const name of ["node:net", "node:dns", "node:http2", "node:dgram"]) {
  const module = require(name);
  for (const key of ["connect", "createConnection", "lookup", "resolve", "createSocket"]) {
    if (typeof module[key] !== "function") continue;
    module[key] = () => {
      note("network " + name + "." + key);
      throw new Error("no network");
    };
  }
}
require("node:net").Socket.prototype.connect = () => {
  note("network socket");
  throw new Error("no network");
};
globalThis.fetch = () => {
  note("network fetch");
  throw new Error("no network");
};
syncBuiltinESMExports();
`;

interface Notes {
  readonly code: number | null;
  /** npm packages whose modules were loaded, sorted. */
  readonly packages: readonly string[];
  /** Their modules. */
  readonly foreign: readonly string[];
  /** Own modules. */
  readonly own: readonly string[];
  readonly network: readonly string[];
}

async function observe(project: Project, command: string): Promise<Notes> {
  project.write("witness.mjs", witness);
  project.write("notes", "");
  const notes = `${project.folder}/notes`;
  const env = {
    NOTES: notes,
    NODE_OPTIONS: `--import=${project.folder}/witness.mjs`,
  };
  const { code } = await project.execute(command, { env });
  const lines = readFileSync(notes, "utf8").trimEnd().split("\n");
  const found = (pattern: RegExp): readonly string[] => [
    ...new Set(lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])),
  ];
  return {
    code,
    packages: [
      ...found(/^module .*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//),
    ].sort(),
    foreign: found(/^module .*\/node_modules\/(.*)$/),
    own: found(/^module file:\/\/(.*\/dist\/bundle\/.*)$/).flatMap(modulesOf),
    network: found(/^network (.*)$/),
  };
}

/** The modules of a file of the bundle, as its comments say. */
function modulesOf(file: string): readonly string[] {
  const headings = readFileSync(file, "utf8").matchAll(
    /^\/\/ dist\/(.*\.js)$/gm,
  );
  return [...headings].map(([, path = ""]) => path);
}

const heavy = [
  "ts-morph",
  "@ts-morph/common",
  "typescript",
  "prettier",
  "handlebars",
  "openapi-typescript",
  "js-yaml",
];

function isOfTemplates(module: string): boolean {
  return module.startsWith("handlebars/dist/cjs/handlebars/compiler/");
}

describe("what is loaded", () => {
  test.each([
    ["--help", 0],
    ["generate --help", 0],
    ["mock --help", 0],
    ["--version", 0],
    ["explain", 0],
    ["explain spec/duplicate-key", 0],
    ["genrate", 2],
  ])("%s loads yargs and nothing else that is heavy", async (command, exit) => {
    const { code, packages, own } = await observe(createProject(), command);
    expect(code).toBe(exit);
    expect(packages).toContain("yargs");
    expect(packages.filter((name) => heavy.includes(name))).toEqual([]);
    // The witness sees our modules, so it would see others as well.
    expect(own).toContain("cli/run-cli.js");
    expect(own.filter((path) => /^(?:emit|ir|print)\//.test(path))).toEqual([]);
  });

  test("a package that is up to date costs no phase", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    await project.execute("generate a.yaml --out out");
    const { code, packages, own } = await observe(
      project,
      "generate a.yaml --out out",
    );
    expect(code).toBe(0);
    expect(packages.filter((name) => heavy.includes(name))).toEqual([]);
    expect(own.filter((path) => /^(?:ir|print)\//.test(path))).toEqual([]);
  });

  test("lint prints nothing, so it loads no printer", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const { code, packages } = await observe(project, "lint a.yaml");
    expect(code).toBe(0);
    expect(packages.filter((name) => heavy.includes(name))).toEqual([
      "js-yaml",
    ]);
  });

  test("types alone need neither ts-morph nor prettier", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const { code, packages } = await observe(
      project,
      "generate a.yaml --emit types,client,validators,mocks",
    );
    expect(code).toBe(0);
    expect(packages.filter((name) => heavy.includes(name))).toEqual([
      "js-yaml",
    ]);
  });

  test.each([
    ["Pets", "makes pages and schema.ts", []],
    ["Pets & [Co]", "escapes pages as well", ["prettier"]],
  ])("everything of %j loads what %s", async (title, _, more) => {
    const text = petSpec().replace(/title: .*/, `title: "${title}"`);
    const project = createProject({ "a.yaml": text });
    const { code, packages, foreign } = await observe(
      project,
      "generate a.yaml",
    );
    expect(code).toBe(0);
    const printers = ["handlebars", "openapi-typescript", "prettier"];
    expect(packages.filter((name) => printers.includes(name))).toEqual([
      "handlebars",
      "openapi-typescript",
      ...more,
    ]);
    expect(foreign.filter(isOfTemplates)).toEqual([]);
    expect(packages).not.toContain("agent-base");
  });

  test("a template of the user's is compiled", async () => {
    const project = createProject({
      "a.yaml": petSpec(),
      "templates/package/LICENSE.hbs": "Mine: {{name}}.\n",
    });
    const { code, foreign } = await observe(
      project,
      "generate a.yaml --emit package --templates templates",
    );
    expect(code).toBe(0);
    expect(foreign.filter(isOfTemplates)).not.toEqual([]);
  });
});

describe("no network", () => {
  const remote = petSpec(
    '    A:\n      $ref: "https://example.com/a.yaml"\n    B:\n      $schema: "https://example.com/dialect"\n      $id: "https://example.com/b"\n      type: object\n',
  );

  test.each([
    ["generate a.yaml --verify", petSpec(), 0],
    ["generate a.yaml", remote, 1],
    ["lint a.yaml", remote, 1],
    ["generate https://example.com/a.yaml", petSpec(), 1],
    ["lint http://localhost:1/a.yaml", petSpec(), 1],
  ])("%s", async (command, text, exit) => {
    const project = createProject({ "a.yaml": text });
    const { code, network } = await observe(project, command);
    expect(network).toEqual([]);
    expect(code).toBe(exit);
  });

  test("the witness would have seen one", async () => {
    const project = createProject({
      "sdkwright.config.mjs":
        'await fetch("https://example.com").catch(() => undefined);\nexport default { packages: [] };\n',
    });
    const { network } = await observe(project, "lint");
    expect(network).toEqual(["fetch"]);
  });
});
