import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createProject, petSpec, type Project, type Ran } from "./support.js";

/** Runs on a document that must be refused; nothing may be written. */
async function refuse(project: Project, options = ""): Promise<Ran> {
  const before = project.files();
  const ran = await project.run(`generate openapi.yaml --out out ${options}`);
  expect(project.files()).toEqual(before);
  expect(project.has("out")).toBe(false);
  expect(ran.stdout).toBe("");
  return ran;
}

describe("documents that are refused: exit code, place, nothing written", () => {
  test("a missing file", async () => {
    const { code, stderr } = await refuse(createProject());
    expect(code).toBe(1);
    expect(stderr).toContain("error[spec/missing-file]");
    expect(stderr).toContain("openapi.yaml");
  });

  test("a folder", async () => {
    const project = createProject();
    mkdirSync(join(project.folder, "openapi.yaml"));
    const { code, stderr } = await refuse(project);
    expect(code).toBe(1);
    expect(stderr).toContain("error[spec/not-a-file]");
  });

  const documents: readonly (readonly [
    what: string,
    text: string,
    code: string,
    place: string,
  ])[] = [
    [
      "broken YAML",
      "openapi: 3.1.1\ninfo:\n  title: Pets: all\n",
      "spec/yaml-syntax",
      "openapi.yaml:3:14",
    ],
    [
      "a duplicate key",
      petSpec("    Pet:\n      type: string\n"),
      "spec/duplicate-key",
      "openapi.yaml:29:5",
    ],
    ["an empty document", "# nothing\n", "spec/empty", "openapi.yaml:1:1"],
    ["no bytes", "", "spec/empty", "openapi.yaml:1:1"],
    [
      "a wrong version",
      petSpec().replace("3.1.1", "4.0.0"),
      "version/unsupported",
      "openapi.yaml:1:10",
    ],
    [
      "no version",
      petSpec().replace("openapi: 3.1.1\n", ""),
      "version/missing",
      "openapi.yaml:1:1",
    ],
    [
      "a dangling reference",
      petSpec().replace("schemas/Pet", "schemas/Pett"),
      "ref/dangling",
      "openapi.yaml:20:25",
    ],
    [
      "a circular reference",
      petSpec(
        '    A:\n      $ref: "#/components/schemas/B"\n    B:\n      $ref: "#/components/schemas/A"\n',
      ),
      "ref/circular",
      "openapi.yaml:30:13",
    ],
    [
      "a reference outside the root",
      petSpec('    A:\n      $ref: "../outside.yaml"\n'),
      "ref/outside-root",
      "openapi.yaml:30:13",
    ],
    [
      "a remote reference",
      petSpec('    A:\n      $ref: "https://example.com/a.yaml"\n'),
      "ref/remote",
      "openapi.yaml:30:13",
    ],
  ];

  test.each(documents)("%s", async (_what, text, code, place) => {
    const ran = await refuse(createProject({ "openapi.yaml": text }));
    expect(ran.stderr).toContain(`error[${code}]`);
    expect(ran.stderr).toContain(`--> ${place}`);
    expect(ran.stderr).toContain("help: ");
    expect(ran.code).toBe(1);
  });

  test("a reference that a symbolic link leads outside", async () => {
    const project = createProject({
      "openapi.yaml": petSpec('    A:\n      $ref: "linked/a.yaml"\n'),
    });
    const outside = createProject({ "a.yaml": "type: string\n" });
    symlinkSync(outside.folder, join(project.folder, "linked"));
    const { code, stderr } = await refuse(project);
    expect(code).toBe(1);
    expect(stderr).toContain("error[ref/outside-root]");
    expect(stderr).toContain("symbolic link");
  });

  test("a reference outside the root that --root names", async () => {
    const project = createProject({
      "openapi.yaml": petSpec('    A:\n      $ref: "other/a.yaml"\n'),
      "other/a.yaml": "type: string\n",
    });
    mkdirSync(join(project.folder, "api"));
    const { code, stderr } = await refuse(project, "--root api");
    expect(code).toBe(1);
    expect(stderr).toContain("error[ref/outside-root]");
  });

  test("names that clash", async () => {
    const extra = ["pet-list", "pet_list"]
      .map((name) => `    ${name}:\n      type: object\n`)
      .join("");
    const { code, stderr } = await refuse(
      createProject({ "openapi.yaml": petSpec(extra) }),
      "--strict",
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/error\[name\/(?:clash|no-choice)\]/);
    expect(stderr).toContain("--> openapi.yaml:29:5");
    expect(stderr).toContain("--> openapi.yaml:31:5");
  });
});

describe("output folders that are refused", () => {
  test("one below a file", async () => {
    const project = createProject({ "openapi.yaml": petSpec(), out: "a file" });
    const { code, stderr } = await project.run(
      "generate openapi.yaml --out out/sdk --emit types",
    );
    expect(code).toBe(1);
    expect(stderr).toContain("error[write/failed]");
    expect(stderr).toContain('"out/sdk" cannot be written: a file stands');
    expect(project.files()).toEqual(["openapi.yaml", "out"]);
  });

  test("one that the system keeps", async () => {
    const project = createProject({ "openapi.yaml": petSpec() });
    const { code, stderr } = await project.run(
      "generate openapi.yaml --out /proc/sdk --emit types",
    );
    expect(code).toBe(1);
    expect(stderr).toContain("error[write/failed]");
  });

  test("a file that somebody else wrote", async () => {
    const project = createProject({
      "openapi.yaml": petSpec(),
      "out/src/types/index.ts": "mine\n",
    });
    const { code, stderr } = await project.run(
      "generate openapi.yaml --out out --emit types",
    );
    expect(code).toBe(1);
    expect(stderr).toContain("error[write/foreign]");
    expect(stderr).toContain("--> out/src/types/index.ts:1:1");
    expect(project.files("out")).toEqual(["src/types/index.ts"]);
  });

  test("two packages in one", async () => {
    const project = createProject({
      "a.yaml": petSpec(),
      "b.yaml": petSpec(),
      "sdkwright.config.json": JSON.stringify({
        packages: [
          { spec: "a.yaml", out: "out", emit: ["types"] },
          { spec: "b.yaml", out: "out", emit: ["types"] },
        ],
      }),
    });
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(1);
    expect(stderr).toContain("error[write/same-folder]");
  });
});
