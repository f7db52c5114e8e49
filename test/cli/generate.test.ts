import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createProject, petSpec, type Project, type Ran } from "./support.js";

/** Seconds are what they are. */
function withoutSeconds(text: string): string {
  return text.replace(/ in \d+\.\d+ s/g, " in N s");
}

const types = "generate a.yaml --out out --emit types";

/** A project with a package of types that is up to date. */
async function generated(): Promise<Project> {
  const project = createProject({ "a.yaml": petSpec() });
  expect((await project.run(types)).code).toBe(0);
  return project;
}

describe("what is generated, and where", () => {
  test("a document without any configuration: everything, below generated/", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const { code, stdout, stderr } = await project.run("generate a.yaml");
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const { length } = project.files("generated/pet-store");
    // The manifest is not counted: it is about the others.
    expect(withoutSeconds(stdout)).toBe(
      `pet-store: ${length - 1} files (${length - 1} created, 0 changed, 0 same, 0 deleted) in N s\n`,
    );
    const manifest: unknown = JSON.parse(
      project.read("generated/pet-store/package.json"),
    );
    expect(manifest).toHaveProperty("name", "pet-store");
    expect(project.files()).toContain("generated/pet-store/src/types/pet.ts");
  });

  test("--out, --name and --emit", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const command =
      "generate a.yaml --out ./sdk/pets --name @acme/pets --emit types,package";
    const { code, stdout } = await project.run(command);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^@acme\/pets: \d+ files/);
    const files = project.files("sdk/pets");
    expect(files).toContain("src/types/pet.ts");
    expect(files).not.toContain("src/schema.ts");
    expect(files.filter((path) => path.startsWith("src/resources"))).toEqual(
      [],
    );
    expect(JSON.parse(project.read("sdk/pets/package.json"))).toHaveProperty(
      "name",
      "@acme/pets",
    );
  });

  test("--emit given twice is one list", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    await project.run("generate a.yaml --out one --emit types --emit package");
    await project.run("generate a.yaml --out two --emit types,package");
    expect(project.files("one")).toEqual(project.files("two"));
  });

  test("a document named twice is one", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const { code, stdout } = await project.run(
      "generate a.yaml ./a.yaml --emit types",
    );
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  test("several documents, each into its own package", async () => {
    const project = createProject({
      "a.yaml": petSpec(),
      "b.json": `{
        "openapi": "3.0.4", "info": { "title": "Töpfe & Öfen API", "version": "1" },
        "paths": {}
      }`,
    });
    const { code, stdout } = await project.run(
      "generate a.yaml b.json --emit package",
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^pet-store: .*\ntopfe-ofen-api: .*\n$/);
    expect(project.has("generated/topfe-ofen-api/package.json")).toBe(true);
  });

  test("without arguments: what the configuration says, wherever below it one stands", async () => {
    const project = createProject({
      "package.json": JSON.stringify({
        name: "mine",
        sdkwright: {
          packages: [
            { spec: "api/a.yaml", out: "sdk", name: "pets", emit: ["types"] },
            { spec: "api/a.yaml", emit: ["types"] },
          ],
        },
      }),
      "api/a.yaml": petSpec(),
    });
    const { code, stdout, stderr } = await project.run("generate", {
      cwd: "api",
    });
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^pets: 2 files.*\npet-store: 2 files.*\n$/);
    expect(project.files("sdk")).toContain("src/types/pet.ts");
    expect(project.files("generated/pet-store")).toContain("src/types/pet.ts");
  });

  test("a document that the configuration knows keeps its settings", async () => {
    const project = createProject({
      "sdkwright.config.json": JSON.stringify({
        packages: [{ spec: "a.yaml", out: "sdk", emit: ["types"] }],
      }),
      "a.yaml": petSpec(),
      "b.yaml": petSpec(),
    });
    await project.run("generate ./a.yaml");
    expect(project.files("sdk")).toContain("src/types/pet.ts");
    await project.run("generate b.yaml --emit types");
    expect(project.files("generated/pet-store")).toContain("src/types/pet.ts");
  });

  test("nothing to do is an error that says what to do", async () => {
    const { code, stderr } = await createProject().run("generate");
    expect(code).toBe(1);
    expect(stderr).toContain("error[config/nothing-to-do]");
    expect(stderr).toContain("sdkwright init");
  });
});

