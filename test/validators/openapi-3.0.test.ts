import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import type { Json } from "../spec/support/json.js";
import {
  documentOf,
  generateValidators,
  type GeneratedValidators,
} from "./generated-package.js";
import { openWorkshop, type CompiledValidator } from "./workshop.js";

interface Case {
  readonly what: string;
  readonly schema: Json;
  readonly good: readonly Json[];
  readonly bad: readonly Json[];
}

function rule(
  what: string,
  schema: Json,
  good: readonly Json[],
  bad: readonly Json[],
): Case {
  return { what, schema, good, bad };
}

const person = {
  type: "object",
  required: ["name"],
  properties: { name: { type: "string" } },
};

/** OpenAPI 3.0.4, section 4.7.24, line by line. */
const version30: readonly Case[] = [
  // nullable
  rule(
    "nullable with a type admits null",
    { type: "string", nullable: true },
    ["", "x", null],
    [1, true, [], {}],
  ),
  rule(
    "nullable: false does not",
    { type: "string", nullable: false },
    ["x"],
    [null],
  ),
  rule("a type without nullable does not", { type: "object" }, [{}], [null]),
  rule(
    "nullable and enum without null: null stays invalid",
    { type: "string", nullable: true, enum: ["a", "b"] },
    ["a", "b"],
    [null, "c"],
  ),
  rule(
    "nullable and enum with null",
    { type: "string", nullable: true, enum: ["a", null] },
    ["a", null],
    ["b", 1],
  ),
  rule(
    "enum with null and a type without nullable: the type refuses null",
    { type: "string", enum: ["a", null] },
    ["a"],
    [null],
  ),
  rule(
    "nullable without type has no effect: null is valid anyway",
    { nullable: true },
    [null, 1, "x"],
    [],
  ),
  rule(
    "nullable without type beside allOf adds nothing",
    { nullable: true, allOf: [person] },
    [{ name: "x" }],
    [null, {}],
  ),
  rule(
    "nullable without type beside enum adds nothing",
    { nullable: true, enum: ["a"] },
    ["a"],
    [null],
  ),
  rule(
    "nullable: false without type forbids nothing",
    { nullable: false },
    [null, 1],
    [],
  ),
  rule(
    "nullable object: members are still checked",
    { ...person, nullable: true },
    [null, { name: "x" }],
    [{}, { name: 1 }],
  ),
  rule(
    "null from a nullable allOf branch is still refused by the others",
    { allOf: [{ type: "string", nullable: true }, { type: "string" }] },
    ["x"],
    [null],
  ),
  rule(
    "a nullable branch of anyOf lets null in",
    { anyOf: [{ type: "string", nullable: true }, { type: "integer" }] },
    ["x", 1, null],
    [0.5, {}],
  ),
  rule(
    "null offered by an enum as a branch",
    { oneOf: [person, { enum: [null] }] },
    [{ name: "x" }, null],
    [{}, "null"],
  ),
  rule(
    "nullable items",
    { type: "array", items: { type: "integer", nullable: true } },
    [[1, null], []],
    [null, ["1"]],
  ),

  // $ref
  rule(
    "what stands beside $ref is ignored",
    {
      type: "object",
      properties: {
        a: { type: "integer" },
        b: { $ref: "#/properties/a", minimum: 5, type: "string" },
      },
    },
    [{ b: 1 }],
    [{ b: "x" }],
  ),
  rule(
    "nullable beside $ref is ignored too",
    {
      properties: {
        a: { type: "integer" },
        b: { $ref: "#/properties/a", nullable: true },
      },
    },
    [{ b: 1 }],
    [{ b: null }],
  ),
  rule(
    "a property called $ref is a property",
    { type: "object", properties: { $ref: { type: "string" } } },
    [{ $ref: "x" }, {}],
    [{ $ref: 1 }],
  ),
  rule(
    "a schema that refers to itself",
    { type: "object", properties: { next: { $ref: "#" } } },
    [{}, { next: { next: {} } }],
    [{ next: { next: 1 } }],
  ),

  // limits
  rule(
    "exclusiveMinimum: true",
    { minimum: 1, exclusiveMinimum: true },
    [1.1, 2, "x"],
    [1, 0],
  ),
  rule(
    "exclusiveMaximum: true",
    { maximum: 1, exclusiveMaximum: true },
    [0.9, -5],
    [1, 2],
  ),
  rule(
    "exclusiveMinimum: false",
    { minimum: 1, exclusiveMinimum: false },
    [1, 2],
    [0.9],
  ),
  rule(
    "exclusiveMaximum without maximum says nothing",
    { exclusiveMaximum: true },
    [1, 1e308],
    [],
  ),
  rule(
    "a number is no boolean limit: it is ignored",
    { exclusiveMinimum: 5, minimum: 1 },
    [1, 2, 5],
    [0],
  ),
  rule("limits are for numbers only", { minimum: 5 }, ["a", null, [], 5], [4]),
  rule(
    "multipleOf 0.01 without the error of binary numbers",
    { multipleOf: 0.01 },
    [4.35, 0.07, 1.1, 0, 19.99, 1e10, -4.35],
    [4.355, 0.001],
  ),
  rule(
    "multipleOf of large numbers",
    { type: "integer", multipleOf: 3 },
    [9007199254740990, -3],
    [4, 9007199254740991],
  ),
  rule("multipleOf 1e-8", { multipleOf: 1e-8 }, [12391239123], [1.5e-9]),

  // keywords of later versions
  rule("const is ignored", { const: 1 }, [1, 2, null], []),
  rule(
    "patternProperties is ignored",
    { patternProperties: { a: { type: "string" } } },
    [{ a: 1 }],
    [],
  ),
  rule(
    "patternProperties does not shelter from additionalProperties: false",
    {
      type: "object",
      patternProperties: { a: {} },
      additionalProperties: false,
    },
    [{}],
    [{ a: 1 }],
  ),
  rule("if, then and else are ignored", { if: {}, then: false }, [1], []),
  rule("contains is ignored", { contains: { type: "string" } }, [[1], []], []),
  rule(
    "dependentRequired and dependencies are ignored",
    { dependentRequired: { a: ["b"] }, dependencies: { a: ["b"] } },
    [{ a: 1 }],
    [],
  ),
  rule(
    "propertyNames is ignored",
    { propertyNames: { maxLength: 1 } },
    [{ long: 1 }],
    [],
  ),
  rule(
    "unevaluatedProperties is ignored",
    { unevaluatedProperties: false },
    [{ a: 1 }],
    [],
  ),
  rule(
    "prefixItems is ignored",
    { prefixItems: [{ type: "string" }] },
    [[1]],
    [],
  ),
  rule(
    "type: null is no type of 3.0, and still means null",
    { enum: [null] },
    [null],
    [0, ""],
  ),

  // annotations
  rule(
    "example and default assert nothing",
    { type: "integer", example: "x", default: "y" },
    [1],
    ["x", "y"],
  ),
  rule(
    "a default does not excuse a required member",
    {
      type: "object",
      required: ["a"],
      properties: { a: { type: "integer", default: 1 } },
    },
    [{ a: 2 }],
    [{}],
  ),
  rule(
    "xml, externalDocs, deprecated and x- assert nothing",
    {
      xml: { name: "a" },
      externalDocs: { url: "https://example.com" },
      deprecated: true,
      "x-minimum": 5,
    },
    [1, "x"],
    [],
  ),

  // objects
  rule(
    "additionalProperties is true by default",
    person,
    [{ name: "x", more: 1 }],
    [{ more: 1 }],
  ),
  rule(
    "additionalProperties: false closes",
    { ...person, additionalProperties: false },
    [{ name: "x" }],
    [{ name: "x", more: 1 }],
  ),
  rule(
    "additionalProperties as a schema",
    { ...person, additionalProperties: { type: "integer" } },
    [{ name: "x", more: 1 }],
    [{ name: "x", more: "1" }],
  ),
  rule(
    "additionalProperties: {} is open",
    { type: "object", additionalProperties: {} },
    [{ a: [1] }],
    ["a"],
  ),
  rule(
    "allOf with closed parts: each part sees all members",
    {
      allOf: [
        { properties: { a: {} }, additionalProperties: false },
        { properties: { b: {} } },
      ],
    },
    [{ a: 1 }, {}],
    [{ b: 1 }, { a: 1, b: 1 }],
  ),
  rule(
    "allOf and properties beside it both apply",
    {
      allOf: [person],
      required: ["age"],
      properties: { age: { type: "integer" } },
    },
    [{ name: "x", age: 1 }],
    [{ name: "x" }, { age: 1 }, { name: 1, age: 1 }],
  ),
  rule(
    "minProperties and maxProperties",
    { minProperties: 1, maxProperties: 2 },
    [{ a: 1 }, { a: 1, b: 2 }, "x"],
    [{}, { a: 1, b: 2, c: 3 }],
  ),
  rule(
    "required without properties",
    { required: ["a"] },
    [{ a: null }, "x", 1],
    [{}],
  ),
  rule(
    "members with the names of Object.prototype",
    {
      type: "object",
      required: ["constructor"],
      properties: { toString: { type: "string" } },
    },
    [{ constructor: 1 }, { constructor: 1, toString: "x" }],
    [{}, { constructor: 1, toString: 1 }],
  ),

  // texts
  rule(
    "lengths count code points",
    { type: "string", minLength: 2, maxLength: 2 },
    ["ab", "😀😀", "é1"],
    ["😀", "a", "abc", "😀😀😀"],
  ),
  rule(
    "patterns are not anchored",
    { pattern: "b+" },
    ["abc", "b", 1],
    ["ac", ""],
  ),
  rule("patterns of ECMA-262", { pattern: "^\\d{2}$" }, ["12"], ["١٢", "1"]),
  rule("patterns see code points", { pattern: "^.$" }, ["a", "😀"], ["ab"]),

  // formats
  rule(
    "int32",
    { type: "integer", format: "int32" },
    [2147483647, -2147483648, 0, 1.0],
    [2147483648, -2147483649, 0.5, "1"],
  ),
  rule(
    "int64",
    { type: "integer", format: "int64" },
    [9007199254740993, -9223372036854775808, 2 ** 62],
    [1e19, -1e19, 0.5],
  ),
  rule(
    "float and double are numbers",
    { type: "array", items: { type: "number", format: "double" } },
    [[0.1, 1e308, 1]],
    [["1"]],
  ),
  rule(
    "float has the range of single precision",
    { type: "number", format: "float" },
    [0.1, 3.4e38],
    [3.5e38],
  ),
  rule(
    "date",
    { type: "string", format: "date" },
    ["2024-02-29", "2000-12-31"],
    ["2023-02-29", "2024-13-01", "24-01-01", "2024-01-01T00:00:00Z"],
  ),
  rule(
    "date-time with offsets",
    { type: "string", format: "date-time" },
    [
      "2024-02-29T12:00:00Z",
      "2024-02-29T12:00:00.123+02:00",
      "2024-02-29T12:00:00-23:59",
      "2024-02-29t12:00:00z",
    ],
    [
      "2024-02-29T12:00:00",
      "2024-02-29 12:00",
      "2024-02-30T12:00:00Z",
      "2024-02-29T12:00:00+24:00",
    ],
  ),
  rule(
    "byte is base64",
    { type: "string", format: "byte" },
    ["", "eA==", "eHh4"],
    ["e", "e$=="],
  ),
  rule(
    "binary and password assert nothing",
    {
      properties: {
        a: { type: "string", format: "binary" },
        b: { type: "string", format: "password" },
      },
    },
    [{ a: "\u0000ÿ", b: "" }],
    [{ a: 1 }, { b: 1 }],
  ),
  rule(
    "unknown formats assert nothing",
    { type: "string", format: "isbn" },
    ["x"],
    [1],
  ),
  rule(
    "formats of texts are for texts",
    { format: "date" },
    [1, null, []],
    ["x"],
  ),
  rule(
    "uuid, uri, email, ipv4",
    {
      properties: {
        a: { format: "uuid" },
        b: { format: "uri" },
        c: { format: "email" },
        d: { format: "ipv4" },
      },
    },
    [
      {
        a: "0191dce4-9ab4-7fce-b660-8e5dec5172da",
        b: "https://example.com/?q=1",
        c: "a@example.com",
        d: "127.0.0.1",
      },
    ],
    [{ a: "x" }, { b: "/relative" }, { c: "a" }, { d: "256.0.0.1" }],
  ),

  // arrays
  rule(
    "uniqueItems compares by value",
    { uniqueItems: true },
    [
      [1, "1"],
      [{ a: 1 }, { a: 2 }],
      [[], {}],
      [0, false],
      [null, 0],
    ],
    [
      [1, 1],
      [
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ],
      [[1], [1]],
      [0, -0],
    ],
  ),
  rule(
    "minItems and maxItems",
    { minItems: 1, maxItems: 2 },
    [[1], [1, 2], "x"],
    [[], [1, 2, 3]],
  ),
  rule(
    "items hold for every item",
    { type: "array", items: { type: "integer" } },
    [[], [1, 2]],
    [[1, "2"], {}],
  ),
  rule(
    "items as an array is ignored",
    { items: [{ type: "string" }] },
    [[1]],
    [],
  ),

  // numbers and types
  rule(
    "1.0 is an integer",
    { type: "integer" },
    [1, 1.0, -0],
    [1.5, "1", null],
  ),
  rule("a boolean is no number", { type: "number" }, [1, 0.5], [true, "1"]),
  rule(
    "enum of mixed kinds",
    { enum: [1, "1", true, { a: [] }] },
    [1, "1", true, { a: [] }],
    [false, "true", { a: 1 }],
  ),
  rule(
    "an enum of many values",
    { enum: [...Array.from({ length: 40 }, (_, index) => `v${index}`), 7] },
    ["v0", "v39", 7],
    ["v40", "7", 0, null],
  ),
  rule("an unknown type is ignored", { type: "float" }, [1, "x"], []),
  rule(
    "additionalProperties is for objects",
    { additionalProperties: false },
    [1, "x", [1], {}],
    [{ a: 1 }],
  ),

  // composition
  rule(
    "oneOf: exactly one",
    { oneOf: [{ minimum: 1 }, { maximum: 5 }] },
    [0, 6],
    [1, 3, 5, "x"],
  ),
  rule(
    "anyOf: one or more",
    { anyOf: [{ type: "integer" }, { minimum: 5 }] },
    [1, 5, 5.5, "x"],
    [0.5],
  ),
  rule("not", { not: { type: "string" } }, [1, null], ["x"]),
  rule(
    "not of a member: required says nothing of what is no object",
    { not: { required: ["a"] } },
    [{}],
    [{ a: 1 }, 1],
  ),
  rule("the empty schema", {}, [null, 1, "x", [], {}], []),
];

