import { describe, expect, test } from "vitest";
import { createProject, petSpec } from "./support.js";

const broken = petSpec().replace("/Pet", "/Pett");
const warned = petSpec().replace("description: The pets.", "description: 1");

describe("sdkwright lint", () => {
  test("nothing wrong: exit code 0, nothing written", async () => {
    const project = createProject({ "a.yaml": petSpec() });
    const { code, stdout, stderr } = await project.run("lint a.yaml");
    expect([code, stdout, stderr]).toEqual([0, "a.yaml: nothing wrong\n", ""]);
    expect(project.files()).toEqual(["a.yaml"]);
  });

  test("an error: exit code 1, a code frame", async () => {
    const project = createProject({ "a.yaml": broken });
    const { code, stdout, stderr } = await project.run("lint a.yaml");
    expect(code).toBe(1);
    expect(stdout).toBe("a.yaml: 1 error\n");
    expect(stderr)
      .toBe(`error[ref/dangling] \`#/components/schemas/Pett\` leads nowhere: \`#/components/schemas\` has no member "Pett"; did you mean \`#/components/schemas/Pet\`?
  --> a.yaml:20:25
   |
19 |                 items:
20 |                   $ref: "#/components/schemas/Pett"
   |                         ^
21 | components:
help: Correct the spelling of the reference, or add what it names.

1 error
`);
  });

  test("a warning: exit code 0, and 1 with --strict", async () => {
    const project = createProject({ "a.yaml": warned });
    const lenient = await project.run("lint a.yaml");
    expect(lenient.code).toBe(0);
    expect(lenient.stderr).toContain("warning[lint/wrong-detail]");
    expect(lenient.stdout).toBe("a.yaml: 1 warning\n");
    const strict = await project.run("lint a.yaml --strict");
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain("error[lint/wrong-detail]");
  });

  test("--quiet: errors only", async () => {
    const project = createProject({ "a.yaml": warned, "b.yaml": broken });
    const { code, stdout, stderr } = await project.run(
      "lint a.yaml b.yaml --quiet",
    );
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).not.toContain("warning[");
    expect(stderr).toContain("error[ref/dangling]");
  });

  test.each(["--json", "--format json"])(
    "%s: one value on stdout",
    async (option) => {
      const project = createProject({ "a.yaml": broken });
      const { code, stdout, stderr } = await project.run(
        `lint a.yaml ${option}`,
      );
      expect(code).toBe(1);
      expect(stderr).toBe("");
      const result = JSON.parse(stdout) as { seconds: unknown };
      expect(result).toEqual({
        ok: false,
        losses: [],
        specs: ["a.yaml"],
        seconds: result.seconds,
        diagnostics: [
          {
            code: "ref/dangling",
            severity: "error",
            message:
              '`#/components/schemas/Pett` leads nowhere: `#/components/schemas` has no member "Pett"; did you mean `#/components/schemas/Pet`?',
            file: "a.yaml",
            line: 20,
            column: 25,
            pointer:
              "/paths/~1pets/get/responses/200/content/application~1json/schema/items/$ref",
            cause:
              "The document has no value at that JSON Pointer, so nothing can be generated for it.",
            help: "Correct the spelling of the reference, or add what it names.",
            related: [],
          },
        ],
      });
      expect(typeof result.seconds).toBe("number");
    },
  );

  test("--format github: annotations", async () => {
    const project = createProject({ "a.yaml": broken, "b.yaml": warned });
    const { code, stdout, stderr } = await project.run(
      "lint a.yaml b.yaml --format github",
    );
    expect(code).toBe(1);
    expect(stderr).toBe("");
    const [error = "", warning = ""] = stdout.split("\n");
    expect(error).toMatch(
      /^::error file=a\.yaml,line=20,col=25,title=[^:]*ref\/dangling[^:]*::.*leads nowhere/,
    );
    expect(warning).toMatch(/^::warning file=b\.yaml,line=14,col=24,title=/);
  });

  test("without arguments: the documents of the configuration", async () => {
    const project = createProject({
      "package.json": JSON.stringify({
        sdkwright: { packages: [{ spec: "a.yaml" }, { spec: "b.yaml" }] },
      }),
      "a.yaml": petSpec(),
      "b.yaml": broken,
    });
    const { code, stdout, stderr } = await project.run("lint");
    expect(code).toBe(1);
    expect(stdout).toBe("a.yaml, b.yaml: 1 error\n");
    expect(stderr).toContain("--> b.yaml:20:25");
  });

  test("finds what only building and naming find", async () => {
    const project = createProject({
      "a.yaml": petSpec("    a:\n      x-name: Pet\n"),
    });
    const { code, stderr } = await project.run("lint a.yaml");
    expect(code).toBe(1);
    expect(stderr).toContain("error[name/no-choice]");
  });

  test("severities are the configuration's to choose", async () => {
    const project = createProject({
      "sdkwright.config.json": JSON.stringify({
        packages: [{ spec: "a.yaml" }],
        severity: { "lint/wrong-detail": "error" },
      }),
      "a.yaml": warned,
    });
    const { code, stderr } = await project.run("lint");
    expect(code).toBe(1);
    expect(stderr).toContain("error[lint/wrong-detail]");
  });
});

describe("losses", () => {
  const hooked = `${petSpec()}webhooks:\n  shipped:\n    post:\n      security: [{}]\n      responses: { 204: { description: Taken } }\n`;

  test("are listed with their places, and refused with --strict", async () => {
    const project = createProject({ "a.yaml": hooked });
    const lenient = await project.run("lint a.yaml");
    expect(lenient.code).toBe(0);
    const line = hooked.split("\n").indexOf("      security: [{}]") + 1;
    expect(lenient.stdout).toContain(
      "security (Operation Object), lost by client: ",
    );
    expect(lenient.stdout).toContain(`--> a.yaml:${line}:7`);
    const strict = await project.run("lint a.yaml --strict");
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain("error[loss/unrepresented]");
  });

  test("--report writes them, and replaces nothing but a report", async () => {
    const project = createProject({ "a.yaml": hooked });
    const argv = "lint a.yaml --report losses.json --quiet";
    expect((await project.run(argv)).code).toBe(0);
    const { losses } = JSON.parse(project.read("losses.json")) as {
      losses: readonly { construct: string; file: string; column: number }[];
    };
    expect(losses).toContainEqual(
      expect.objectContaining({
        construct: "security",
        file: "a.yaml",
        column: 7,
      }),
    );
    expect((await project.run(argv)).code).toBe(0);
    const slip = await project.run("lint a.yaml --report a.yaml");
    expect(slip.code).toBe(2);
    expect(project.read("a.yaml")).toBe(hooked);
  });
});