describe("a second run", () => {
  test("does nothing when nothing changed", async () => {
    const project = await generated();
    const before = project.tree("out");
    const { code, stdout } = await project.run(types);
    expect(code).toBe(0);
    expect(withoutSeconds(stdout)).toBe(
      "pet-store: 2 files (0 created, 0 changed, 2 same, 0 deleted) in N s\n",
    );
    expect(project.tree("out")).toEqual(before);
  });

  test("writes what differs, deletes what is stale, leaves what is not its own", async () => {
    const project = await generated();
    project.write("out/src/types/mine.ts", "mine\n");
    project.write("out/node_modules/x/index.js", "x\n");
    project.write(
      "a.yaml",
      petSpec().replace("/Pet", "/Animal").replace("    Pet:", "    Animal:"),
    );
    const { code, stdout } = await project.run(types);
    expect(code).toBe(0);
    expect(withoutSeconds(stdout)).toBe(
      "pet-store: 2 files (1 created, 1 changed, 0 same, 1 deleted) in N s\n",
    );
    expect(project.files("out")).toEqual([
      ".sdkwright.json",
      "node_modules/x/index.js",
      "src/types/animal.ts",
      "src/types/index.ts",
      "src/types/mine.ts",
    ]);
    expect(project.read("out/src/types/mine.ts")).toBe("mine\n");
  });

  test("brings back a file that was deleted", async () => {
    const project = await generated();
    const before = project.tree("out");
    rmSync(join(project.folder, "out/src/types/pet.ts"));
    const { stdout } = await project.run(types);
    expect(stdout).toContain("(1 created, 0 changed, 1 same, 0 deleted)");
    expect(project.tree("out")).toEqual(before);
  });

  test("reports a file that was edited by hand, and overwrites it only with --force", async () => {
    const project = await generated();
    const before = project.tree("out");
    project.write("out/src/types/pet.ts", "edited\n");
    const edited = project.tree("out");
    project.write("a.yaml", petSpec().replace("integer", "string"));
    const refused = await project.run(types);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toBe("");
    expect(refused.stderr)
      .toBe(`error[write/edited] "src/types/pet.ts" was changed since it was generated
  --> out/src/types/pet.ts:1:1
help: Put the change into the specification, a template or a file of your own, then run with \`--force\`.

1 error
`);
    expect(project.tree("out")).toEqual(edited);
    const forced = await project.run(`${types} --force`);
    expect(forced.stderr).toBe("");
    expect(forced.code).toBe(0);
    expect(project.read("out/src/types/pet.ts")).not.toBe(
      before["src/types/pet.ts"],
    );
    expect(project.read("out/src/types/pet.ts")).toContain("id: string");
  });

  test("keeps a stale file that was edited by hand, and says so", async () => {
    const project = await generated();
    project.write("out/src/types/pet.ts", "edited\n");
    project.write(
      "a.yaml",
      petSpec().replace("/Pet", "/Animal").replace("    Pet:", "    Animal:"),
    );
    const { code, stderr } = await project.run(types);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'warning[write/edited-stale] "src/types/pet.ts" is no longer generated, but was changed by hand, and stays\n  --> out/src/types/pet.ts:1:1\n',
    );
    expect(project.read("out/src/types/pet.ts")).toBe("edited\n");
  });

  test("takes line ends that git changed for what they were", async () => {
    const project = await generated();
    for (const path of [
      "a.yaml",
      ...project.files("out").map((p) => `out/${p}`),
    ]) {
      project.write(path, project.read(path).replaceAll("\n", "\r\n"));
    }
    const checked = await project.run(`${types} --check`);
    expect(checked.stdout).toContain("up to date");
    expect(checked.code).toBe(0);
    const { stdout } = await project.run(types);
    expect(stdout).toContain("(0 created, 0 changed, 2 same, 0 deleted)");
  });
});

