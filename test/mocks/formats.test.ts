import { describe, expect, test } from "vitest";
import { everyFormat } from "../../src/emit/format-choice.js";
import { judgeOf, type Judge } from "../../src/emit/validators/formats.js";
import { sample } from "../../src/runtime/mock/sample.js";
import { explain } from "../../src/runtime/validate/explain.js";
import type { Rules } from "../../src/runtime/validate/rules.js";

const ofTexts = [
  "base64url",
  "char",
  "date-time-local",
  "decimal",
  "decimal128",
  "http-date",
  "imf-fixdate",
  "int64",
  "ipv4-cidr",
  "ipv6-cidr",
  "language",
  "media-range",
  "sf-binary",
  "sf-boolean",
  "sf-string",
  "sf-token",
  "time-local",
  "uint64",
  "unixtime",
];
const ofNumbers = [
  "double-int",
  "float",
  "int8",
  "int16",
  "int32",
  "int64",
  "sf-decimal",
  "sf-integer",
  "uint8",
  "uint16",
  "uint32",
  "uint64",
];

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe("a sample of a format of OpenAPI's registry fits it", () => {
  test.each(ofTexts)("text of %s", async (format) => {
    const isText = await judgeFor("string", format);
    const rules: Rules = { type: "string", format, isText };
    for (const seed of seeds) {
      expect(explain(rules, sample(rules, seed))).toEqual([]);
    }
  });

  test.each(ofNumbers)("a number of %s", async (format) => {
    const isNumber = await judgeFor("number", format);
    for (const type of ["number", "integer"] as const) {
      const rules: Rules = { type, format, isNumber };
      const high: Rules = { ...rules, minimum: 101 };
      for (const seed of seeds) {
        expect(explain(rules, sample(rules, seed))).toEqual([]);
        expect(explain(high, sample(high, seed))).toEqual([]);
      }
    }
  });

  test("text of a format may have a length of its own", async () => {
    const isText = await judgeFor("string", "decimal");
    const rules: Rules = {
      type: "string",
      format: "decimal",
      isText,
      minLength: 8,
    };
    for (const seed of seeds) {
      expect(explain(rules, sample(rules, seed))).toEqual([]);
    }
  });
});

type Judged<Type> = (value: Type extends "string" ? string : number) => boolean;

/** The function of the runtime that generated code calls. */
async function judgeFor<Type extends "string" | "number">(
  type: Type,
  format: string,
): Promise<Judged<Type>> {
  const found = judgeOf({ types: [type], format }, everyFormat);
  const judge: Judge | undefined =
    type === "string" ? found?.text : found?.number;
  if (judge === undefined) throw new Error(`Nothing judges ${format}`);
  const path = `../../src/runtime/${judge.module}.js`;
  const module = (await import(/* @vite-ignore */ path)) as {
    readonly [name: string]: Judged<Type>;
  };
  const is = module[judge.identifier];
  if (is === undefined) throw new Error(`${path} has no ${judge.identifier}`);
  return is;
}
