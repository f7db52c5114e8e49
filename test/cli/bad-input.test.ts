import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createProject, petSpec, type Project, type Ran } from "./support.js";

/** Runs on a document that must be refused: exit code 1, nothing written. */
async function refuse(
  project: Project,
  command = "generate openapi.yaml --out out",
): Promise<Ran> {
  const before = project.files();
  const ran = await project.run(command);
  expect(project.files()).toEqual(before);
  expect(project.has("out")).toBe(false);
  expect(ran.stdout).toBe("");
  expect(ran.code).toBe(1);
  return ran;
}

/** All that is said of a document, as a page to read. */
async function expectPage(name: string, { stderr }: Ran): Promise<void> {
  const page = `golden/${name.replaceAll(/[^a-zA-Z\d.]+/g, "-")}.txt`;
  await expect(stderr).toMatchFileSnapshot(page);
}

/** A schema below the others. */
function withSchemas(lines: string): Readonly<Record<string, string>> {
  return { "openapi.yaml": petSpec(lines.replace(/^/gm, "    ")) };
}

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

const jsonSpec = JSON.stringify(
  {
    openapi: "3.0.4",
    info: { title: "Pets", version: "1" },
    paths: {},
    components: { schemas: { Pet: { type: "object" } } },
  },
  null,
  2,
);

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What is wrong, the files, and the line that says so with its place. */
const documents: readonly (readonly [
  what: string,
  files: Files,
  message: string,
  place: string,
])[] = [
  [
    "broken YAML",
    { "openapi.yaml": "openapi: 3.1.1\ninfo:\n  title: Pets: all\n" },
    "spec/yaml-syntax",
    "openapi.yaml:3:14",
  ],
  [
    "a duplicate key in YAML",
    withSchemas("Pet:\n  type: string\n"),
    "spec/duplicate-key",
    "openapi.yaml:29:5",
  ],
  [
    "an empty document",
    { "openapi.yaml": "# nothing\n" },
    "spec/empty",
    "openapi.yaml:1:1",
  ],
  ["no bytes", { "openapi.yaml": "" }, "spec/empty", "openapi.yaml:1:1"],
  [
    "a list",
    { "openapi.yaml": "- openapi: 3.1.1\n" },
    "spec/not-an-object",
    "openapi.yaml:1:1",
  ],
  [
    "version 4.0.0",
    { "openapi.yaml": petSpec().replace("3.1.1", "4.0.0") },
    "version/unsupported",
    "openapi.yaml:1:10",
  ],
  [
    "Swagger 1.2",
    { "openapi.yaml": petSpec().replace("openapi: 3.1.1", 'swagger: "1.2"') },
    "version/unsupported",
    "openapi.yaml:1:10",
  ],
  [
    "no version",
    { "openapi.yaml": petSpec().replace("openapi: 3.1.1\n", "") },
    "version/missing",
    "openapi.yaml:1:1",
  ],
  [
    "a dangling reference",
    { "openapi.yaml": petSpec().replace("schemas/Pet", "schemas/Pett") },
    "ref/dangling",
    "openapi.yaml:20:25",
  ],
  [
    "a reference to itself",
    withSchemas('A:\n  $ref: "#/components/schemas/A"\n'),
    "ref/circular",
    "openapi.yaml:30:13",
  ],
  [
    "references to each other",
    {
      "openapi.yaml": petSpec(
        '    A:\n      $ref: "#/components/schemas/B"\n    B:\n      $ref: "#/components/schemas/A"\n',
      ).replace("schemas/Pet", "schemas/A"),
    },
    "ref/circular",
    "openapi.yaml:30:13",
  ],
  [
    "a reference outside the working directory",
    withSchemas('A:\n  $ref: "../outside.yaml"\n'),
    "ref/outside-root",
    "openapi.yaml:30:13",
  ],
  [
    "an absolute reference outside",
    withSchemas('A:\n  $ref: "/etc/hostname"\n'),
    "ref/outside-root",
    "openapi.yaml:30:13",
  ],
  [
    "a file URL outside",
    withSchemas('A:\n  $ref: "file:///etc/hostname"\n'),
    "ref/outside-root",
    "openapi.yaml:30:13",
  ],
  [
    "a remote reference",
    withSchemas('A:\n  $ref: "https://example.com/a.yaml#/A"\n'),
    "ref/remote",
    "openapi.yaml:30:13",
  ],
  [
    "a reference to a missing file",
    withSchemas('A:\n  $ref: "a.yaml"\n'),
    "ref/missing-file",
    "openapi.yaml:30:13",
  ],
  [
    "a reference to a folder",
    { ...withSchemas('A:\n  $ref: "a"\n'), "a/b.yaml": "type: string\n" },
    "ref/unreadable",
    "openapi.yaml:30:13",
  ],
  [
    "a reference to a broken file",
    { ...withSchemas('A:\n  $ref: "a.yaml"\n'), "a.yaml": "a: b: c\n" },
    "ref/unreadable",
    "openapi.yaml:30:13",
  ],
  [
    "a dangling reference in another file",
    {
      ...withSchemas('A:\n  $ref: "sub/a.yaml"\n'),
      "sub/a.yaml": "type: object\nproperties:\n  b:\n    $ref: '#/c'\n",
    },
    "ref/dangling",
    "sub/a.yaml:4:11",
  ],
  [
    "a name that two schemas insist on",
    withSchemas("a:\n  x-name: Same\nb:\n  x-name: Same\n"),
    "name/no-choice",
    "openapi.yaml:29:5",
  ],
  [
    "paths that are a list",
    { "openapi.yaml": petSpec().replace("  /pets:\n", "  - /pets:\n") },
    "lint/wrong-type",
    "openapi.yaml:8:3",
  ],
];