const twoWays = {
  required: ["id", "secret"],
  properties: { id: { readOnly: true }, secret: { writeOnly: true } },
};

/** Swagger 2.0: what it has beside draft 4, and what it has not. */
const version20: readonly Case[] = [
  rule(
    "x-nullable admits null",
    { type: "string", "x-nullable": true },
    ["x", null],
    [1],
  ),
  rule(
    "x-nullable and an enum without null",
    { type: "string", "x-nullable": true, enum: ["a"] },
    ["a"],
    [null],
  ),
  rule("type: file is raw bytes", { type: "file" }, ["x", ""], [1, {}, null]),
  rule(
    "a discriminator is the name of a required member, and asserts nothing",
    {
      type: "object",
      discriminator: "kind",
      required: ["kind"],
      properties: { kind: { type: "string" } },
    },
    [{ kind: "anything" }],
    [{}, { kind: 1 }],
  ),
  rule(
    "collectionFormat is about the wire: the value is an array",
    { type: "array", collectionFormat: "csv", items: { type: "integer" } },
    [[1, 2]],
    ["1,2", ["1"]],
  ),
  rule(
    "oneOf, anyOf and not do not exist yet",
    { oneOf: [{ type: "string" }], anyOf: [{ type: "string" }], not: {} },
    [1, "x"],
    [],
  ),
  rule("boolean limits", { maximum: 5, exclusiveMaximum: true }, [4], [5]),
  rule(
    "what stands beside $ref is ignored",
    {
      properties: {
        a: { type: "integer" },
        b: { $ref: "#/properties/a", "x-nullable": true },
      },
    },
    [{ b: 1 }],
    [{ b: null }],
  ),
  rule(
    "allOf",
    { allOf: [person, { required: ["age"] }] },
    [{ name: "x", age: 1 }],
    [{ name: "x" }],
  ),
];

