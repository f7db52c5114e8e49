import fc from "fast-check";
import prettier from "prettier";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { createFile } from "../../../src/emit/typescript/file.js";
import { flatType } from "../../../src/emit/typescript/flat-type.js";
import { typeNode } from "../../../src/emit/typescript/shape-type.js";
import { layoutType } from "../../../src/emit/typescript/type-layout.js";
import type { TypeNode } from "../../../src/emit/typescript/type-node.js";
import { typeText } from "../../../src/emit/typescript/type-text.js";
import type { Shape } from "../../../src/ir/types/schema.js";
import {
  namesOf,
  object,
  printImports,
  property,
  ref,
  schemaOf,
} from "./support.js";

const pet = schemaOf("Pet", { kind: "string" });
const bird = schemaOf("Bird", { kind: "string" });
const names = namesOf(
  [pet, "type", "Pet"],
  [pet, "input", "PetInput"],
  [bird, "type", "Bird"],
);

const text = (shape: Shape, direction: "input" | "output" = "output"): string =>
  typeText(shape, direction, createFile("src/x.ts", names));

const literals = (
  ...values: readonly (string | number | boolean)[]
): Shape => ({
  kind: "union",
  variants: values.map((value) => ({ kind: "literal", value })),
});

describe("typeText", () => {
  test.each<[Shape, string]>([
    [{ kind: "unknown" }, "unknown"],
    [{ kind: "binary" }, "Blob"],
    [{ kind: "literal", value: null }, "null"],
    [{ kind: "literal", value: -0 }, "0"],
    [{ kind: "literal", value: -1.5 }, "-1.5"],
    [{ kind: "literal", value: 1e21 }, "1e21"],
    [{ kind: "literal", value: Infinity }, "number"],
    [{ kind: "literal", value: 'a"b' }, "'a\"b'"],
    [literals("a", "b"), '"a" | "b"'],
    [literals(true, false), "boolean"],
    [literals(true, "a", false), 'boolean | "a"'],
    [{ kind: "array", items: literals("a", 1) }, '("a" | 1)[]'],
    [{ kind: "array", items: ref(pet) }, "Pet[]"],
    [{ kind: "union", variants: [ref(pet), { kind: "null" }] }, "Pet | null"],
    [{ kind: "union", variants: [] }, "never"],
    [{ kind: "union", variants: [ref(pet), { kind: "unknown" }] }, "unknown"],
    [{ kind: "union", variants: [ref(pet), { kind: "never" }] }, "Pet"],
    [
      { kind: "union", variants: [{ kind: "string" }, literals("a")] },
      '"a" | (string & {})',
    ],
    [
      { kind: "intersection", parts: [ref(pet), literals("a", "b")] },
      'Pet & ("a" | "b")',
    ],
    [{ kind: "intersection", parts: [] }, "unknown"],
    [{ kind: "intersection", parts: [ref(pet), object([])] }, "Pet"],
    [
      {
        kind: "union",
        variants: [
          { kind: "intersection", parts: [ref(pet), ref(bird)] },
          { kind: "null" },
        ],
      },
      "(Pet & Bird) | null",
    ],
    [
      {
        kind: "tuple",
        items: [{ kind: "string" }, literals("a", "b")],
        required: 1,
        rest: literals(1, 2),
      },
      '[string, ("a" | "b")?, ...(1 | 2)[]]',
    ],
    [object([]), "{ [key: string]: unknown }"],
    [object([property("a-b", { kind: "string" })]), '{ "a-b"?: string }'],
  ])("%j", (shape, expected) => {
    expect(text(shape)).toBe(expected);
  });

  test("index signatures cover the declared members", () => {
    const number: Shape = { kind: "number" };
    const string: Shape = { kind: "string" };
    const required = { required: true };
    expect(text(object([], number))).toBe("{ [key: string]: number }");
    expect(text(object([property("a", number, required)], number))).toBe(
      "{ a: number; [key: string]: number }",
    );
    expect(text(object([property("a", number)], number))).toBe(
      "{ a?: number; [key: string]: number | undefined }",
    );
    expect(text(object([property("a", string, required)], number))).toBe(
      "{ a: string; [key: string]: number | string }",
    );
    expect(text(object([], { kind: "never" }))).toBe(
      "{ [key: string]: unknown }",
    );
  });

  test("directions differ in members and references", () => {
    const shape = object([
      property("id", { kind: "string" }, { readOnly: true, required: true }),
      property("secret", { kind: "string" }, { writeOnly: true }),
      property("pet", ref(pet), { required: true }),
      property("bird", ref(bird), { required: true }),
    ]);
    expect(text(shape)).toBe("{ id: string; pet: Pet; bird: Bird }");
    expect(text(shape, "input")).toBe(
      "{ secret?: string; pet: PetInput; bird: Bird }",
    );
  });

  test("references are imported", () => {
    const file = createFile("src/x.ts", names);
    const type = typeText({ kind: "array", items: ref(pet) }, "input", file);
    expect(printImports(file.finish([`type Pets = ${type};`]))).toEqual([
      'import type { PetInput } from "./types/pet.js";',
    ]);
  });

  test("open enums admit other strings when they are received", () => {
    const file = createFile("src/x.ts", names);
    const variants = ["a", "b"].map((value) => literals(value));
    const open: Shape = { kind: "union", variants, open: true };
    expect(typeText(open, "output", file)).toBe('"a" | "b" | (string & {})');
    expect(typeText(open, "input", file)).toBe('"a" | "b"');
  });
});

