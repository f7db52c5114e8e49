import { afterAll, afterEach, describe, expect, it } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import type { Json } from "../spec/support/json.js";
import {
  documentOf,
  generateValidators,
  type GeneratedValidators,
} from "./generated-package.js";
import { openWorkshop, type CompiledValidator } from "./workshop.js";

const workshop = openWorkshop();
afterAll(() => workshop.close());

const compile = (schema: Json): Promise<CompiledValidator> =>
  workshop.load(compileValidator(schema, { formats: "assert" }));

/** The verdict, and that the list of issues says the same. */
function verdict({ is, validate }: CompiledValidator, value: unknown): boolean {
  const fits = is(value);
  expect(validate(value).length === 0).toBe(fits);
  return fits;
}

/** Every keyword that walks through something, each of which hostile values meet. */
const schemas: Readonly<Record<string, Json>> = {
  closed: {
    type: "object",
    required: ["name"],
    properties: { name: { type: "string" }, age: { type: "integer" } },
    additionalProperties: false,
  },
  open: {
    type: "object",
    properties: { name: { type: "string", minLength: 1 } },
    patternProperties: { "^x-": { type: "number" } },
    propertyNames: { maxLength: 20 },
    minProperties: 1,
    maxProperties: 5,
  },
  unique: { type: "array", uniqueItems: true, items: {}, maxItems: 9 },
  number: { type: "number", minimum: -5, maximum: 5, multipleOf: 0.5 },
  integer: { type: "integer", format: "int64" },
  text: { type: "string", minLength: 1, maxLength: 4, pattern: "^[^z]*$" },
  choice: { enum: [0, "", null, { a: [1] }, [], false] },
  union: {
    oneOf: [
      {
        type: "object",
        required: ["kind"],
        properties: { kind: { const: "a" }, size: { type: "integer" } },
        additionalProperties: false,
      },
      {
        type: "object",
        required: ["kind", "name"],
        properties: { kind: { const: "b" }, name: { type: "string" } },
      },
      { type: "array", items: { type: "string" } },
    ],
  },
  unevaluated: {
    allOf: [{ properties: { name: { type: "string" } } }],
    unevaluatedProperties: false,
    unevaluatedItems: false,
  },
  conditional: {
    if: { required: ["a"] },
    then: { dependentRequired: { a: ["b"] } },
    else: { not: { contains: { type: "integer" } } },
  },
  inherited: {
    type: "object",
    required: ["constructor", "__proto__"],
    properties: {
      constructor: { type: "string" },
      ["__proto__"]: { type: "object", required: ["toString"] },
      valueOf: { type: "integer" },
    },
    additionalProperties: false,
  },
  tree: {
    type: "object",
    required: ["value"],
    properties: {
      value: { type: "integer" },
      children: { type: "array", items: { $ref: "#" } },
    },
  },
};

class Point {
  readonly name = "p";
  get age(): number {
    return 1;
  }
}

const cyclicObject: Record<string, unknown> = { value: 1, name: "x" };
cyclicObject["children"] = [cyclicObject];
const cyclicArray: unknown[] = [];
cyclicArray.push(cyclicArray, [cyclicArray]);
const sparse: unknown[] = [];
sparse[5] = "x";

const parse = (text: string): unknown => JSON.parse(text) as unknown;

/** The value, and how often members of it were read. */
function counted(target: object): {
  readonly value: object;
  readonly reads: () => number;
} {
  let reads = 0;
  const value = new Proxy(target, {
    get: (object, name) => {
      reads += 1;
      return Reflect.get(object, name) as unknown;
    },
  });
  return { value, reads: () => reads };
}