/** OpenAPI 3.1: 2020-12. */
const version31: readonly Case[] = [
  rule("type arrays", { type: ["string", "null"] }, ["x", null], [1]),
  rule(
    "what stands beside $ref applies",
    {
      properties: {
        a: { type: "integer" },
        b: { $ref: "#/properties/a", minimum: 5 },
      },
    },
    [{ b: 5 }],
    [{ b: 4 }, { b: "x" }],
  ),
  rule("const", { const: { a: 1 } }, [{ a: 1 }], [{ a: 2 }, 1]),
  rule(
    "if, then and else",
    {
      if: { properties: { kind: { const: "a" } }, required: ["kind"] },
      then: { required: ["a"] },
      else: { required: ["b"] },
    },
    [{ kind: "a", a: 1 }, { kind: "b", b: 1 }, { b: 1 }, 1],
    [{ kind: "a", b: 1 }, { kind: "b", a: 1 }, {}],
  ),
  rule(
    "nullable is none of its keywords",
    { type: "string", nullable: true },
    ["x"],
    [null],
  ),
  rule("numbers as exclusive limits", { exclusiveMinimum: 1 }, [1.1], [1]),
  rule(
    "prefixItems and items",
    { prefixItems: [{ type: "string" }], items: false },
    [["x"], []],
    [["x", 1], [1]],
  ),
  rule(
    "unevaluatedProperties",
    { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    [{ a: 1 }],
    [{ a: 1, b: 1 }],
  ),
  rule("boolean schemas", { properties: { a: false } }, [{}], [{ a: 1 }]),
  rule(
    "$dynamicRef",
    {
      $dynamicAnchor: "node",
      type: "object",
      properties: { next: { $dynamicRef: "#node" } },
      unevaluatedProperties: false,
    },
    [{}, { next: {} }],
    [{ next: { other: 1 } }, { next: 1 }],
  ),
  rule(
    "contains, minContains",
    { contains: { const: 1 }, minContains: 2 },
    [[1, 1]],
    [[1], []],
  ),
  rule(
    "dependentRequired",
    { dependentRequired: { a: ["b"] } },
    [{ b: 1 }, { a: 1, b: 1 }],
    [{ a: 1 }],
  ),
];

describe.each([
  ["openapi-3.0", version30],
  ["openapi-2.0", version20],
  ["openapi-3.1", version31],
] as const)("%s through emitted modules", (dialect, cases) => {
  const workshop = openWorkshop();
  afterAll(() => workshop.close());

  it.each(cases)("$what", async ({ schema, good, bad }) => {
    const text = compileValidator(schema, { dialect, formats: "assert" });
    const module = await workshop.load(text);
    expect(verdicts(module, good)).toEqual(good.map((value) => [value, true]));
    expect(verdicts(module, bad)).toEqual(bad.map((value) => [value, false]));
  });

  it("readOnly and writeOnly count by direction, and only there", async () => {
    const demanded = async (
      direction: "input" | "output" | undefined,
    ): Promise<readonly string[]> => {
      const { validate } = await workshop.load(
        compileValidator(twoWays, {
          dialect,
          ...(direction && { direction }),
        }),
      );
      return validate({}).map(({ expected }) => expected);
    };
    expect(await demanded(undefined)).toEqual(['"id"', '"secret"']);
    // Swagger 2.0 knows readOnly alone.
    expect(await demanded("output")).toEqual(
      dialect === "openapi-2.0" ? ['"id"', '"secret"'] : ['"id"'],
    );
    expect(await demanded("input")).toEqual(['"secret"']);
  });

  it("every case can fail: some value is refused by all but the free ones", () => {
    const free = cases.filter(({ bad }) => bad.length === 0);
    expect(free.length).toBeLessThan(cases.length / 3);
  });
});

function verdicts(
  { is, validate }: CompiledValidator,
  values: readonly Json[],
): readonly (readonly [Json, boolean | string])[] {
  return values.map((value) => {
    const fits = is(value);
    const agrees = (validate(value).length === 0) === fits;
    return [value, agrees ? fits : "is and validate disagree"];
  });
}

const kinds = (kind: Json, name: string): Json => ({
  type: "object",
  required: ["kind", name],
  properties: { kind, [name]: { type: "string" } },
});
const branches = [
  { $ref: "#/components/schemas/Cat" },
  { $ref: "#/components/schemas/Dog" },
];
const text: Json = { type: "string" };

const schemas: Json = {
  Cat: kinds(text, "meows"),
  Dog: kinds(text, "barks"),
  Implicit: { oneOf: branches, discriminator: { propertyName: "kind" } },
  Any: { anyOf: branches, discriminator: { propertyName: "kind" } },
  Mapped: {
    oneOf: branches,
    discriminator: {
      propertyName: "kind",
      mapping: { miau: "#/components/schemas/Cat", wau: "Dog", hund: "Dog" },
    },
  },
  Fish: kinds({ type: "string", enum: ["fish"] }, "swims"),
  Pike: kinds({ type: "string", enum: ["pike"] }, "hunts"),
  Carp: kinds({ type: "string", enum: ["carp"] }, "eats"),
  Freshwater: {
    oneOf: [
      { $ref: "#/components/schemas/Pike" },
      { $ref: "#/components/schemas/Carp" },
    ],
    discriminator: { propertyName: "kind" },
  },
  Nested: {
    oneOf: [
      { $ref: "#/components/schemas/Fish" },
      { $ref: "#/components/schemas/Freshwater" },
    ],
    discriminator: { propertyName: "kind" },
  },
  Parent: {
    type: "object",
    required: ["kind"],
    discriminator: { propertyName: "kind" },
    properties: { kind: text },
  },
  Child: {
    allOf: [
      { $ref: "#/components/schemas/Parent" },
      { type: "object", required: ["size"], properties: { size: text } },
    ],
  },
  Account: {
    type: "object",
    required: ["id", "name", "secret"],
    properties: {
      id: { type: "integer", readOnly: true },
      name: text,
      secret: { type: "string", writeOnly: true },
    },
  },
  Inherited: {
    allOf: [{ $ref: "#/components/schemas/Account" }],
    type: "object",
    required: ["extra"],
    properties: { extra: { type: "string", readOnly: true } },
  },
  Accounts: {
    type: "array",
    items: { $ref: "#/components/schemas/Account" },
  },
  Base: {
    type: "object",
    properties: {
      id: { type: "integer", readOnly: true },
      secret: { type: "string", writeOnly: true },
      name: text,
    },
  },
  Beside: {
    allOf: [{ $ref: "#/components/schemas/Base" }],
    required: ["id", "secret"],
  },
  Parted: {
    allOf: [
      { $ref: "#/components/schemas/Base" },
      { required: ["id", "secret", "name"] },
    ],
  },
  Identifier: { type: "integer", readOnly: true },
  Referring: {
    type: "object",
    required: ["id"],
    properties: { id: { $ref: "#/components/schemas/Identifier" } },
  },
  Sibling: {
    type: "object",
    properties: {
      cat: { $ref: "#/components/schemas/Cat", nullable: true, type: "string" },
    },
  },
  Tree: {
    type: "object",
    required: ["value"],
    additionalProperties: false,
    properties: {
      value: { type: "integer", format: "int32" },
      children: {
        type: "array",
        items: { $ref: "#/components/schemas/Tree" },
      },
    },
  },
};

type Verdict = readonly [type: string, value: Json, fits: boolean];

const inDocument: Readonly<Record<string, readonly Verdict[]>> = {
  "a discriminator without mapping decides by the names of the schemas": [
    ["Implicit", { kind: "Cat", meows: "x" }, true],
    ["Implicit", { kind: "Dog", barks: "x" }, true],
    ["Implicit", { kind: "Cat", barks: "x" }, false],
    ["Implicit", { kind: "Bird", meows: "x" }, false],
    ["Implicit", { meows: "x" }, false],
    ["Implicit", { kind: 1, meows: "x" }, false],
    // Both branches fit, and the discriminator tells which is meant.
    ["Implicit", { kind: "Cat", meows: "x", barks: "x" }, true],
    ["Any", { kind: "Dog", barks: "x" }, true],
    ["Any", { kind: "Dog", meows: "x" }, false],
  ],
  "a discriminator with a mapping decides by its values and the names": [
    ["Mapped", { kind: "miau", meows: "x" }, true],
    ["Mapped", { kind: "wau", barks: "x" }, true],
    ["Mapped", { kind: "hund", barks: "x" }, true],
    ["Mapped", { kind: "Cat", meows: "x" }, true],
    ["Mapped", { kind: "miau", barks: "x" }, false],
    ["Mapped", { kind: "katze", meows: "x" }, false],
  ],
  "a branch that is a union itself is chosen by what its branches list": [
    ["Nested", { kind: "fish", swims: "x" }, true],
    ["Nested", { kind: "pike", hunts: "x" }, true],
    ["Nested", { kind: "carp", eats: "x" }, true],
    ["Nested", { kind: "carp", hunts: "x" }, false],
    ["Nested", { kind: "Freshwater", hunts: "x" }, false],
  ],
  "a discriminator of a parent asserts nothing of its children": [
    ["Parent", { kind: "Child" }, true],
    ["Parent", {}, false],
    ["Child", { kind: "anything", size: "x" }, true],
    ["Child", { kind: "Child" }, false],
  ],
  "a required readOnly member is demanded of what is received": [
    ["Account", { id: 1, name: "x" }, true],
    ["Account", { name: "x" }, false],
    ["Account", { id: "1", name: "x" }, false],
    ["Account", { id: 1, name: "x", secret: "s" }, true],
    ["Account", { id: 1, name: "x", secret: 1 }, false],
    ["Accounts", [{ id: 1, name: "x" }], true],
    ["Accounts", [{ name: "x" }], false],
    ["Inherited", { id: 1, name: "x", extra: "x" }, true],
    ["Inherited", { id: 1, name: "x" }, false],
    ["Referring", {}, false],
    ["Referring", { id: 1 }, true],
  ],
  "a required writeOnly member is demanded of what is sent": [
    ["AccountInput", { name: "x", secret: "s" }, true],
    ["AccountInput", { name: "x" }, false],
    ["AccountInput", { id: 1, name: "x", secret: "s" }, true],
    ["AccountInput", { id: "1", name: "x", secret: "s" }, false],
    ["AccountsInput", [{ name: "x", secret: "s" }], true],
    ["AccountsInput", [{ id: 1, name: "x" }], false],
    ["InheritedInput", { name: "x", secret: "s" }, true],
    ["InheritedInput", { name: "x", extra: "x" }, false],
    ["ReferringInput", {}, true],
    ["ReferringInput", { id: "x" }, false],
  ],
  "a member may be required by one part and declared by another": [
    ["Beside", { id: 1 }, true],
    ["Beside", {}, false],
    ["Beside", { id: "1" }, false],
    ["BesideInput", { secret: "s" }, true],
    ["BesideInput", { id: 1 }, false],
    ["BesideInput", { id: "1", secret: "s" }, false],
    ["Parted", { id: 1, name: "x" }, true],
    ["Parted", { id: 1 }, false],
    ["Parted", { secret: "s", name: "x" }, false],
    ["PartedInput", { secret: "s", name: "x" }, true],
    ["PartedInput", { secret: "s" }, false],
    ["PartedInput", { id: 1, name: "x" }, false],
  ],
  "what stands beside a $ref is ignored": [
    ["Sibling", { cat: { kind: "x", meows: "x" } }, true],
    ["Sibling", { cat: null }, false],
    ["Sibling", { cat: "x" }, false],
  ],
  "a recursive schema with a closed object": [
    ["Tree", { value: 1, children: [{ value: 2 }] }, true],
    ["Tree", { value: 1, children: [{ value: 2 ** 31 }] }, false],
    ["Tree", { value: 1, children: [{ value: 2, more: 1 }] }, false],
  ],
};

describe("OpenAPI 3.0 through a generated package", () => {
  let validators: GeneratedValidators;
  beforeAll(async () => {
    validators = await generateValidators(documentOf("3.0.4", schemas));
  });
  afterAll(() => validators.close());

  it.each(Object.entries(inDocument))("%s", (_, verdicts) => {
    const found = verdicts.map(([type, value]): Verdict => [
      type,
      value,
      validators.is(type, value),
    ]);
    expect(found).toEqual(verdicts);
    const explained = verdicts.map(([type, value]): Verdict => [
      type,
      value,
      validators.validate(type, value).length === 0,
    ]);
    expect(explained).toEqual(verdicts);
  });
});