const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.stringMatching(/^[a-z_]{3,30}$/),
);
const shapes: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 5, depthSize: "medium" },
    fc.oneof(
      fc.constantFrom<Shape>(
        { kind: "string" },
        { kind: "number" },
        { kind: "null" },
        { kind: "binary" },
        ref(pet),
        ref(bird),
      ),
      words.map((value): Shape => ({ kind: "literal", value })),
      fc.integer().map((value): Shape => ({ kind: "literal", value })),
    ),
    tie("shape").map((items): Shape => ({ kind: "array", items })),
    fc
      .array(tie("shape"), { minLength: 1, maxLength: 4 })
      .map((variants): Shape => ({ kind: "union", variants })),
    fc
      .array(tie("shape"), { minLength: 1, maxLength: 4 })
      .map((parts): Shape => ({ kind: "intersection", parts })),
    fc
      .record({
        items: fc.array(tie("shape"), { maxLength: 3 }),
        required: fc.nat(3),
        rest: fc.option(tie("shape"), { nil: undefined }),
      })
      .map(({ items, required, rest }): Shape => ({
        kind: "tuple",
        items,
        required,
        ...(rest ? { rest } : {}),
      })),
    fc
      .record({
        properties: fc.uniqueArray(
          fc.record({
            name: words,
            shape: tie("shape"),
            required: fc.boolean(),
            description: fc.option(words, { nil: undefined, freq: 1 }),
          }),
          { maxLength: 4, selector: (member) => member.name },
        ),
        additional: fc.option(tie("shape"), { nil: undefined }),
      })
      .map(({ properties, additional }) =>
        object(
          properties.map(({ name, shape, required, description }) =>
            property(name, shape, {
              required,
              ...(description === undefined ? {} : { description }),
            }),
          ),
          additional,
        ),
      ),
  ),
})).shape;

const nodeOf = (shape: Shape, documented: boolean): TypeNode =>
  typeNode(shape, {
    file: createFile("src/x.ts", names),
    direction: "output",
    ...(documented
      ? {
          document: ({ docs, name }) =>
            docs.description ? { source: docs, tags: [], name } : undefined,
        }
      : {}),
  });

async function format(code: string, printWidth = 80): Promise<string> {
  return prettier.format(code, { parser: "typescript", printWidth });
}

describe("against prettier", () => {
  test("flat types", async () => {
    await fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        const code = `type X = ${flatType(nodeOf(shape, false))};\n`;
        expect(await format(code, 100_000)).toBe(code);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test.each([false, true])("members, documented: %s", async (documented) => {
    await fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        const type = layoutType(nodeOf(shape, documented), {
          margin: 2,
          column: 10,
          trailing: 1,
        });
        const space = type.startsWith("\n") ? "" : " ";
        const member = `member:${space}${type};`.replaceAll("\n", "\n  ");
        const code = `interface X {\n  ${member}\n}\n`;
        expect(await format(code)).toBe(code);
      }),
      { seed: 5, numRuns: 1500 },
    );
  });

  test("aliases", async () => {
    await fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        const node = nodeOf(shape, true);
        const type = layoutType(node, { margin: 0, column: 9, trailing: 1 });
        const space = type.startsWith("\n") ? "" : " ";
        const code = `type X =${space}${type};\n`;
        expect(await format(code)).toBe(code);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

test("every type parses as the type it stands for", () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const code = `type X = ${flatType(nodeOf(shape, false))};`;
      const source = ts.createSourceFile("x.ts", code, ts.ScriptTarget.ES2022);
      expect(source).toHaveProperty("parseDiagnostics", []);
      expect(source.statements).toHaveLength(1);
    }),
    { seed: 7, numRuns: 300 },
  );
});