const hostile: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  "negative zero": -0,
  infinity: JSON.parse("1e400") as unknown,
  "negative infinity": -Infinity,
  NaN: NaN,
  "the largest number": Number.MAX_VALUE,
  "the smallest number": Number.MIN_VALUE,
  bigint: 10n,
  symbol: Symbol("x"),
  function: () => undefined,
  class: Point,
  "class instance": new Point(),
  date: new Date(0),
  "invalid date": new Date(NaN),
  map: new Map([["name", "x"]]),
  set: new Set([1]),
  regexp: /x/g,
  error: new Error("x"),
  promise: Promise.resolve(1),
  buffer: new Uint8Array(8),
  "boxed string": Object("x") as unknown,
  "boxed number": Object(1) as unknown,
  "no prototype": Object.assign(Object.create(null) as object, { name: "x" }),
  frozen: Object.freeze({ name: "x", age: 1 }),
  "frozen array": Object.freeze([Object.freeze({})]),
  "__proto__ of JSON": parse('{"__proto__":{"name":"x"},"name":"y"}'),
  "constructor of JSON": parse('{"constructor":{"prototype":{}}}'),
  "hasOwnProperty of JSON": parse('{"hasOwnProperty":1,"name":"x"}'),
  "__proto__ set": Object.setPrototypeOf({}, { name: "x" }) as unknown,
  "symbol keys": { [Symbol("x")]: 1, name: "x" },
  "not enumerable": Object.defineProperty({}, "name", { value: "x" }),
  "inherited, of another type": Object.create({ name: 1, age: "x" }) as unknown,
  "not enumerable, of another type": Object.defineProperty({}, "name", {
    value: 1,
  }),
  "undefined member": { name: undefined, age: undefined, extra: undefined },
  "cyclic object": cyclicObject,
  "cyclic array": cyclicArray,
  "two cyclic arrays": [cyclicArray, [cyclicArray]],
  sparse,
  "array of holes": new Array(3),
  "array with members": Object.assign([1, 2], { name: "x", length: 2 }),
  arguments: (function (): unknown {
    // eslint-disable-next-line prefer-rest-params
    return arguments;
  })(),
  "lone surrogates": "\ud800\udc00\udc00\ud800",
  "a lone surrogate as a name": { "\ud800": 1, name: "\udfff" },
  "a name that is empty": { "": 1 },
  "a name that is a pointer": { "/~01": 1, "~": 2 },
  "NUL and line ends": "\u0000\u2028\n",
  proxy: new Proxy({ name: "x" }, {}),
  "proxy of an array": new Proxy([1, 2], {}),
  nested: { value: 1, children: [{ value: "x" }] },
};

describe("hostile values: an answer, never a crash", () => {
  it.each(Object.keys(schemas))("by the schema %s", async (name) => {
    const module = await compile(schemas[name] ?? true);
    for (const [what, value] of Object.entries(hostile)) {
      const fits = module.is(value);
      const issues = module.validate(value);
      expect([what, issues.length === 0]).toEqual([what, fits]);
      const result = module.schema["~standard"].validate(value);
      expect([what, result.issues === undefined]).toEqual([what, fits]);
      for (const { message, received } of issues) {
        expect(message.length).toBeLessThanOrEqual(1000);
        expect(received.length).toBeLessThanOrEqual(60);
      }
    }
  });

  it.each<readonly [schema: string, value: string, fits: boolean]>([
    ["number", "negative zero", true],
    ["number", "infinity", false],
    ["number", "NaN", false],
    ["number", "bigint", false],
    ["number", "boxed number", false],
    ["integer", "infinity", false],
    ["integer", "the largest number", false],
    ["choice", "negative zero", true],
    ["text", "lone surrogates", true],
    ["text", "boxed string", false],
    ["text", "symbol", false],
    ["unique", "array of holes", false],
    ["unique", "frozen array", true],
    ["unique", "cyclic array", true],
    ["closed", "no prototype", true],
    ["closed", "frozen", true],
    ["closed", "proxy", true],
    ["closed", "symbol keys", true],
    ["closed", "function", false],
    ["closed", "class", false],
    ["closed", "array with members", false],
    ["closed", "__proto__ of JSON", false],
    ["closed", "constructor of JSON", false],
    ["closed", "undefined member", false],
    ["open", "undefined member", false],
    ["union", "null", false],
    ["tree", "cyclic object", false],
    ["tree", "nested", false],
  ])("%s, %s: %j", async (schema, value, fits) => {
    const module = await compile(schemas[schema] ?? true);
    expect(verdict(module, hostile[value])).toBe(fits);
  });

  it("names of Object.prototype are names like others", async () => {
    const module = await compile(schemas["inherited"] ?? true);
    const good = '{"constructor":"x","__proto__":{"toString":1},"valueOf":1}';
    expect(verdict(module, JSON.parse(good))).toBe(true);
    expect(verdict(module, {})).toBe(false);
    expect(module.validate({}).map(({ message }) => message)).toEqual([
      'missing "constructor"',
      'missing "__proto__"',
    ]);
    const empty = '{"constructor":"x","__proto__":{}}';
    expect(module.validate(JSON.parse(empty))).toMatchObject([
      { pointer: "/__proto__", message: 'missing "toString"' },
    ]);
  });
});

