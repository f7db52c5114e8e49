import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  createProject,
  petSpec,
  type Project,
  type Running,
} from "./support.js";

const again = /pet-store: \d+ files \(\d+ created, [1-9]\d* changed/;

interface Watch {
  readonly project: Project;
  readonly running: Running;
}

async function watch(
  files: Readonly<Record<string, string>>,
  command = "generate a.yaml --out out --emit types --watch",
): Promise<Watch> {
  const project = createProject(files);
  const running = project.start(command);
  const text = await running.waitFor("watching for changes; Ctrl-C ends it\n");
  expect(text).toMatch(/pet-store: \d+ files/);
  return { project, running };
}

/** Ends a watch as Ctrl-C does. */
async function end({ running }: Watch): Promise<void> {
  running.signal("SIGINT");
  const { code } = await running.ended;
  expect(code).toBe(0);
}

describe("a change generates again", () => {
  test("in the document", async () => {
    const watched = await watch({ "a.yaml": petSpec() });
    const { project, running } = watched;
    project.write("a.yaml", petSpec().replace("integer", "string"));
    await running.waitFor(again);
    expect(project.read("out/src/types/pet.ts")).toContain("id: string;");
    project.write("a.yaml", petSpec().replace("integer", "boolean"));
    await running.waitFor(again);
    expect(project.read("out/src/types/pet.ts")).toContain("id: boolean;");
    await end(watched);
  });

  test("in a document that an editor replaces by a new file", async () => {
    const watched = await watch({ "a.yaml": petSpec() });
    const { project, running } = watched;
    for (const type of ["string", "boolean"]) {
      project.write("a.yaml~", petSpec().replace("integer", type));
      renameSync(
        join(project.folder, "a.yaml~"),
        join(project.folder, "a.yaml"),
      );
      await running.waitFor(again);
      expect(project.read("out/src/types/pet.ts")).toContain(`id: ${type};`);
    }
    await end(watched);
  });

  test("in a file that it refers to, in another folder", async () => {
    const shared = "type: object\nproperties:\n  name: { type: string }\n";
    const watched = await watch({
      "a.yaml": petSpec('    Owner:\n      $ref: "shared/owner.yaml"\n'),
      "shared/owner.yaml": shared,
    });
    const { project, running } = watched;
    project.write("shared/owner.yaml", shared.replace("string", "number"));
    await running.waitFor(again);
    expect(project.read("out/src/types/owner.ts")).toContain("name?: number;");
    await end(watched);
  });

  test("in a template, also a new one", async () => {
    const watched = await watch(
      { "a.yaml": petSpec(), "templates/package/LICENSE.hbs": "Mine.\n" },
      "generate a.yaml --out out --emit package --templates templates --watch",
    );
    const { project, running } = watched;
    expect(project.read("out/LICENSE")).toBe("Mine.\n");
    project.write("templates/package/LICENSE.hbs", "Yours.\n");
    await running.waitFor(again);
    expect(project.read("out/LICENSE")).toBe("Yours.\n");
    project.write("templates/package/CHANGELOG.md.hbs", "# History\n");
    await running.waitFor(again);
    expect(project.read("out/CHANGELOG.md")).toBe("# History\n");
    await end(watched);
  });

  test.each([
    ["sdkwright.config.json", (text: string) => text],
    ["sdkwright.config.mjs", (text: string) => `export default ${text};\n`],
    ["sdkwright.config.ts", (text: string) => `export default ${text};\n`],
    ["package.json", (text: string) => `{ "sdkwright": ${text} }`],
  ])("in %s", async (file, write) => {
    const config = (emit: string): string =>
      write(`{ "packages": [{ "spec": "a.yaml", "emit": ["${emit}"] }] }`);
    const watched = await watch(
      { "a.yaml": petSpec(), [file]: config("types") },
      "generate --watch",
    );
    const { project, running } = watched;
    expect(project.has("generated/pet-store/package.json")).toBe(false);
    project.write(file, config("package"));
    await running.waitFor(/pet-store: \d+ files \([1-9]\d* created/);
    expect(project.has("generated/pet-store/package.json")).toBe(true);
    expect(project.has("generated/pet-store/src/types/pet.ts")).toBe(false);
    await end(watched);
  });
});

describe("what is broken is reported and waited for", () => {
  test.each([
    ["a broken document", "info: [", "error[spec/yaml-syntax]"],
    ["an empty document", "", "error[spec/empty]"],
    [
      "a document with an error",
      petSpec().replace("/Pet", "/Pett"),
      "error[ref/dangling]",
    ],
  ])("%s", async (_what, text, code) => {
    const watched = await watch({ "a.yaml": petSpec() });
    const { project, running } = watched;
    const before = project.tree("out");
    project.write("a.yaml", text);
    const report = await running.waitFor(
      "waiting for a change; Ctrl-C ends it\n",
    );
    expect(report).toContain(code);
    expect(project.tree("out")).toEqual(before);
    project.write("a.yaml", petSpec().replace("integer", "string"));
    await running.waitFor(again);
    await end(watched);
  });

  test("from the start, and a document that is not there yet", async () => {
    const project = createProject();
    const running = project.start(
      "generate api/a.yaml --out out --emit types --watch",
    );
    const report = await running.waitFor("waiting for a change");
    expect(report).toContain("error[spec/missing-file]");
    project.write("api/a.yaml", petSpec());
    await running.waitFor(/pet-store: 2 files \(2 created/);
    await end({ project, running });
  });

  test("a document that is removed and comes back, with its folder", async () => {
    const watched = await watch(
      { "api/a.yaml": petSpec() },
      "generate api/a.yaml --out out --emit types --watch",
    );
    const { project, running } = watched;
    for (const type of ["string", "boolean"]) {
      rmSync(join(project.folder, "api"), { recursive: true });
      const report = await running.waitFor("waiting for a change");
      expect(report).toContain("error[spec/missing-file]");
      project.write("api/a.yaml", petSpec().replace("integer", type));
      await running.waitFor(again);
      expect(project.read("out/src/types/pet.ts")).toContain(`id: ${type};`);
    }
    await end(watched);
  });

  test("a broken template", async () => {
    const watched = await watch(
      { "a.yaml": petSpec(), "templates/package/LICENSE.hbs": "Mine.\n" },
      "generate a.yaml --out out --emit package --templates templates --watch",
    );
    const { project, running } = watched;
    project.write("templates/package/LICENSE.hbs", "Mine.\n{{#if}\n");
    const report = await running.waitFor("waiting for a change");
    expect(report).toContain("error[template/broken]");
    expect(report).toContain("--> templates/package/LICENSE.hbs:2:1");
    project.write("templates/package/LICENSE.hbs", "Yours.\n");
    await running.waitFor(again);
    await end(watched);
  });

  test("a configuration that is wrong, also in a name that it gives", async () => {
    const config = (emit: string): string =>
      JSON.stringify({ packages: [{ spec: "a.yaml", emit: [emit] }] });
    const file = "sdkwright.config.json";
    const watched = await watch(
      { "a.yaml": petSpec(), [file]: config("types") },
      "generate --watch",
    );
    const { project, running } = watched;
    project.write(file, config("typs"));
    const report = await running.waitFor("waiting for a change");
    expect(report).toContain("error[config/unknown-emitter]");
    project.write(file, config("package"));
    await running.waitFor(/pet-store: \d+ files \([1-9]\d* created/);
    await end(watched);
  });
});

test("what does not matter does nothing", async () => {
  const watched = await watch({ "a.yaml": petSpec(), "b.yaml": petSpec() });
  const { project, running } = watched;
  project.write("b.yaml", "info: [");
  project.write("notes.txt", "notes");
  project.write("out/mine.txt", "mine");
  project.write("a.yaml", petSpec().replace("integer", "string"));
  const text = await running.waitFor(again);
  expect(text).not.toContain("b.yaml");
  running.signal("SIGTERM");
  const { code, stdout } = await running.ended;
  expect(code).toBe(0);
  expect(stdout.trimEnd().split("\n")).toHaveLength(2);
});

test("wrong usage ends at once", async () => {
  const project = createProject({ "a.yaml": petSpec() });
  const { code, stderr } = await project.run(
    "generate a.yaml --emit typs --watch",
  );
  expect(code).toBe(2);
  expect(stderr).toContain("did you mean `types`?");
});
