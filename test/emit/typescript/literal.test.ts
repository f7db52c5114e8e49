import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import prettier from "prettier";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../../src/ir/types/json.js";
import {
  literal,
  propertyAccess,
  propertyKey,
  stringLiteral,
} from "../../../src/emit/typescript/literal.js";

const hostile = [
  "",
  "\\",
  "`${process.exit(1)}`",
  '"; process.exit(1); //',
  "'; process.exit(1); //",
  "*/ process.exit(1) /*",
  "</script>",
  "a\u2028b\u2029c",
  "line\nline\r\nline\ttab\v\f\b\0" + "1",
  "\ud800",
  "a\udc00b",
  "😀",
  "\u202egnol\u2066",
  "\ufeff",
  "it's",
  'say "hi"',
  `"it's"`,
  `""'`,
  "\\'",
  '\\"',
  "\\u0041",
  "\u0085\u00a0\u00ad",
];

const keys = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "a",
    "a-b",
    "1",
    "1e3",
    "new",
    "delete",
    "é",
    "𠮷",
    "名前",
    "ºª",
    "\u08a0",
    "\u2118",
    "a·",
    "Ⅷ",
    "a\u0301",
    "$ref",
    "",
  ),
);

const json: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>(
  (tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        fc.double({ noNaN: true }),
        fc.string({ unit: "binary" }),
        fc.constantFrom(...hostile),
      ),
      fc.array(tie("value"), { maxLength: 4 }),
      fc
        .array(fc.tuple(keys, tie("value")), { maxLength: 4 })
        .map((entries) => Object.fromEntries(entries)),
    ),
  }),
).value;

function evaluate(expression: string): unknown {
  const { outputText } = ts.transpileModule(`(${expression})`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  const run = new Function(
    `"use strict"; return ${outputText}`,
  ) as () => unknown;
  return run();
}

async function formatted(expression: string): Promise<string> {
  const text = await prettier.format(`const x = ${expression};`, {
    parser: "typescript",
    printWidth: 100_000,
  });
  return text.replace(/^const x = /, "").replace(/;\n$/, "");
}

/** Prettier breaks lists of lists and of objects whatever their width. */
function mustBreak(value: JsonValue): boolean {
  if (typeof value !== "object" || value === null) return false;
  const items = Object.values(value);
  const isLong = (item: JsonValue, list: boolean): boolean =>
    typeof item === "object" &&
    item !== null &&
    Array.isArray(item) === list &&
    Object.keys(item).length > 1;
  return (
    (Array.isArray(value) &&
      value.length > 1 &&
      [true, false].some((list) =>
        items.every((item) => isLong(item, list)),
      )) ||
    items.some(mustBreak)
  );
}

describe("literal", () => {
  test("evaluates to the value", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(isDeepStrictEqual(evaluate(literal(value)), value)).toBe(true);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  test("is what prettier would write", async () => {
    await fc.assert(
      fc.asyncProperty(
        json.filter((value) => !mustBreak(value)),
        async (value) => {
          const text = literal(value);
          expect(await formatted(text)).toBe(text);
        },
      ),
      { seed: 2, numRuns: 400 },
    );
  });

  test.each(hostile)("stays one string token: %j", async (text) => {
    const code = stringLiteral(text);
    const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false);
    scanner.setText(code);
    expect(scanner.scan()).toBe(ts.SyntaxKind.StringLiteral);
    expect(scanner.getTokenValue()).toBe(text);
    expect(scanner.scan()).toBe(ts.SyntaxKind.EndOfFileToken);
    expect(await formatted(code)).toBe(code);
    expect(Buffer.from(code, "utf8").toString("utf8")).toBe(code);
  });

  test("keeps numbers that JSON can write", () => {
    for (const text of ["1e400", "-1e400", "-0", "1e21", "1e-7", "5e-324"]) {
      const value: unknown = JSON.parse(text);
      expect(evaluate(literal(value as number))).toBe(value);
    }
    expect(literal(1e21)).toBe("1e21");
  });

  test("does not set a prototype", () => {
    const value = JSON.parse('{"__proto__": {"x": 1}}') as JsonValue;
    expect(literal(value)).toBe('{ ["__proto__"]: { x: 1 } }');
    expect(evaluate(literal(value))).toStrictEqual(value);
  });

  test("undefined is a word", () => {
    expect(literal(undefined)).toBe("undefined");
  });
});

describe("property names", () => {
  test("are what prettier makes of quoted ones, or computed", async () => {
    const planes = Array.from({ length: 0x300 }, (_, code) =>
      String.fromCharCode(code),
    );
    const samples = Array.from("αжשا漢かハ한ẞ𐐀𠮷ↀ·\u0301\u08a0\u1c80\u9fd6");
    for (const character of [...planes, ...samples]) {
      for (const name of [character, `a${character}`]) {
        const line = `type T = { ${propertyKey(name)}: 1 };\n`;
        expect(
          await prettier.format(line, { parser: "typescript" }),
          JSON.stringify(name),
        ).toBe(line);
      }
    }
  });

  test("access reaches the member", () => {
    fc.assert(
      fc.property(keys, (name) => {
        const object = Object.defineProperty({}, name, { value: 7 });
        const body = `return x${propertyAccess(name)};`;
        const read = new Function("x", body) as (x: object) => unknown;
        expect(read(object)).toBe(7);
      }),
      { seed: 3 },
    );
  });
});