describe("documents that are refused", () => {
  test.each(documents)("%s", async (what, files, code, place) => {
    const ran = await refuse(createProject(files));
    expect(ran.stderr).toContain(`error[${code}]`);
    expect(ran.stderr).toContain(`  --> ${place}\n`);
    expect(ran.stderr).toContain("\nhelp: ");
    await expectPage(what, ran);
  });

  test.each([
    [
      "a duplicate key in JSON",
      jsonSpec.replace('"paths": {}', '"paths": {},\n  "paths": {}'),
      "spec/duplicate-key",
      "openapi.json:8:3",
    ],
    [
      "a trailing comma in JSON",
      jsonSpec.replace('"paths": {},', '"paths": {},,'),
      "spec/json-syntax",
      "openapi.json:7:15",
    ],
    [
      "JSON that breaks off",
      jsonSpec.slice(0, 60),
      "spec/json-syntax",
      "openapi.json:5:4",
    ],
  ])("%s", async (what, text, code, place) => {
    const project = createProject({ "openapi.json": text });
    const ran = await refuse(project, "generate openapi.json --out out");
    expect(ran.stderr).toContain(`error[${code}]`);
    expect(ran.stderr).toContain(`  --> ${place}\n`);
    await expectPage(what, ran);
  });

  test.each([
    ["a missing file", {}, "spec/missing-file"],
    ["a folder", { "openapi.yaml/a.yaml": petSpec() }, "spec/not-a-file"],
    [
      "a picture",
      { "openapi.yaml": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0, 1]) },
      "spec/binary",
    ],
    ["a zero byte", { "openapi.yaml": "openapi: \0" }, "spec/binary"],
  ] satisfies readonly (readonly [string, Files, string])[])(
    "%s, which has no place",
    async (what, files, code) => {
      const ran = await refuse(createProject(files));
      expect(ran.stderr).toContain(`error[${code}]`);
      await expectPage(what, ran);
    },
  );

  test("an address instead of a file", async () => {
    const project = createProject();
    const ran = await refuse(project, "generate https://example.com/a.yaml");
    expect(ran.stderr).toContain("error[spec/remote]");
    await expectPage("an address instead of a file", ran);
  });

  test("several faults are told at once", async () => {
    const project = createProject({
      "openapi.yaml": petSpec()
        .replace("/Pet", "/Pett")
        .replace("description: The pets.", "description: 1"),
    });
    await expectPage("several faults", await refuse(project));
  });
});