describe("--check", () => {
  /** Checks, and writes nothing whatever is found. */
  async function check(project: Project): Promise<Ran> {
    const before = project.tree();
    const ran = await project.run(`${types} --check`);
    expect(project.tree()).toEqual(before);
    return ran;
  }

  test("exit code 0 when everything is fresh", async () => {
    const { code, stdout, stderr } = await check(await generated());
    expect(stderr).toBe("");
    expect(withoutSeconds(stdout)).toBe(
      "pet-store: 2 files (0 created, 0 changed, 2 same, 0 deleted) in N s: up to date\n",
    );
    expect(code).toBe(0);
  });

  test("exit code 1 and a short diff when the document changed", async () => {
    const project = await generated();
    project.write("a.yaml", petSpec().replace("integer", "string"));
    const { code, stdout, stderr } = await check(project);
    expect(stderr).toBe("");
    expect(code).toBe(1);
    expect(withoutSeconds(stdout)).toContain(`--- out/src/types/pet.ts
+++ out/src/types/pet.ts
@@ -2,4 +2,4 @@
 
 export interface Pet {
-  id: number;
+  id: string;
 }
`);
    expect(withoutSeconds(stdout)).toMatch(
      /pet-store: 3 files \(0 created, 2 changed, 1 same, 0 deleted\) in N s: stale, run `sdkwright generate`\n$/,
    );
  });

  test("a file that is missing, one that is stale, one that was edited", async () => {
    const project = await generated();
    project.write(
      "a.yaml",
      petSpec().replace("/Pet", "/Animal").replace("    Pet:", "    Animal:"),
    );
    project.write("out/src/types/index.ts", "edited\n");
    const { code, stdout } = await check(project);
    expect(code).toBe(1);
    expect(stdout).toContain("--- /dev/null\n+++ out/src/types/animal.ts\n");
    expect(stdout).toContain("--- out/src/types/pet.ts\n+++ /dev/null\n");
    expect(stdout).toContain(
      "--- out/src/types/index.ts\n+++ out/src/types/index.ts\n@@ -1 +1,",
    );
    expect(stdout).toContain("\n-edited\n");
  });

  test("a manifest that tells of another document", async () => {
    const project = await generated();
    project.write("a.yaml", `${petSpec()}# more\n`);
    const { code, stdout } = await check(project);
    expect(stdout).toContain("+++ out/.sdkwright.json");
    expect(code).toBe(1);
  });

  test("no package at all", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const { code, stdout } = await check(project);
    expect(code).toBe(1);
    expect(stdout).toContain("+++ out/src/types/pet.ts");
    expect(project.files()).toEqual(["a.yaml"]);
  });

  test("a long diff is cut, and many files are counted", async () => {
    const schemas = Array.from(
      { length: 15 },
      (_, index) =>
        `    S${index}:\n      type: object\n      properties:\n${Array.from({ length: 40 }, (_unused, at) => `        p${at}: { type: string }\n`).join("")}`,
    );
    const project = createProject({ "a.yaml": petSpec(schemas.join("")) });
    const { code, stdout } = await check(project);
    expect(code).toBe(1);
    expect(stdout).toMatch(/\n… \d+ more lines\n/);
    expect(stdout).toMatch(/\n… and \d+ more stale files\n/);
    expect(stdout.split("\n").length).toBeLessThan(300);
  });

  test("a broken document is reported as ever", async () => {
    const project = await generated();
    project.write("a.yaml", petSpec().replace("/Pet", "/Pett"));
    const { code, stdout, stderr } = await check(project);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("error[ref/dangling]");
  });
});

describe("--dry-run", () => {
  test("says what would happen, and writes nothing", async () => {
    const project = await generated();
    project.write(
      "a.yaml",
      petSpec().replace("/Pet", "/Animal").replace("    Pet:", "    Animal:"),
    );
    const before = project.tree();
    const { code, stdout } = await project.run(`${types} --dry-run`);
    expect(code).toBe(0);
    expect(withoutSeconds(stdout)).toBe(`create out/src/types/animal.ts
change out/src/types/index.ts
delete out/src/types/pet.ts
pet-store: 2 files (1 created, 1 changed, 0 same, 1 deleted) in N s (dry run)
`);
    expect(project.tree()).toEqual(before);
  });

  test("makes no folder", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const { code, stdout } = await project.run(`${types} --dry-run`);
    expect(code).toBe(0);
    expect(stdout).toContain("create out/src/types/pet.ts\n");
    expect(project.files()).toEqual(["a.yaml"]);
    expect(project.has("out")).toBe(false);
  });
});