describe("values with code of their own", () => {
  // It is the caller's code that fails, and data of JSON has none: to answer
  // "does not fit" would hide where the fault is.
  it("what a getter throws goes through, and the next check is not disturbed", async () => {
    for (const name of ["closed", "tree"]) {
      const { is, validate } = await compile(schemas[name] ?? true);
      const bad = {
        get name(): string {
          throw new TypeError("mine");
        },
        get value(): number {
          throw new TypeError("mine");
        },
      };
      expect(() => is(bad)).toThrow("mine");
      expect(() => validate(bad)).toThrow("mine");
      expect(is({ name: "x" })).toBe(name === "closed");
      expect(is({ value: 1, children: [{ value: 1 }] })).toBe(name === "tree");
    }
  });

  it("what a proxy throws goes through", async () => {
    const { is } = await compile(schemas["closed"] ?? true);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(() => is(proxy)).toThrow(TypeError);
  });

  it("values are read, never written or called", async () => {
    const touched: string[] = [];
    const seal = (name: string) => (): boolean => {
      touched.push(name);
      return true;
    };
    const watched = new Proxy(
      {
        name: "x",
        toJSON: () => touched.push("toJSON"),
        toString: () => touched.push("toString"),
        valueOf: () => touched.push("valueOf"),
      },
      {
        set: seal("set"),
        defineProperty: seal("defineProperty"),
        deleteProperty: seal("deleteProperty"),
        setPrototypeOf: seal("setPrototypeOf"),
        preventExtensions: seal("preventExtensions"),
      },
    );
    for (const schema of Object.values(schemas)) {
      const { is, validate } = await compile(schema);
      is(watched);
      validate(watched);
    }
    expect(touched).toEqual([]);
  });
});

