import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { CompiledValidator } from "../validators/workshop.js";
import { createProject, petSpec, type Project } from "./support.js";

const book = `type: object
required: [title]
properties:
  title: { type: string, minLength: 1 }
  author: { $ref: "parts/person.json#/$defs/name" }
`;
const person = JSON.stringify({
  $defs: { name: { type: "string", format: "email" } },
});

async function load(
  project: Project,
  path: string,
): Promise<CompiledValidator> {
  const { href } = pathToFileURL(join(project.folder, path));
  return (await import(/* @vite-ignore */ href)) as CompiledValidator;
}

describe("sdkwright validators", () => {
  test("writes a module with everything the references reach", async () => {
    const project = createProject({
      "book.yaml": book,
      "parts/person.json": person,
    });
    const { code, stdout, stderr } = await project.run(
      "validators book.yaml --out lib/book.mjs",
    );
    expect([code, stdout, stderr]).toEqual([0, "lib/book.mjs: created\n", ""]);
    const { is, validate, schema } = await load(project, "lib/book.mjs");
    expect(is({ title: "Moby-Dick", author: "Melville" })).toBe(true);
    expect(is({ title: "Moby-Dick", author: 1 })).toBe(false);
    expect(validate({ titel: "x" })).toMatchObject([
      {
        pointer: "",
        keyword: "required",
        message: 'missing "title"; unknown "titel" (did you mean "title"?)',
      },
    ]);
    expect(schema["~standard"].vendor).toBe("sdkwright");
    expect(project.files("lib")).toEqual(["book.mjs"]);
  });

  test("the module on stdout is the same text, and nothing else", async () => {
    const project = createProject({
      "book.yaml": book,
      "parts/person.json": person,
    });
    await project.run("validators book.yaml --out book.mjs");
    const { code, stdout, stderr } = await project.run("validators book.yaml");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(project.read("book.mjs"));
  });

  test("--formats assert checks formats", async () => {
    const project = createProject({
      "book.yaml": book,
      "parts/person.json": person,
    });
    await project.run("validators book.yaml --formats assert --out a.mjs");
    const { is } = await load(project, "a.mjs");
    expect(is({ title: "x", author: "a@example.com" })).toBe(true);
    expect(is({ title: "x", author: "Melville" })).toBe(false);
  });

  test("--dialect is what holds without $schema", async () => {
    const project = createProject({
      "a.json": `{ "type": "string", "nullable": true }`,
      "b.json": `{ "$schema": "http://json-schema.org/draft-04/schema#",
                   "minimum": 1, "exclusiveMinimum": true }`,
    });
    await project.run("validators a.json --out a1.mjs");
    await project.run("validators a.json --dialect openapi-3.0 --out a2.mjs");
    await project.run("validators b.json --out b.mjs");
    expect((await load(project, "a1.mjs")).is(null)).toBe(false);
    expect((await load(project, "a2.mjs")).is(null)).toBe(true);
    expect((await load(project, "b.mjs")).is(1)).toBe(false);
  });

  test("--direction is the way the values travel", async () => {
    const project = createProject({
      "a.json": JSON.stringify({
        required: ["id", "secret"],
        properties: { id: { readOnly: true }, secret: { writeOnly: true } },
      }),
    });
    const verdicts: boolean[] = [];
    for (const way of ["", "--direction input", "--direction output"]) {
      const out = `a${verdicts.length}.mjs`;
      await project.run(`validators a.json ${way} --out ${out}`);
      const { is } = await load(project, out);
      verdicts.push(is({ id: 1 }), is({ secret: 1 }));
    }
    expect(verdicts).toEqual([false, false, false, true, true, false]);
  });

  test.each([
    ["true", true],
    ["false", false],
  ])("a schema may be %s", async (text, verdict) => {
    const project = createProject({ "a.json": text });
    const { code } = await project.run("validators a.json --out a.mjs");
    expect(code).toBe(0);
    expect((await load(project, "a.mjs")).is(1)).toBe(verdict);
  });

  test("files find each other by $id and by place", async () => {
    const project = createProject({
      "a.json": JSON.stringify({
        $id: "https://example.com/schemas/a.json",
        items: { $ref: "b.json" },
        contains: { $ref: "https://example.com/c" },
        prefixItems: [{ $ref: "./c.json" }],
      }),
      "b.json": `{ "type": "integer" }`,
      "c.json": `{ "$id": "https://example.com/c", "minimum": 5 }`,
    });
    const { code, stderr } = await project.run("validators a.json --out a.mjs");
    expect([code, stderr]).toEqual([0, ""]);
    const { is } = await load(project, "a.mjs");
    expect(is([5, 1])).toBe(true);
    expect(is([4, 1])).toBe(false);
    expect(is([5, "x"])).toBe(false);
  });
});

