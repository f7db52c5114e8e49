import fc from "fast-check";
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
  [
    "a member whose name a pointer escapes",
    { properties: { "a/b~c": { properties: { d: short }, writeOnly: true } } },
    { "a/b~c": { d: secret } },
  ],
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

/** Schemas around a secret, and values around it at the same place. */
const arounds: readonly ((inner: Json) => Json)[] = [
  (inner) => ({ properties: { key: inner }, required: ["key", "other"] }),
  (inner) => ({ properties: { key: inner }, additionalProperties: false }),
  (inner) => ({ type: "object", additionalProperties: inner }),
  (inner) => ({ patternProperties: { "^k": inner }, minProperties: 2 }),
  (inner) => ({ properties: { key: inner }, unevaluatedProperties: false }),
  (inner) => ({ dependentSchemas: { key: { properties: { key: inner } } } }),
];
const besides: readonly ((inner: Json) => Json)[] = [
  (inner) => ({ allOf: [inner, short] }),
  (inner) => ({ anyOf: [inner, { type: "integer" }] }),
  (inner) => ({ oneOf: [{ type: "null" }, inner, short, { enum: [1, 2] }] }),
  (inner) => ({ anyOf: [short, { minLength: 30 }, inner], type: "null" }),
  (inner) => ({ if: { type: "integer" }, then: short, else: inner }),
  (inner) => ({ not: inner, minLength: 40, enum: ["x"] }),
  (inner) => ({ $defs: { inner }, allOf: [inner], pattern: "^[A-Z]" }),
];

describe("wherever a secret is declared", () => {
  it("no message shows it", { timeout: 120_000 }, async () => {
    const step = fc.oneof(
      fc.constantFrom(...arounds).map((wrap) => ({ wrap, isBelow: true })),
      fc.constantFrom(...besides).map((wrap) => ({ wrap, isBelow: false })),
    );
    const place = fc.record({
      leaf: fc.constantFrom<Json>(password, written),
      steps: fc.array(step, { maxLength: 5 }),
      extra: fc.constantFrom<Json>({}, { kee: 1 }, { other: 5, "": null }),
    });
    let faults = 0;
    await fc.assert(
      fc.asyncProperty(place, async ({ leaf, steps, extra }) => {
        let schema = leaf;
        let value: Json = secret;
        for (const { wrap, isBelow } of steps) {
          schema = wrap(schema);
          if (isBelow) value = { ...(extra as object), key: value };
        }
        const text = compileValidator(schema, { formats: "assert" });
        const issues = (await workshop.load(text)).validate(value);
        faults += issues.length;
        expect(JSON.stringify(issues)).not.toContain(secret);
      }),
      { seed: 20_261_126, numRuns: 300 },
    );
    expect(faults).toBeGreaterThan(100);
  });
});