describe("nested 100,000 levels deep", () => {
  const nest = (
    levels: number,
    around: (inner: unknown) => object,
    innermost: object = around(undefined),
  ): object => {
    let value = innermost;
    for (let level = 0; level < levels; level += 1) value = around(value);
    return value;
  };
  const shapes: readonly (readonly [
    what: string,
    schema: Json,
    around: (inner: unknown) => object,
  ])[] = [
    [
      "arrays",
      { type: "array", items: { $ref: "#" } },
      (inner) => (inner === undefined ? [] : [inner]),
    ],
    [
      "objects",
      { type: "object", additionalProperties: { $ref: "#" } },
      (inner) => (inner === undefined ? {} : { a: inner }),
    ],
    [
      "objects in arrays",
      schemas["tree"] ?? true,
      (inner) => ({ value: 1, children: inner === undefined ? [] : [inner] }),
    ],
    [
      "a union",
      { anyOf: [{ type: "null" }, { type: "array", items: { $ref: "#" } }] },
      (inner) => [inner ?? null],
    ],
    [
      "what is unevaluated",
      {
        properties: { a: { $ref: "#" } },
        unevaluatedProperties: { $ref: "#" },
        type: "object",
      },
      (inner) => (inner === undefined ? {} : { a: inner }),
    ],
    [
      "not and if",
      {
        $defs: { list: { type: "array", items: { $ref: "#/$defs/list" } } },
        $ref: "#/$defs/list",
      },
      (inner) => (inner === undefined ? [] : [inner]),
    ],
  ];

  it.each(shapes)(
    "%s: shallow ones fit, deep ones do not",
    async (_, schema, around) => {
      const module = await compile(schema);
      expect(verdict(module, nest(200, around))).toBe(true);
      const { value: inner, reads } = counted(nest(99_900, around));
      const deep = nest(100, around, inner);
      expect(module.is(deep)).toBe(false);
      expect(module.validate(deep)).toMatchObject([
        { keyword: "depth", message: "nested too deeply, or contains itself" },
      ]);
      expect(module.schema["~standard"].validate(deep).issues).toHaveLength(1);
      expect(reads()).toBeLessThan(1000);
      // And nothing is left behind.
      expect(verdict(module, nest(200, around))).toBe(true);
    },
  );

  it("a schema that does not contain itself looks no deeper than it says", async () => {
    const module = await compile({ type: "array", maxItems: 1 });
    expect(
      verdict(
        module,
        nest(100_000, (inner) => [inner]),
      ),
    ).toBe(true);
  });

  it("too deep is too deep beneath `not` as well", async () => {
    const module = await compile({
      $defs: { list: { type: "array", items: { $ref: "#/$defs/list" } } },
      not: { $ref: "#/$defs/list" },
    });
    const around = (inner: unknown): object =>
      inner === undefined ? [] : [inner];
    expect(module.is(nest(100_000, around))).toBe(false);
    expect(module.is(nest(10, around))).toBe(false);
    expect(module.is(1)).toBe(true);
  });

  it("uniqueItems compares what is nested deeply", async () => {
    const module = await compile({ uniqueItems: true });
    const around = (inner: unknown): object =>
      inner === undefined ? [] : [inner];
    const deep = [nest(100_000, around), nest(100_000, around)];
    expect(verdict(module, deep)).toBe(false);
  });

  it("modules that call each other", async () => {
    const validators: GeneratedValidators = await generateValidators(
      documentOf("3.1.1", {
        Folder: {
          type: "object",
          required: ["entries"],
          properties: {
            entries: {
              type: "array",
              items: { $ref: "#/components/schemas/Entry" },
            },
          },
        },
        Entry: {
          oneOf: [
            { $ref: "#/components/schemas/Folder" },
            { $ref: "#/components/schemas/File" },
          ],
        },
        File: {
          type: "object",
          required: ["size"],
          properties: { size: { type: "integer" } },
        },
      }),
    );
    const around = (inner: unknown): object =>
      inner === undefined ? { size: 1 } : { entries: [inner] };
    for (const type of ["Folder", "Entry"]) {
      expect(validators.is(type, nest(100, around))).toBe(true);
      expect(validators.is(type, nest(100_000, around))).toBe(false);
      expect(validators.validate(type, nest(100_000, around))).toMatchObject([
        { keyword: "depth" },
      ]);
    }
    validators.close();
  });
});

describe("unions that contain themselves in several branches", () => {
  const next: Json = { $ref: "#" };
  const branch = (name: string): Json => ({
    type: "object",
    properties: { next, [name]: { type: "integer" } },
    required: [name],
  });
  const shapes: Readonly<Record<string, Json>> = {
    anyOf: { anyOf: [{ type: "null" }, branch("a"), branch("b"), branch("c")] },
    oneOf: { oneOf: [{ type: "null" }, branch("a"), branch("b")] },
    allOf: { allOf: [{ properties: { next } }, { properties: { next } }] },
    if: { if: branch("a"), then: { properties: { next } }, else: branch("b") },
    not: { not: branch("a"), properties: { next } },
    patternProperties: {
      properties: { next },
      patternProperties: { "^n": next },
    },
    contains: { items: next, contains: next },
    unevaluatedProperties: {
      anyOf: [{ type: "null" }, branch("a"), branch("b")],
      unevaluatedProperties: false,
    },
  };

  /** A chain of `levels` values that counts how often it is read. */
  const chain = (levels: number, last: unknown, isList: boolean) => {
    let reads = 0;
    let value = last;
    for (let level = 0; level < levels; level += 1) {
      const inner = value;
      const read = (): unknown => {
        reads += 1;
        return inner;
      };
      const holder: object = isList ? [] : { b: 1 };
      const get = { get: read, enumerable: true };
      value = Object.defineProperty(holder, isList ? 0 : "next", get);
    }
    return { value, reads: (): number => reads };
  };

  // Without a memory, the first of them would read 2 ** 60 times.
  it.each(Object.keys(shapes))(
    "%s: the work does not multiply",
    async (name) => {
      const module = await compile(shapes[name] ?? true);
      const isList = name === "contains";
      for (const last of [null, { b: 1 }, { c: "x" }, [], "x"]) {
        const { value, reads } = chain(60, last, isList);
        verdict(module, value);
        expect(reads()).toBeLessThan(2_000_000);
      }
    },
  );

  it("and the verdict is that of a short one", async () => {
    const module = await compile(shapes["anyOf"] ?? true);
    for (const levels of [3, 60]) {
      expect(verdict(module, chain(levels, null, false).value)).toBe(true);
      expect(verdict(module, chain(levels, "x", false).value)).toBe(false);
    }
  });

  it("in generated packages", async () => {
    const filter: Json = { $ref: "#/components/schemas/Filter" };
    const named = (name: string): Json => ({
      type: "object",
      required: [name],
      properties: { next: filter, [name]: { type: "integer" } },
    });
    const validators = await generateValidators(
      documentOf("3.0.4", {
        Filter: { anyOf: [named("a"), named("b"), { enum: ["end"] }] },
      }),
    );
    for (const last of ["end", "x"]) {
      const { value, reads } = chain(60, last, false);
      expect(validators.is("Filter", value)).toBe(last === "end");
      const issues = validators.validate("Filter", value);
      expect(issues.length === 0).toBe(last === "end");
      expect(reads()).toBeLessThan(2_000_000);
    }
    validators.close();
  });
});