describe("the folder that references do not leave", () => {
  const outside = 'A:\n  $ref: "../shared/a.yaml"\n';

  test("is the working directory when the document lies in it", async () => {
    const project = createProject({
      "api/openapi.yaml": petSpec(outside.replace(/^/gm, "    ")),
      "shared/a.yaml": "type: string\n",
    });
    const command = "generate api/openapi.yaml --out out --emit types";
    expect((await project.run(command)).code).toBe(0);
  });

  test("is the document's folder when it lies elsewhere", async () => {
    const project = createProject({
      "api/openapi.yaml": petSpec(outside.replace(/^/gm, "    ")),
      "shared/a.yaml": "type: string\n",
      "work/keep": "",
    });
    const options = { cwd: "work" };
    const command = "generate ../api/openapi.yaml --out out --emit types";
    const refused = await project.run(command, options);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("error[ref/outside-root]");
    expect(refused.stderr).toContain("--> ../api/openapi.yaml:30:13");
    const widened = await project.run(`${command} --root ..`, options);
    expect(widened.stderr).toBe("");
    expect(widened.code).toBe(0);
  });

  test("is what --root says", async () => {
    const project = createProject({
      ...withSchemas('A:\n  $ref: "other/a.yaml"\n'),
      "other/a.yaml": "type: string\n",
    });
    mkdirSync(join(project.folder, "api"));
    const command = "generate openapi.yaml --out out --root api";
    const { stderr } = await refuse(project, command);
    expect(stderr).toContain("error[ref/outside-root]");
  });

  test("is not left by a symbolic link, to a folder or to a file", async () => {
    const elsewhere = createProject({ "a.yaml": "type: string\n" });
    const project = createProject(
      withSchemas('A:\n  $ref: "linked/a.yaml"\nB:\n  $ref: "b.yaml"\n'),
    );
    symlinkSync(elsewhere.folder, join(project.folder, "linked"));
    symlinkSync(
      join(elsewhere.folder, "a.yaml"),
      join(project.folder, "b.yaml"),
    );
    const ran = await project.run("generate openapi.yaml --out out");
    expect(ran.code).toBe(1);
    expect(project.has("out")).toBe(false);
    await expectPage("symbolic links", ran);
  });

  test("does not tell what exists outside", async () => {
    const project = createProject(
      withSchemas('A:\n  $ref: "../no-such-file.yaml"\n'),
    );
    const { stderr } = await refuse(project);
    expect(stderr).toContain("error[ref/outside-root]");
  });

  test("a link that stays within is followed", async () => {
    const project = createProject({
      ...withSchemas('A:\n  $ref: "linked/a.yaml"\n'),
      "real/a.yaml": "type: string\n",
    });
    symlinkSync("real", join(project.folder, "linked"));
    const command = "generate openapi.yaml --out out --emit types";
    expect((await project.run(command)).code).toBe(0);
  });
});

describe("texts that are only written unusually", () => {
  test.each([
    ["a byte order mark", `\uFEFF${petSpec()}`],
    ["CRLF", petSpec().replaceAll("\n", "\r\n")],
    ["UTF-16, little end first", utf16(petSpec(), "le")],
    ["UTF-16, big end first", utf16(petSpec(), "be")],
    ["tabs behind values", petSpec().replaceAll("object\n", "object\t\n")],
    ["no line break at the end", petSpec().trimEnd()],
  ])("%s: the same package", async (_what, content) => {
    const project = createProject({ "a.yaml": petSpec(), "b.yaml": content });
    const options = "--name same --emit types";
    await project.run(`generate a.yaml --out a ${options}`);
    const { code, stderr } = await project.run(
      `generate b.yaml --out b ${options}`,
    );
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(project.tree("b/src")).toEqual(project.tree("a/src"));
  });

  test("a place in them is where an editor shows it", async () => {
    for (const content of [
      petSpec().replace("/Pet", "/Pett").replaceAll("\n", "\r\n"),
      `\uFEFF${petSpec().replace("/Pet", "/Pett")}`,
      utf16(petSpec().replace("/Pet", "/Pett"), "le"),
    ]) {
      const { stderr } = await refuse(
        createProject({ "openapi.yaml": content }),
      );
      expect(stderr).toContain("  --> openapi.yaml:20:25\n");
      expect(stderr).toContain('\n20 |                   $ref: "#/comp');
    }
  });
});

describe("names that clash", () => {
  const clash = withSchemas(
    "pet-list:\n  type: object\npet_list:\n  type: object\n",
  );

  test("are told with both places, and settled without a silent choice", async () => {
    const project = createProject(clash);
    const ran = await project.run(
      "generate openapi.yaml --out out --emit types",
    );
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain("warning[name/clash]");
    await expectPage("names that clash", ran);
  });

  test("are refused with --strict", async () => {
    const command = "generate openapi.yaml --out out --strict";
    const { stderr } = await refuse(createProject(clash), command);
    expect(stderr).toContain("error[name/clash]");
    expect(stderr).toContain("--> openapi.yaml:29:5");
    expect(stderr).toContain("--> openapi.yaml:31:5");
  });
});
