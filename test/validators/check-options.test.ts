import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, describe, it, onTestFinished } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import { compileSchemaFile } from "../../src/compile-schema-file.js";
import type { CheckOptions } from "../../src/config/checks.js";
import { generate } from "../../src/generate.js";
import { documentOf, generateValidators } from "./generated-package.js";
import { openWorkshop } from "./workshop.js";

const document = documentOf("3.1.1", {
  Meeting: {
    type: "object",
    properties: {
      day: { type: "string", format: "date" },
      link: { type: "string", format: "uri" },
    },
  },
  Place: { oneOf: [{ $ref: "#/components/schemas/Room" }, { type: "null" }] },
  Room: { type: "object", required: ["floor"] },
});
const wrong = [{ day: "no" }, { link: "no" }];

describe("formats of a package", () => {
  it.each<[string, CheckOptions, readonly boolean[]]>([
    ["are checked by default", {}, [false, false]],
    ["only tell on demand", { formats: "annotate" }, [true, true]],
    ["have roles by name", { formats: { uri: "annotate" } }, [false, true]],
  ])("%s", async (_, checks, verdicts) => {
    const sdk = await generateValidators(document, checks);
    onTestFinished(() => sdk.close());
    expect(wrong.map((value) => sdk.is("Meeting", value))).toEqual(verdicts);
    expect(
      wrong.map((value) => sdk.validate("Meeting", value).length === 0),
    ).toEqual(verdicts);
  });

  it("are no reason to call a package unchanged", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sdkwright-checks-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, "api.json"), JSON.stringify(document));
    const run = async (checks: CheckOptions): Promise<string> => {
      await generate({
        workingDirectory: folder,
        specs: ["api.json"],
        out: "sdk",
        emit: ["validators"],
        ...checks,
      });
      return readFileSync(
        join(folder, "sdk/src/validators/meeting.ts"),
        "utf8",
      );
    };
    expect(await run({})).toContain("isUri");
    expect(await run({ formats: "annotate" })).not.toContain("isUri");
    expect(await run({ origins: true })).toContain('"api.json:1:');
    expect(await run({})).not.toContain("api.json:1:");
  });
});

describe("origins", () => {
  it("of a package are lines of the document, of the innermost schema", async () => {
    const sdk = await generateValidators(document, { origins: true });
    onTestFinished(() => sdk.close());
    const text = JSON.stringify(document);
    const column = (part: string): number => text.indexOf(part) + 1;
    const [link] = sdk.validate("Meeting", { link: "no" });
    expect(link?.origin).toBe(`api.json:1:${column('"link"')}`);
    const [place] = sdk.validate("Place", {});
    expect(place?.origin).toBe(`api.json:1:${column('"Place"')}`);
    const [room] = sdk.validate("Room", {});
    expect(room?.origin).toBe(`api.json:1:${column('"Room"')}`);
    expect([link, place, room]).toMatchObject([
      { keyword: "format", pointer: "/link" },
      { keyword: "oneOf", pointer: "" },
      { keyword: "required", pointer: "" },
    ]);
  });

  it("are left out unless they are asked for", async () => {
    const sdk = await generateValidators(document);
    onTestFinished(() => sdk.close());
    const [issue] = sdk.validate("Room", {});
    expect(issue).toBeDefined();
    expect(issue).not.toHaveProperty("origin");
  });

  it("of a plain schema are pointers, of each of several issues its own", async () => {
    const workshop = openWorkshop();
    onTestFinished(() => workshop.close());
    const schema = {
      required: ["a"],
      properties: { b: { type: "string" } },
      items: { $ref: "#/$defs/c" },
      $defs: { c: { allOf: [{ minimum: 1 }, { multipleOf: 2 }] } },
    };
    const text = compileValidator(schema, { origins: true, file: "s.json" });
    const { validate } = await workshop.load(text);
    expect(
      validate({ b: 1 }).map(({ keyword, origin }) => [keyword, origin]),
    ).toEqual([
      ["required", "s.json#"],
      ["type", "s.json#/properties/b"],
    ]);
    expect(
      validate([-1]).map(({ keyword, origin }) => [keyword, origin]),
    ).toEqual([
      ["minimum", "s.json#/$defs/c/allOf/0"],
      ["multipleOf", "s.json#/$defs/c/allOf/1"],
    ]);
  });

  it("of a schema's file are its lines", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sdkwright-checks-"));
    const workshop = openWorkshop();
    onTestFinished(() => {
      workshop.close();
      rmSync(folder, { recursive: true, force: true });
    });
    writeFileSync(
      join(folder, "a.yaml"),
      "type: object\nproperties:\n  x:\n    type: string\n",
    );
    const { text = "" } = await compileSchemaFile({
      workingDirectory: folder,
      schema: "a.yaml",
      dialect: "2020-12",
      origins: true,
      force: false,
      strict: false,
    });
    const { validate } = await workshop.load(text);
    expect(validate({ x: 1 })).toMatchObject([
      { pointer: "/x", origin: "a.yaml:3:3" },
    ]);
  });
});