describe("huge values", () => {
  it("an array of a million items: at most 100 issues, soon", async () => {
    const module = await compile({ type: "array", items: { type: "string" } });
    const many = new Array<unknown>(1_000_000).fill(1);
    const { value, reads } = counted(many);
    const issues = module.validate(value);
    expect(reads()).toBeLessThan(1000);
    expect(issues).toHaveLength(100);
    expect(issues[99]?.pointer).toBe("/99");
    expect(verdict(module, many.fill("x"))).toBe(true);
  });

  it("uniqueItems of 200,000 objects takes no longer than a look at each", async () => {
    const module = await compile({ uniqueItems: true });
    let reads = 0;
    const objects = Array.from({ length: 200_000 }, (_, id) => ({
      get id() {
        reads += 1;
        return id;
      },
      tags: [{ name: "x" }],
    }));
    expect(verdict(module, objects)).toBe(true);
    objects.push({ id: 100_000, tags: [{ name: "x" }] });
    expect(verdict(module, objects)).toBe(false);
    expect(reads).toBeLessThan(10 * objects.length);
  });

  it("100,000 unknown members", async () => {
    for (const name of ["closed", "union", "unevaluated"]) {
      const module = await compile(schemas[name] ?? true);
      const members = Array.from(
        { length: 100_000 },
        (_, i) => [`kin${i}`, 1] as const,
      );
      const { value, reads } = counted(Object.fromEntries(members));
      const issues = module.validate(value);
      expect(reads()).toBeLessThan(20 * members.length);
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.length).toBeLessThanOrEqual(100);
    }
  });

  it("long texts are never in a message", async () => {
    const long = "s".repeat(1_000_000);
    const values: readonly unknown[] = [
      long,
      { name: { [long]: long }, [long]: long },
      { kind: long, name: 1 },
      { [`x-${long}`]: long },
      [long, long],
      { kind: "b", [long]: 1 },
    ];
    for (const schema of Object.values(schemas)) {
      const { validate } = await compile(schema);
      for (const value of values) {
        for (const { message, expected, received } of validate(value)) {
          expect(message.length).toBeLessThanOrEqual(1000);
          expect(message).not.toContain("s".repeat(100));
          expect(expected.length).toBeLessThanOrEqual(1000);
          expect(received.length).toBeLessThanOrEqual(60);
        }
      }
    }
  });

  it("a name of ten million characters: an issue leads to what is around it", async () => {
    const { validate } = await compile({
      additionalProperties: { additionalProperties: { type: "string" } },
    });
    const long = "s/~".repeat(3_000_000);
    const issues = validate({ a: { [long]: 1 }, "/": { [long]: 1, b: 1 } });
    expect(issues.map(({ pointer }) => pointer)).toEqual([
      "/a",
      "/~1",
      "/~1/b",
    ]);
  });

  it("a pattern is not asked about a text that is too long", async () => {
    const text = { type: "string", maxLength: 20, pattern: "^(a+)+$" };
    const schemas: readonly Json[] = [
      text,
      { pattern: "^(a+)+$", maxLength: 20 },
      { anyOf: [{ type: "null" }, text] },
      { items: text },
      { additionalProperties: text },
    ];
    const long = `${"a".repeat(100)}!`;
    for (const schema of schemas) {
      const module = await compile(schema);
      // Asked about one of these all the same, it would take years.
      const verdicts = [long, [long], { long }].map((one) =>
        verdict(module, one),
      );
      expect(verdicts).toContain(false);
    }
  });

  it("unions in unions say something short", async () => {
    const { validate } = await compile({
      oneOf: [
        { type: "string" },
        {
          type: "object",
          required: ["and"],
          properties: { and: { type: "array", items: { $ref: "#" } } },
          additionalProperties: false,
        },
        {
          type: "object",
          required: ["or"],
          properties: { or: { type: "array", items: { $ref: "#" } } },
          additionalProperties: false,
        },
      ],
    });
    const { value: inner, reads } = counted({ and: [1, "x"] });
    let value: unknown = inner;
    for (let level = 1; level < 300; level += 1) {
      value = level % 2 === 0 ? { and: [value, "x"] } : { or: ["y", value] };
    }
    const issues = validate(value);
    expect(reads()).toBeLessThan(100_000);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message.length).toBeLessThanOrEqual(1000);
  });
});

