import { describe, expect, test } from "vitest";
import { runCli } from "../../src/cli/run-cli.js";
import { createProject, petSpec, type Project } from "./support.js";

/** What a terminal that does not exist was given. */
interface Shown {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in front of somebody who looks at one of the outputs, or at both. */
async function show(
  project: Project,
  command: string,
  isTTY: { readonly stdout?: boolean; readonly stderr?: boolean },
  env: Readonly<Record<string, string>> = {},
): Promise<Shown> {
  const texts = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    isTTY: isTTY[name] ?? false,
    write: (text: string) => {
      texts[name] += text;
    },
  });
  const code = await runCli(command.split(" "), {
    stdout: output("stdout"),
    stderr: output("stderr"),
    env,
    cwd: project.folder,
    columns: 60,
  });
  return { code, ...texts };
}

const escape = "\u001B[";
const both = { stdout: true, stderr: true };

function brokenProject(): Project {
  return createProject({ "a.yaml": petSpec().replace("/Pet", "/Pett") });
}

describe("progress", () => {
  test("is shown to a person, one line that is cleared in the end", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const { stderr } = await show(project, "generate a.yaml", both);
    const lines = stderr.split(`\r${escape}2K`).slice(1);
    expect(lines).toEqual([
      "a.yaml: read…",
      "a.yaml: lint…",
      "a.yaml: build…",
      "a.yaml: name…",
      "a.yaml: emit…",
      "a.yaml: print…",
      "a.yaml: write…",
      "",
    ]);
  });

  test.each([
    ["a pipe", "generate a.yaml", {}, {}],
    ["a terminal without cursor", "generate a.yaml", both, { TERM: "dumb" }],
    ["a build server", "generate a.yaml", both, { CI: "true" }],
    ["--quiet", "generate a.yaml --quiet", both, {}],
    ["--json", "generate a.yaml --json", both, {}],
  ])("is not shown to %s", async (_whom, command, isTTY, env) => {
    const project = createProject({ "a.yaml": petSpec() });
    const { code, stderr } = await show(project, command, isTTY, env);
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  test("fits the terminal, and takes no orders from the name of a file", async () => {
    const name = `${"long".repeat(30)}\u0007.yaml`;
    const project = createProject({ [name]: petSpec() });
    const { stderr } = await show(project, `lint ${name}`, both);
    for (const line of stderr.split(`\r${escape}2K`)) {
      expect(line.length).toBeLessThan(60);
    }
    expect(stderr).not.toContain("\u0007");
  });

  test("does not stay before an error message", async () => {
    const project = brokenProject();
    const { stderr } = await show(project, "generate a.yaml", both);
    expect(stderr).toContain(`\r${escape}2K${escape}`);
    expect(stderr).toContain("ref/dangling");
  });
});

describe("colours", () => {
  test.each([
    ["a terminal", both, {}, true],
    ["a pipe", {}, {}, false],
    ["a pipe that is said to take them", {}, { FORCE_COLOR: "1" }, true],
    ["a terminal, refused", both, { NO_COLOR: "1" }, false],
    ["a terminal, NO_COLOR empty", both, { NO_COLOR: "" }, true],
    ["a terminal, forced off", both, { FORCE_COLOR: "0" }, false],
    ["both said", {}, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    ["a dumb terminal", both, { TERM: "dumb" }, false],
  ])("%s", async (_what, isTTY, env, isColored) => {
    const { stderr } = await show(brokenProject(), "lint a.yaml", isTTY, {
      CI: "true",
      ...env,
    });
    expect(stderr).toContain("ref/dangling");
    expect(stderr.includes(escape)).toBe(isColored);
  });

  test("each output has those that whoever reads it can see", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    await show(project, "generate a.yaml --out out --emit types", {});
    project.write("a.yaml", petSpec().replace("id:", "key:"));
    const command = "generate a.yaml --out out --emit types --check";
    const onlyErrors = await show(project, command, { stderr: true });
    expect(onlyErrors.stdout).toContain("+++ out/src/types/pet.ts");
    expect(onlyErrors.stdout).not.toContain(escape);
    const all = await show(project, command, both);
    expect(all.stdout).toContain(`${escape}1m+++ out/src/types/pet.ts`);
  });
});

test("an error that is ours asks to be reported, the stack only with DEBUG", async () => {
  const texts: string[] = [];
  const fail = (env: Readonly<Record<string, string>>): Promise<number> =>
    runCli(["--version"], {
      stdout: {
        write: () => {
          throw new Error("boom");
        },
      },
      stderr: { write: (text) => texts.push(text) },
      env,
      cwd: "/",
    });
  expect(await fail({})).toBe(1);
  expect(texts.join("")).toContain("an error that should not happen: boom");
  expect(texts.join("")).not.toContain("    at ");
  expect(await fail({ DEBUG: "1" })).toBe(1);
  expect(texts.join("")).toContain("    at ");
});
