import { expect, test } from "vitest";
import { createProject, petSpec } from "./support.js";

test("in an empty folder: a configuration and a document that generate", async () => {
  const project = createProject();
  const { code, stdout, stderr } = await project.run("init");
  expect(stderr).toBe("");
  expect(stdout).toBe(
    "created openapi.yaml\ncreated sdkwright.config.json\nnext: sdkwright generate\n",
  );
  expect(code).toBe(0);
  const strict = await project.run("lint --strict");
  expect(strict.stdout).toBe("openapi.yaml: nothing wrong\n");
  const generated = await project.run("generate --strict");
  expect(generated.stderr).toBe("");
  expect(generated.code).toBe(0);
  expect(project.has("generated/pet-store/package.json")).toBe(true);
});

test.each(["openapi.json", "api/openapi.yaml", "swagger.yml"])(
  "beside %s: a configuration that names it",
  async (path) => {
    const project = createProject({ [path]: petSpec() });
    const { code, stdout } = await project.run("init");
    expect(code).toBe(0);
    expect(stdout).toBe(
      "created sdkwright.config.json\nnext: sdkwright generate\n",
    );
    expect(JSON.parse(project.read("sdkwright.config.json"))).toEqual({
      packages: [{ spec: path }],
    });
    expect(project.read(path)).toBe(petSpec());
  },
);

test.each([
  ["sdkwright.config.json", "{}"],
  ["sdkwright.config.ts", "broken"],
  ["package.json", '{ "sdkwright": {} }'],
])("nothing is overwritten where %s configures", async (file, text) => {
  const project = createProject({ [file]: text });
  const { code, stdout, stderr } = await project.run("init");
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain(
    `error[config/exists] ${file} exists and is not overwritten`,
  );
  expect(project.tree()).toEqual({ [file]: text });
});

test("a package.json without our key is no configuration", async () => {
  const text = '{ "name": "mine", "devDependencies": { "sdkwright": "1" } }';
  const project = createProject({ "package.json": text });
  expect((await project.run("init")).code).toBe(0);
  expect(project.read("package.json")).toBe(text);
  expect((await project.run("generate --emit types")).code).toBe(0);
});
