import { afterAll, expect, test } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import type { Json } from "../spec/support/json.js";
import { openWorkshop, type CompiledValidator } from "./workshop.js";

const workshop = openWorkshop();
afterAll(() => workshop.close());

const compile = (schema: Json): Promise<CompiledValidator> =>
  workshop.load(compileValidator(schema, { formats: "assert" }));

const named = (part: Json): Json => ({
  type: "object",
  required: ["name"],
  properties: { name: part },
});

/** Schemas each of which says something else than all others. */
const different: readonly Json[] = [
  named({ type: "string" }),
  named({ type: "string", minLength: 2 }),
  named({ type: "string", minLength: 3 }),
  named({ type: "string", maxLength: 2 }),
  named({ type: "string", pattern: "^b" }),
  named({ type: "string", format: "ipv4" }),
  named({ type: "number" }),
  named({ type: "number", minimum: 2 }),
  named({ type: "number", maximum: 2 }),
  named({ type: "number", exclusiveMinimum: 2 }),
  named({ type: "number", exclusiveMaximum: 2 }),
  named({ type: "number", multipleOf: 2 }),
  named({ enum: ["1"] }),
  named({ enum: [1] }),
  named({ enum: [{ assertions: {}, id: 1 }] }),
  named({ enum: [{ assertions: {}, id: 2 }] }),
  named({ type: ["string", "null"] }),
  { type: "object", properties: { name: { type: "string" } } },
  { type: "object", properties: { name: { type: "number" } } },
  { type: "object", patternProperties: { name: { type: "string" } } },
  { type: "object", additionalProperties: { type: "string" } },
  { type: "object", additionalProperties: false },
  { type: "object", propertyNames: { minLength: 5 } },
  { type: "object", minProperties: 2 },
  { type: "object", maxProperties: 1 },
  { type: "object", dependentRequired: { name: ["other"] } },
  { type: "object", dependentSchemas: { name: { minProperties: 2 } } },
  { type: "array", items: named({ type: "string" }) },
  { type: "array", prefixItems: [named({ type: "string" })] },
  { type: "array", contains: named({ type: "string" }) },
  { type: "array", minItems: 2 },
  { type: "array", maxItems: 1 },
  { type: "array", uniqueItems: true },
  { not: named({ type: "string" }) },
  { allOf: [named({ type: "string" }), { minProperties: 2 }] },
  { anyOf: [named({ type: "string" }), { minProperties: 2 }] },
  { oneOf: [named({ type: "string" }), { minProperties: 2 }] },
  { if: named({ type: "string" }), then: { minProperties: 2 } },
  { if: named({ type: "string" }), else: { minProperties: 3 } },
];

const names: readonly Json[] = [
  ...["", "a", "b", "bb", "ccc", "1", "1.1.1.1", 0, 1, 2, 3, null],
  ...[
    { assertions: {}, id: 1 },
    { assertions: {}, id: 2 },
  ],
];
const values: readonly Json[] = [
  ...names.flatMap((name): readonly Json[] => [
    { name },
    { name, other: 1 },
    [{ name }],
    [{ name }, { name }],
    [{ name }, 5],
  ]),
  ...[{}, { other: "a" }, { names: 5 }, { name: "a", names: "b" }],
  ...[[], [1, 2], "a", 5],
];

test("schemas that differ in one keyword are told apart in one module", async () => {
  const alone = await Promise.all(different.map(compile));
  const properties = Object.fromEntries(
    different.map((schema, index) => [`of_${index}`, schema]),
  );
  const together = await compile({ properties });
  const verdicts = alone.map(({ is }) => values.map(is));
  for (const [index, { validate }] of alone.entries()) {
    for (const value of values) {
      const member = { [`of_${index}`]: value };
      const issues = validate(value);
      const found = together.validate(member);
      const what = JSON.stringify([different[index], value]);
      expect(together.is(member), what).toBe(issues.length === 0);
      expect(
        found.map(({ message }) => message),
        what,
      ).toEqual(issues.map(({ message }) => message));
    }
  }
  // They are different indeed: some value tells any two of them apart.
  expect(new Set(verdicts.map((each) => each.join())).size).toBe(
    different.length,
  );
});

test("objects are looked into where they stand, without a clash of names", async () => {
  const counted = (name: Json): Json => ({
    type: "object",
    required: ["count"],
    minProperties: 2,
    maxProperties: 3,
    properties: { count: name, member: { type: "object", minProperties: 1 } },
    additionalProperties: { type: "integer" },
  });
  const schema: Json = {
    type: "object",
    required: ["name", "member"],
    minProperties: 2,
    properties: {
      name: counted({ type: "string" }),
      member: counted({ type: "number" }),
      value: counted({ type: "boolean" }),
    },
  };
  const text = compileValidator(schema);
  expect(text.match(/const isValue\w*/g)).toEqual(["const isValueNameMember"]);
  const { is } = await workshop.load(text);
  const name = { count: "a", other: 1 };
  const member = { count: 1, member: { any: 1 } };
  expect(is({ name, member })).toBe(true);
  expect(is({ name, member, value: { count: true, more: 1 } })).toBe(true);
  expect(is({ name, member, value: { count: true } })).toBe(false);
  expect(is({ name, member, value: { count: true, more: "1" } })).toBe(false);
  expect(is({ name: { count: "a" }, member })).toBe(false);
  expect(is({ name, member: { ...member, member: {} } })).toBe(false);
  expect(is({ name, member: { ...member, a: 1, b: 2 } })).toBe(false);
  expect(is({ name })).toBe(false);
});

test("schemas that say the same are one function and one constant", () => {
  const person: Json = {
    type: "object",
    required: ["login"],
    properties: {
      login: { type: "string", minLength: 3, pattern: "^[a-z]" },
      email: { type: "string", format: "email" },
    },
  };
  const reordered: Json = {
    properties: {
      login: { pattern: "^[a-z]", minLength: 3, type: "string" },
      email: { format: "email", type: "string" },
    },
    required: ["login"],
    type: "object",
    description: "Words make no difference.",
  };
  const properties: Json = {
    author: person,
    editors: { type: "array", items: reordered },
    readers: { additionalProperties: person },
  };
  const text = compileValidator({ properties });
  expect(text.match(/const isValue\w*/g)).toEqual([
    "const isValueAuthor",
    "const isValueReaders",
  ]);
  expect(text.match(/"minLength"/g)).toHaveLength(1);
  // No explainer is written for this keyword: rules are.
  const ruled = compileValidator({ properties, contains: {} });
  expect(ruled.match(/minLength: 3/g)).toHaveLength(1);
});
