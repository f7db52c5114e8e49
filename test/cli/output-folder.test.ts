import { chmodSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createProject, petSpec } from "./support.js";

const command = "generate openapi.yaml --emit types --out";

test.each([
  ["a file", "out"],
  ["below a file", "out/sdk"],
  ["deep below a file", "out/sdk/deep"],
])("%s", async (_what, folder) => {
  const project = createProject({ "openapi.yaml": petSpec(), out: "a file" });
  const { code, stdout, stderr } = await project.run(`${command} ${folder}`);
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr)
    .toBe(`error[write/failed] "${folder}" cannot be written: a file stands where a folder is needed
help: Check the path, its permissions and the free space.

1 error
`);
  expect(project.tree()).toEqual({ "openapi.yaml": petSpec(), out: "a file" });
});

test.runIf(existsSync("/proc/self"))(
  "one that the system keeps for itself",
  async () => {
    const project = createProject({ "openapi.yaml": petSpec() });
    const { code, stderr } = await project.run(`${command} /proc/sdk`);
    expect(code).toBe(1);
    expect(stderr).toContain("error[write/failed]");
    expect(stderr).toContain(
      "cannot be written: a folder on the way does not exist",
    );
  },
);

/** The superuser may write everywhere: then somebody else runs the command. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};

test("one without permission, and nothing is left of the attempt", async () => {
  const project = createProject({
    "openapi.yaml": petSpec(),
    "locked/out/mine.txt": "mine\n",
  });
  chmodSync(project.folder, 0o755);
  for (const folder of ["locked", "locked/out"]) {
    chmodSync(join(project.folder, folder), 0o555);
  }
  for (const folder of ["locked/out", "locked/new"]) {
    const ran = await project.execute(`${command} ${folder}`, nobody);
    expect(ran.stderr).toContain(
      `error[write/failed] "${folder}" cannot be written: permission denied\n`,
    );
    expect(ran.code).toBe(1);
  }
  expect(project.files()).toEqual(["locked/out/mine.txt", "openapi.yaml"]);
  expect(project.has("locked/new")).toBe(false);
  for (const folder of ["locked", "locked/out"]) {
    chmodSync(join(project.folder, folder), 0o755);
  }
});

test("a file that somebody else wrote", async () => {
  const project = createProject({
    "openapi.yaml": petSpec(),
    "out/src/types/index.ts": "mine\n",
  });
  const { code, stderr } = await project.run(`${command} out`);
  expect(code).toBe(1);
  expect(stderr).toContain(
    'error[write/foreign] "src/types/index.ts" exists and was not written by sdkwright\n  --> out/src/types/index.ts:1:1\n',
  );
  expect(project.files("out")).toEqual(["src/types/index.ts"]);
  const forced = await project.run(`${command} out --force`);
  expect(forced.code).toBe(0);
  expect(project.read("out/src/types/index.ts")).toContain("./pet.js");
});

test("a folder where a file is needed", async () => {
  const project = createProject({
    "openapi.yaml": petSpec(),
    "out/src/types/pet.ts/mine.txt": "mine\n",
  });
  const { code, stderr } = await project.run(`${command} out`);
  expect(code).toBe(1);
  expect(stderr).toContain("error[write/blocked]");
  expect(project.files("out")).toEqual(["src/types/pet.ts/mine.txt"]);
});

test("a symbolic link that would lead the files elsewhere", async () => {
  const elsewhere = createProject();
  const project = createProject({ "openapi.yaml": petSpec() });
  mkdirSync(join(project.folder, "out"));
  symlinkSync(elsewhere.folder, join(project.folder, "out/src"));
  const { code, stderr } = await project.run(`${command} out`);
  expect(code).toBe(1);
  expect(stderr).toContain("error[write/outside]");
  expect(elsewhere.files()).toEqual([]);
});

test("two packages in one", async () => {
  const project = createProject({
    "a.yaml": petSpec(),
    "b.yaml": petSpec(),
    "sdkwright.config.json": JSON.stringify({
      packages: [
        { spec: "a.yaml", out: "out", emit: ["types"] },
        { spec: "b.yaml", out: "./out/", emit: ["types"] },
      ],
    }),
  });
  const { code, stderr } = await project.run("generate");
  expect(code).toBe(1);
  expect(stderr).toContain(
    'error[write/same-folder] two packages would be written into "out"',
  );
});