describe("sdkwright validators: what is wrong is shown where it is", () => {
  test.each([
    ["a missing file", {}, "error[spec/missing-file]", ""],
    [
      "broken YAML",
      { "a.json": "type: [string\nminLength: 1\n" },
      "error[spec/yaml-syntax]",
      "a.json:3:1",
    ],
    [
      "broken JSON",
      { "a.json": '{ "type": "string",\n  "minLength" 1 }' },
      "error[spec/json-syntax]",
      "a.json:2:15",
    ],
    [
      "a list",
      { "a.json": "- type: string\n" },
      "a JSON Schema is an object, true or false, and this is an array",
      "a.json:1:1",
    ],
    [
      "a dangling reference",
      { "a.json": '{\n  "$ref": "#/$defs/nme",\n  "$defs": { "name": {} }\n}' },
      "did you mean `#/$defs/name`?",
      "a.json:2:11",
    ],
    [
      "a reference to a file that is not there",
      { "a.json": '{\n  "items": {\n    "$ref": "b.json" } }' },
      "there is no file b.json",
      "a.json:3:13",
    ],
    [
      "a reference to a broken file",
      { "a.json": '{ "$ref": "b.json" }', "b.json": '{ "type": }' },
      "--> b.json:1:11",
      "a.json:1:11",
    ],
    [
      "a reference to the network",
      { "a.json": '{ "$ref": "https://example.com/b.json" }' },
      "error[ref/remote]",
      "a.json:1:11",
    ],
    [
      "a reference out of the folder",
      { "a.json": '{ "$ref": "../b.json" }' },
      "error[ref/outside-root]",
      "a.json:1:11",
    ],
    [
      "a pattern that is no regular expression",
      { "a.json": '{ "properties": { "a": {\n  "pattern": "(" } } }' },
      "`pattern` must be a regular expression",
      "a.json:2:14",
    ],
    [
      "a malformed keyword",
      { "a.json": '{ "minLength":\n  "3" }' },
      "error[schema/malformed-keyword]",
      "a.json:2:3",
    ],
    [
      "an unknown type",
      { "a.json": '{ "type": "float" }' },
      "there is no type `float`",
      "a.json:1:11",
    ],
    [
      "something else than a schema below",
      { "a.json": '{ "items": "string" }' },
      "`items` must be a schema",
      "a.json:1:12",
    ],
    [
      "an OpenAPI document",
      { "a.json": petSpec() },
      "use `sdkwright generate --emit validators`",
      "a.json:1:1",
    ],
  ])("%s", async (_, files, message, place) => {
    const project = createProject({ ...files });
    const { code, stdout, stderr } = await project.run(
      "validators a.json --out a.mjs",
    );
    expect(stderr.toLowerCase()).toContain(message.toLowerCase());
    if (place !== "") expect(stderr).toContain(`--> ${place}\n`);
    expect([code, stdout]).toEqual([1, ""]);
    expect(project.has("a.mjs")).toBe(false);
  });

  test("an unknown $schema is a warning, and an error with --strict", async () => {
    const project = createProject({
      "a.json": '{ "$schema": "https://example.com/mine" }',
    });
    const lenient = await project.run("validators a.json --out a.mjs");
    expect(lenient.code).toBe(0);
    expect(lenient.stderr).toContain("warning[schema/unknown-dialect]");
    expect(lenient.stderr).toContain("--> a.json:1:14\n");
    const strict = await project.run("validators a.json --strict");
    expect([strict.code, strict.stdout]).toEqual([1, ""]);
  });

  test("--json: one value on stdout", async () => {
    const project = createProject({
      "a.json": '{ "$ref": "#/x" }',
      "b.json": "{}",
    });
    const broken = await project.run("validators a.json --json");
    expect([broken.code, broken.stderr]).toEqual([1, ""]);
    expect(JSON.parse(broken.stdout)).toMatchObject({
      ok: false,
      schema: "a.json",
      diagnostics: [{ code: "ref/dangling", line: 1, column: 11 }],
    });
    const good = await project.run("validators b.json --json --out b.mjs");
    expect([good.code, good.stderr]).toEqual([0, ""]);
    expect(JSON.parse(good.stdout)).toMatchObject({
      ok: true,
      out: "b.mjs",
      outcome: "created",
      diagnostics: [],
    });
  });
});

