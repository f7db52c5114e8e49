import { expect, test } from "vitest";
import { generate as run } from "../../src/index.js";
import { createProject, type Project } from "./support.js";

/** A project with a document of one operation and so many schemas. */
function projectOf(schemas: number): Project {
  const names = Array.from({ length: schemas }, (_, index) => `Part${index}`);
  const document = {
    openapi: "3.1.1",
    info: { title: "Parts", version: "1" },
    servers: [{ url: "https://api.example.com" }],
    paths: {
      "/parts": {
        get: {
          operationId: "listParts",
          responses: { "204": { description: "None." } },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(
        names.map((name) => [name, { type: "null" }]),
      ),
    },
  };
  return createProject({ "a.json": JSON.stringify(document) });
}

/** What a package of the project offers and says. */
function contentsOf(project: Project): object {
  const read = (path: string): string => project.read(`out/${path}`);
  const manifest = JSON.parse(read("package.json")) as { exports: object };
  return {
    file: project.has("out/src/schema.ts"),
    export: Object.keys(manifest.exports).includes("./schema"),
    page: read("README.md").includes("openapi-fetch"),
  };
}

const generate = "generate a.json --out out";

test("schema.ts is made of 2,000 operations and schemas unasked", async () => {
  const project = projectOf(1999);
  const { code, stderr } = await project.run(generate);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(contentsOf(project)).toEqual({ file: true, export: true, page: true });
}, 60_000);

test("it is left out of more, which the run says, and made where it is named", async () => {
  const project = projectOf(2000);
  const { code, stderr } = await project.run(generate);
  expect(code).toBe(0);
  expect(stderr).toContain("info[emit/schema-left-out]");
  expect(stderr).toContain("operations and schemas are 2001 together");
  expect(contentsOf(project)).toEqual({
    file: false,
    export: false,
    page: false,
  });
  const named = await project.run(`${generate} --emit schema,package`);
  expect(named).toMatchObject({ code: 0, stderr: "" });
  expect(contentsOf(project)).toEqual({ file: true, export: true, page: true });
  expect(project.read("out/src/schema.ts")).toContain("Part1999: null;");
}, 60_000);

test("it is not left out where a plugin needs it", async () => {
  const { folder } = projectOf(2000);
  const { diagnostics, packages } = await run({
    workingDirectory: folder,
    config: {
      packages: [{ spec: "a.json" }],
      plugins: [
        { name: "paths", needs: ["schema"], names: () => [], emit: () => [] },
      ],
    },
    dryRun: true,
  });
  expect(diagnostics).toEqual([]);
  expect(packages[0]?.created).toContain("src/schema.ts");
}, 60_000);
