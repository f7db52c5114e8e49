import { expect, test } from "vitest";
import { createProject, petSpec } from "./support.js";

test.each([
  ["", "a command is missing"],
  ["genrate", "there is no command genrate; did you mean generate?"],
  ["genrate a.yaml --out x", "there is no command genrate; did you mean gen"],
  ["a.yaml --out x", "no command a.yaml; did you mean generate a.yaml?"],
  ["serve", "there is no command serve\n"],
  ["--chek", "a command is missing"],
  ["generate --chek", "there is no option --chek; did you mean --check?"],
  ["generate -z", "there is no option -z"],
  ["generate --out", "--out needs a value"],
  ["generate a.yaml --check=soon", "--check takes no value"],
  ["generate a.yaml --emit types,", "emit is empty"],
  ["generate a.yaml --out x --out y", "--out is given twice"],
  ["generate a.yaml --out=", "out is empty"],
  ["generate --out x", "--out needs exactly one document"],
  ["generate a.yaml b.yaml --name x", "--name needs exactly one document"],
  ["generate --check --watch", "--check and --watch cannot go together"],
  ["generate --check --dry-run", "--check and --dry-run cannot go together"],
  ["generate --watch --json", "--watch and --json cannot go together"],
  ["generate --json --format github", "--json and --format github cannot"],
  ["generate --format xml", "invalid values"],
  ["explain duplicat-key", "there is no diagnostic duplicat-key"],
  ["explain missing-file", "did you mean ref/missing-file or spec/"],
  ["lint a.yaml --check", "there is no option --check"],
  ["mock", "an argument is missing"],
  ["mock a.yaml b.yaml", "the argument b.yaml is one too many"],
  ["mock a.yaml --port http", "--port must be a number"],
  ["mock a.yaml --port 70000", "--port must be a number"],
  ["explain spec/duplicatekey", "did you mean spec/duplicate-key?"],
  ["generate a.yaml --emit typs", "did you mean `types`?"],
  ["generate a.yaml --name A!", "`A!` is not a name that npm accepts"],
])("sdkwright %s: exit code 2", async (command, message) => {
  const project = createProject({ "a.yaml": petSpec() });
  const { code, stdout, stderr } = await project.run(command);
  expect(stderr).toContain(message);
  expect(stdout).toBe("");
  expect(code).toBe(2);
  expect(project.files()).toEqual(["a.yaml"]);
});

test.each(["--help", "generate --help", "lint -h", "mock --help"])(
  "sdkwright %s says what there is",
  async (command) => {
    const { code, stdout, stderr } = await createProject().run(command);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toContain("--help");
  },
);

test("--version is that of package.json", async () => {
  const { createRequire } = await import("node:module");
  const manifest: unknown = createRequire(import.meta.url)(
    "../../package.json",
  );
  const { code, stdout } = await createProject().run("--version");
  expect(code).toBe(0);
  expect(manifest).toHaveProperty("version", stdout.trim());
});

test("explain tells cause, fix and an example", async () => {
  const { code, stdout } = await createProject().run(
    "explain spec/duplicate-key",
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/^error\[spec\/duplicate-key\]/);
  for (const part of ["Cause:", "Fix:", "Example:"]) {
    expect(stdout).toContain(part);
  }
});

test("explain lists every code in order", async () => {
  const { stdout } = await createProject().run("explain");
  const codes = stdout.split("\n").map((line) => line.split(" ")[0] ?? "");
  expect(codes).toContain("write/edited");
  expect(codes).toContain("config/unknown-key");
  const listed = codes.slice(0, -1);
  expect(listed).toEqual([...listed].sort());
});
