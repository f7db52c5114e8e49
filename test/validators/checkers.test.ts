import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import type { Json } from "../spec/support/json.js";

/** Has a keyword of every group. */
const everything = {
  type: ["object", "array", "string", "number"],
  enum: ["a", 4, {}, []],
  minimum: 1,
  maximum: 9,
  exclusiveMinimum: 0,
  exclusiveMaximum: 10,
  multipleOf: 2,
  format: "uuid",
  minLength: 1,
  maxLength: 2,
  pattern: "^a",
  minItems: 0,
  maxItems: 9,
  prefixItems: [true],
  items: { type: "string" },
  uniqueItems: true,
  contains: { type: "string" },
  required: ["a"],
  properties: {
    ...{ a: false, b: true, c: true, d: true, e: true, f: true },
    ...{ g: true, h: true, i: true, j: true },
  },
  additionalProperties: { type: "string" },
  minProperties: 1,
  dependentRequired: { a: ["b"] },
  anyOf: [{ minLength: 2 }, { required: ["b"] }],
  allOf: [
    { format: "int32" },
    {
      oneOf: [{ $ref: "#/$defs/cat" }, { $ref: "#/$defs/dog" }],
      discriminator: { propertyName: "kind" },
    },
  ],
  $defs: { cat: { required: ["kind"] }, dog: { required: ["kind", "b"] } },
  not: { maxLength: 1 },
  unevaluatedItems: false,
};

const namesIn = (text: string, pattern: RegExp): readonly string[] =>
  pattern.exec(text)?.[1]?.match(/check\w+/g) ?? [];

test("a module takes along what packages have, in the same order", () => {
  const source = new URL(
    "../../src/runtime/validate/explain.ts",
    import.meta.url,
  );
  const all = namesIn(
    readFileSync(source, "utf8"),
    /const checkers[^=]*= \[([^\]]*)\]/,
  );
  const text = compileValidator(everything, {
    formats: "assert",
    dialect: "openapi-3.1",
  });
  expect(all).toContain("checkConditions");
  expect(text).toMatch(
    /createPlans\([^)]*, checkUnevaluated\)|checkUnevaluated,\n\)/,
  );
  const taken = namesIn(text, /createPlans\(\s*\[([^\]]*)\]/);
  // A JSON Schema of its own is not used in forms, where files are.
  const asked = all.map((name) =>
    name === "checkTypeOrFile" ? "checkType" : name,
  );
  expect(taken).toEqual(asked);
});

/** A module whose issues come from rules, which tell where schemas stand. */
const ruled = (schema: Json): string =>
  compileValidator(schema, { origins: true });

test("a module takes along nothing that its schema does not ask for", () => {
  const text = compileValidator({
    type: "object",
    propertyNames: { maxLength: 1 },
  });
  expect(namesIn(text, /createPlans\(\s*\[([^\]]*)\]/)).toEqual([
    "checkType",
    "checkMaxLength",
    "checkNames",
  ]);
  expect(text).not.toMatch(/checkUnions|closestName|isEqual/);
  const explained = compileValidator({ type: "array", maxItems: 2 });
  expect(explained).not.toMatch(/createPlans|explainNone|isEqual|isUnique/);
});

test.each([
  [9, "checkObject"],
  [10, "checkLargeObject"],
])("objects of %i members are looked at by %s", (count, checker) => {
  const names = Array.from({ length: count }, (_, index) => `member${index}`);
  const properties = Object.fromEntries(names.map((name) => [name, true]));
  const text = ruled({ anyOf: [{ properties }, { required: ["a"] }] });
  expect(namesIn(text, /createPlans\(\s*\[([^\]]*)\]/)).toEqual([
    checker,
    "checkUnions",
  ]);
});

test.each([
  [{ enum: [1, "a", null] }, ["checkEnum"]],
  [{ enum: [1, { a: 1 }] }, ["checkValues"]],
  [{ anyOf: [{ enum: [1] }, { enum: [[1]] }] }, ["checkValues", "checkUnions"]],
])("values are compared as far as those of %j ask for", (schema, names) => {
  const text = ruled(schema);
  expect(namesIn(text, /createPlans\(\s*\[([^\]]*)\]/)).toEqual(names);
});

test("a module lists the optional members where most are required", () => {
  const properties = { a: {}, b: {}, c: {}, d: {}, e: {}, f: {} };
  const text = ruled({
    type: "object",
    properties,
    required: ["a", "x", "c", "d", "e", "f"],
  });
  expect(text).toMatch(/required: \["x"\],\s*optional: \["b"\]/);
  const required = ["a", "c", "d"];
  expect(ruled({ properties, required })).toContain(
    'required: ["a", "c", "d"]',
  );
});

test("no two statements that may stand in one module have the same name", () => {
  const folder = new URL("../../src/runtime/", import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /^(?:explain|validate)\/.*\.ts$/.test(path))
    .flatMap((path) => [
      ...readFileSync(new URL(path, folder), "utf8").matchAll(
        /^(?:export )?(?:function|const|let|class) (\w+)/gm,
      ),
    ])
    .map(([, name]) => name);
  expect(names.length).toBeGreaterThan(100);
  expect(names.toSorted()).toEqual([...new Set(names)].sort());
});