describe("sdkwright validators: files that are there", () => {
  test("its own are replaced, unchanged ones stay", async () => {
    const project = createProject({ "a.json": '{ "type": "string" }' });
    const command = "validators a.json --out a.mjs";
    await project.run(command);
    expect((await project.run(command)).stdout).toBe("a.mjs: same\n");
    project.write("a.json", '{ "type": "number" }');
    expect((await project.run(command)).stdout).toBe("a.mjs: changed\n");
    expect((await load(project, "a.mjs")).is(1)).toBe(true);
    expect(project.files()).toEqual(["a.json", "a.mjs"]);
  });

  test.each(["", "export const mine = 1;\n", "// Generated by somebody\n"])(
    "others are not overwritten: %j",
    async (text) => {
      const project = createProject({ "a.json": "{}", "a.mjs": text });
      const command = "validators a.json --out a.mjs";
      const { code, stderr } = await project.run(command);
      expect(code).toBe(1);
      expect(stderr).toContain("error[write/foreign]");
      expect(project.read("a.mjs")).toBe(text);
      expect((await project.run(`${command} --force`)).code).toBe(0);
      expect((await load(project, "a.mjs")).is(1)).toBe(true);
    },
  );

  test("what was edited by hand is not overwritten", async () => {
    const project = createProject({ "a.json": "{}" });
    const command = "validators a.json --out a.mjs";
    await project.run(command);
    const edited = `${project.read("a.mjs")}// mine\n`;
    project.write("a.mjs", edited);
    project.write("a.json", "false");
    const { code, stderr } = await project.run(command);
    expect(code).toBe(1);
    expect(stderr).toContain("error[write/edited]");
    expect(project.read("a.mjs")).toBe(edited);
  });

  test("a folder, a path through a file: a finding", async () => {
    const project = createProject({ "a.json": "{}", "lib/x.txt": "" });
    for (const out of ["lib", "lib/x.txt/a.mjs"]) {
      const { code, stderr } = await project.run(
        `validators a.json --out ${out}`,
      );
      expect(code).toBe(1);
      expect(stderr).toContain("error[write/failed]");
    }
    expect(project.files()).toEqual(["a.json", "lib/x.txt"]);
  });

  test("references do not leave the folder through a link", async () => {
    const outside = createProject({ "b.json": '{ "type": "string" }' });
    const project = createProject({ "in/a.json": '{ "$ref": "b.json" }' });
    symlinkSync(
      join(outside.folder, "b.json"),
      join(project.folder, "in/b.json"),
    );
    const { code, stderr } = await project.run("validators in/a.json");
    expect(code).toBe(1);
    expect(stderr).toContain("error[ref/outside-root]");
  });

  test("--root widens what references may reach", async () => {
    const project = createProject({
      "in/a.json": '{ "$ref": "../b.json" }',
      "b.json": '{ "type": "string" }',
    });
    const narrow = await project.run("validators a.json", { cwd: "in" });
    expect(narrow.code).toBe(1);
    const wide = await project.run("validators a.json --root ..", {
      cwd: "in",
    });
    expect([wide.code, wide.stderr]).toEqual([0, ""]);
  });
});

test.each([
  ["validators", "an argument is missing"],
  ["validators a.json b.json", "the argument b.json is one too many"],
  [
    "validators a.json --dialect draft-7",
    "there is no dialect draft-7; did you mean draft7?",
  ],
  [
    "validators a.json --dialect 3",
    "there are draft4, draft6, draft7, 2019-09",
  ],
  ["validators a.json --formats all", "invalid values"],
  ["validators a.json --out a.json --force", "--out names the schema itself"],
  ["validators a.json --format github", "--format github needs --out"],
  ["validatrs a.json", "did you mean validators?"],
])("sdkwright %s: exit code 2", async (command, message) => {
  const project = createProject({ "a.json": "{}" });
  const { code, stdout, stderr } = await project.run(command);
  expect(stderr).toContain(message);
  expect([code, stdout]).toEqual([2, ""]);
  expect(project.tree()).toEqual({ "a.json": "{}" });
});