describe("what is inherited", () => {
  it("is no member that is not allowed, nor one that counts", async () => {
    const parent = { extra: 1, other: "x" };
    const inherits = (own: object): unknown =>
      Object.assign(Object.create(parent) as object, own);
    const closed = await compile(schemas["closed"] ?? true);
    expect(verdict(closed, inherits({ name: "x" }))).toBe(true);
    const counted = await compile({ minProperties: 1, maxProperties: 2 });
    expect(verdict(counted, inherits({}))).toBe(false);
    expect(verdict(counted, inherits({ a: 1, b: 2 }))).toBe(true);
    const unevaluated = await compile(schemas["unevaluated"] ?? true);
    expect(verdict(unevaluated, inherits({ name: "x" }))).toBe(true);
    const others = await compile({ additionalProperties: { type: "null" } });
    expect(verdict(others, inherits({ a: null }))).toBe(true);
    const named = await compile({
      patternProperties: { "^e": false },
      propertyNames: { maxLength: 4 },
    });
    expect(verdict(named, inherits({ name: 1 }))).toBe(true);
    expect(verdict(named, { extra: 1 })).toBe(false);
  });

  // What is proven of `value.name` holds for whoever reads it next, wherever
  // the member comes from; asking each time whose it is costs five times the speed.
  it("is looked at where it is read by its name", async () => {
    const { is } = await compile(schemas["closed"] ?? true);
    expect(is(Object.create({ name: "x" }))).toBe(true);
    expect(is(Object.create({ name: 1 }))).toBe(false);
    expect(
      is(Object.assign(Object.create({ age: "x" }) as object, { name: "x" })),
    ).toBe(false);
  });
});

describe("a polluted Object.prototype", () => {
  const prototype = Object.prototype as unknown as Record<string, unknown>;
  afterEach(() => {
    for (const name of ["name", "polluted", "required", "issues", "enum"]) {
      Reflect.deleteProperty(prototype, name);
    }
  });

  it("adds no members to closed objects", async () => {
    const module = await compile(schemas["closed"] ?? true);
    Object.assign(prototype, { polluted: 1 });
    expect(verdict(module, { name: "x" })).toBe(true);
    expect(verdict(module, { name: "x", polluted: 1 })).toBe(false);
  });

  it("verdict and issues stay of one mind", async () => {
    for (const schema of Object.values(schemas)) {
      const module = await compile(schema);
      Object.assign(prototype, { polluted: 1, name: 5, required: ["x"] });
      try {
        for (const value of [{}, { name: "x" }, [], { kind: "a" }, 1, null]) {
          verdict(module, value);
        }
      } finally {
        for (const name of ["name", "polluted", "required"]) {
          Reflect.deleteProperty(prototype, name);
        }
      }
    }
  });
});