test("--verify prints everything a second time and finds no difference", async () => {
  const project = createProject({ "a.yaml": petSpec() });
  const { code, stdout, stderr } = await project.run(
    "generate a.yaml --verify",
  );
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^pet-store: \d+ files/);
  expect(code).toBe(0);
});

describe("reports for programs", () => {
  test("--json: one value on stdout and nothing else", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const { code, stdout, stderr } = await project.run(`${types} --json`);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      diagnostics: [],
      packages: [
        {
          name: "pet-store",
          folder: "out",
          ok: true,
          created: ["src/types/index.ts", "src/types/pet.ts"],
          changed: [],
          same: [],
          deleted: [],
          stale: [],
        },
      ],
    });
  });

  test.each(["--json", "--format json"])("%s with an error", async (option) => {
    const project = createProject({
      "a.yaml": petSpec().replace("/Pet", "/Pett"),
    });
    const { code, stdout, stderr } = await project.run(`${types} ${option}`);
    expect(stderr).toBe("");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      diagnostics: [
        {
          code: "ref/dangling",
          severity: "error",
          file: "a.yaml",
          line: 20,
          column: 25,
        },
      ],
    });
  });

  test("--quiet says nothing when nothing is wrong", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const { code, stdout, stderr } = await project.run(`${types} --quiet`);
    expect([code, stdout, stderr]).toEqual([0, "", ""]);
  });
});

test("--strict takes warnings for errors", async () => {
  const unused = `  responses:
    Odd:
      $ref: "#/components/responses/Nothing"
`;
  const project = createProject({ "a.yaml": petSpec(unused) });
  const strict = await project.run(`${types} --strict`);
  expect(strict.code).toBe(1);
  expect(strict.stderr).toContain("error[ref/unused-dangling]");
  expect(project.has("out")).toBe(false);
  const lenient = await project.run(types);
  expect(lenient.code).toBe(0);
  expect(lenient.stderr).toContain("warning[ref/unused-dangling]");
  const again = await project.run(types);
  expect(again.stdout).toContain("; 1 warning as before, see `sdkwright lint`");
  expect((await project.run(`${types} --strict`)).code).toBe(1);
});

describe("filters", () => {
  const spec = JSON.stringify({
    openapi: "3.1.1",
    info: { title: "Shop", version: "1" },
    paths: {
      "/pets": { get: { tags: ["pets"], responses: { 204: {} } } },
      "/toys": { get: { tags: ["toys"], responses: { 204: {} } } },
    },
    components: { schemas: { Lone: { type: "object" } } },
  });
  const resources = (project: Project): readonly string[] =>
    project.files("out/src/resources");

  test("of the command line go before those of the configuration", async () => {
    const filters = { tags: { include: ["pets"] } };
    const packages = [{ spec: "a.json", out: "out", filters }];
    const project = createProject({
      "a.json": spec,
      "sdkwright.config.json": JSON.stringify({ packages }),
    });
    expect((await project.run("generate")).code).toBe(0);
    expect(resources(project)).toContain("pets.ts");
    expect(resources(project)).not.toContain("toys.ts");
    expect(project.has("out/src/types/lone.ts")).toBe(false);
    // Another filter is another input: what is there is not what was asked for.
    const { code } = await project.run("generate --include-tag toys");
    expect(code).toBe(0);
    expect(resources(project)).toContain("toys.ts");
    expect(resources(project)).not.toContain("pets.ts");
    expect((await project.run("generate --check")).code).toBe(1);
  });

  test("that leave nothing write nothing", async () => {
    const project = createProject({ "a.json": spec });
    const run = await project.run("generate a.json --include-tag pet");
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("did you mean `pets`?");
    expect(run.stderr).toContain("the filters leave none of the operations");
    expect(project.files()).toEqual(["a.json"]);
  });
});

