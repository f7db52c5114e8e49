import { afterAll, describe, expect, it } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import type { Json } from "../spec/support/json.js";
import { openWorkshop } from "./workshop.js";

const workshop = openWorkshop();
afterAll(() => workshop.close());

const secret = "hunter2";
const password: Json = { type: "string", format: "password", minLength: 20 };
const written: Json = { type: "string", writeOnly: true, minLength: 20 };
const short: Json = { maxLength: 3 };
const key: Json = {
  type: "object",
  required: ["kind", "key"],
  properties: { kind: { const: "key" }, key: password },
};

/** Schemas and values that do not fit, each with a secret in it. */
const cases: readonly (readonly [what: string, schema: Json, value: Json])[] = [
  ["format: password", password, secret],
  ["writeOnly", written, secret],
  ["a pattern", { ...(password as object), pattern: "^[A-Z]" }, secret],
  ["an enum", { format: "password", enum: ["a", "b"] }, secret],
  ["a const", { writeOnly: true, const: 5 }, secret],
  ["another type", { type: "integer", writeOnly: true }, secret],
  ["a number", { type: "number", writeOnly: true, maximum: 5 }, 72467273],
  ["a member", { properties: { key: password } }, { key: secret }],
  ["an item", { items: written }, [secret]],
  ["a part of a secret", { writeOnly: true, items: short }, [secret]],
  [
    "a member of a secret",
    { writeOnly: true, properties: { a: { properties: { b: short } } } },
    { a: { b: secret } },
  ],
  [
    "behind a reference",
    { $defs: { key: password }, properties: { key: { $ref: "#/$defs/key" } } },
    { key: secret },
  ],
  [
    "beside a reference",
    { $defs: { key: password }, $ref: "#/$defs/key", ...(short as object) },
    secret,
  ],
  ["beside allOf", { allOf: [password], maxLength: 3 }, secret],
  ["in another part of allOf", { allOf: [short, password] }, secret],
  [
    "declared by another part",
    {
      allOf: [
        { properties: { key: short } },
        { properties: { key: password } },
      ],
    },
    { key: secret },
  ],
  [
    "declared by another part, items",
    { allOf: [{ items: short }, { items: password }] },
    [secret],
  ],
  [
    "declared by a pattern",
    { properties: { key: short }, patternProperties: { "^k": password } },
    { key: secret },
  ],
  [
    "declared by additionalProperties",
    {
      allOf: [
        { additionalProperties: password },
        { properties: { key: short } },
      ],
    },
    { key: secret },
  ],
  ["anyOf", { anyOf: [password, { type: "integer" }] }, secret],
  [
    "oneOf",
    { oneOf: [{ type: "integer" }, { type: "null" }, written] },
    secret,
  ],
  [
    "a union of objects",
    { oneOf: [key, { type: "null" }] },
    { kind: "key", key: secret },
  ],
  [
    "a union whose other branch is closer",
    {
      oneOf: [
        key,
        {
          required: ["key", "kind", "size"],
          properties: { kind: {}, size: {}, key: short },
        },
      ],
    },
    { kind: "other", size: 1, key: secret },
  ],
  [
    "a union with a typing error",
    { oneOf: [key, { required: ["name"], properties: { name: {} } }] },
    { kind: "key", kee: 1, key: secret },
  ],
  [
    "unions in unions",
    {
      anyOf: [
        {
          properties: { a: { oneOf: [key, { type: "null" }] } },
          required: ["a"],
        },
        { type: "null" },
      ],
    },
    { a: { kind: "key", key: secret } },
  ],
  ["then", { if: { type: "string" }, then: short, else: password }, secret],
  ["not", { not: { type: "string" }, format: "password" }, secret],
  [
    "unevaluated members",
    { properties: { a: {} }, unevaluatedProperties: password },
    { key: secret },
  ],
  [
    "what a branch knows",
    {
      anyOf: [key, { type: "object", required: ["x"] }],
      unevaluatedProperties: false,
    },
    { kind: "key", key: secret },
  ],
  ["contains", { contains: password, items: short }, [secret]],
  ["prefixItems", { prefixItems: [password], items: false }, [secret]],
  [
    "uniqueItems",
    { items: { format: "password" }, uniqueItems: true },
    [secret, secret],
  ],
];

describe("secrets are in no message", () => {
  it.each(cases)("%s", async (_, schema, value) => {
    const text = compileValidator(schema, { formats: "assert" });
    const module = await workshop.load(text);
    const issues = module.validate(value);
    expect(issues.length).toBeGreaterThan(0);
    for (const shown of ["hunter2", "72467273"]) {
      expect(JSON.stringify(issues)).not.toContain(shown);
      const standard = module.schema["~standard"].validate(value);
      expect(JSON.stringify(standard)).not.toContain(shown);
    }
  });

  it("what is no secret is shown beside one", async () => {
    const schema = { properties: { key: password, name: short } };
    const { validate } = await workshop.load(compileValidator(schema));
    const issues = validate({ key: secret, name: "Melville" });
    expect(issues.map(({ received }) => received)).toEqual([
      "a string",
      '"Melville"',
    ]);
  });
});