describe("overlays", () => {
  const overlay = (actions: readonly object[], more: object = {}): string =>
    JSON.stringify({
      overlay: "1.1.0",
      info: { title: "Changes", version: "1" },
      ...more,
      actions,
    });

  test("change what is generated, also when only they change", async () => {
    const rename = (title: string): string =>
      overlay([{ target: "$.info", update: { title } }]);
    const project = createProject({
      "a.yaml": petSpec(),
      "one.json": rename("One Api"),
      "two.json": rename("Two Api"),
    });
    const command = "generate a.yaml --out out --overlay one.json";
    expect((await project.run(command)).code).toBe(0);
    const name = (): unknown => JSON.parse(project.read("out/package.json"));
    expect(name()).toHaveProperty("name", "one-api");
    const both = `${command} --overlay two.json`;
    expect((await project.run(both)).code).toBe(0);
    expect(name()).toHaveProperty("name", "two-api");
    project.write("two.json", rename("Three Api"));
    expect((await project.run(both)).code).toBe(0);
    expect(name()).toHaveProperty("name", "three-api");
    expect((await project.run(both)).stdout).toContain("0 changed");
  });

  test("are where findings point to when the fault is theirs", async () => {
    const project = createProject({
      "a.yaml": petSpec(),
      "o.json": overlay([
        { target: "$.components", update: { schemas: { Bad: { type: 7 } } } },
      ]),
    });
    const run = await project.run("generate a.yaml --overlay o.json --json");
    expect(run.stdout).toContain('"file": "o.json"');
    expect(run.stdout).toContain(
      '"pointer": "/actions/0/update/schemas/Bad/type"',
    );
  });

  test("with `extends` are documents", async () => {
    const project = createProject({
      "a.yaml": petSpec(),
      "o.json": overlay([{ target: "$.info", update: { title: "New" } }], {
        extends: "a.yaml",
      }),
    });
    expect((await project.run("generate o.json --out out")).code).toBe(0);
    expect(JSON.parse(project.read("out/package.json"))).toHaveProperty(
      "name",
      "new",
    );
  });
});

describe("documents behind URLs", () => {
  /** A server that demands a secret and counts what it hands out. */
  async function serve(documents: Record<string, string>): Promise<string> {
    const server = createServer(({ url = "", headers }, response) => {
      const text = documents[url];
      const isGood = headers.authorization?.includes("c2VjcmV0OnNlY3JldA==");
      response.writeHead(text === undefined ? 404 : isGood ? 200 : 401);
      response.end(isGood ? text : "");
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  }

  test("are fetched with their headers, and again on each run; no secret is shown or written", async () => {
    const documents = { "/a.yaml": petSpec() };
    const host = await serve(documents);
    const project = createProject({});
    const header = "--header=Authorization:Basic\tc2VjcmV0OnNlY3JldA==";
    const command = `generate http://${host}/a.yaml --out out --emit types`;
    const run = await project.run(`${command} --allow-remote ${header}`);
    expect(run.stderr).toBe("");
    expect(run.code).toBe(0);
    expect(project.has("out/src/types/pet.ts")).toBe(true);
    documents["/a.yaml"] = petSpec().replaceAll("Pet", "Animal");
    const url = `http://secret:secret@${host}/a.yaml`;
    const again = `generate ${url} --out out --emit types --allow-remote`;
    const second = await project.run(again);
    expect(second.code).toBe(0);
    expect(project.has("out/src/types/animal.ts")).toBe(true);
    expect((await project.run(again)).stdout).toContain("0 changed");
    const all = JSON.stringify([project.tree(), run, second]);
    expect(all).toContain(host);
    expect(all).not.toMatch(/secret|c2VjcmV0/);
  });

  test("are refused without the option, or without what the server wants", async () => {
    const host = await serve({ "/a.yaml": petSpec() });
    const project = createProject({});
    const command = `generate http://${host}/a.yaml --out out`;
    const plain = await project.run(command);
    expect(plain.code).toBe(1);
    expect(plain.stderr).toContain("--allow-remote");
    const denied = await project.run(`${command} --allow-remote`);
    expect(denied.code).toBe(1);
    expect(denied.stderr).toContain("the server answered with status 401");
    const wrong = await project.run(`${command} --header secret`);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("--header is not of the form");
    expect(wrong.stderr).not.toContain("secret");
    expect(project.files()).toEqual([]);
  });
});
