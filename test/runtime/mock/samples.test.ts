import { describe, expect, test } from "vitest";
import { sample, SampleError } from "../../../src/runtime/mock/sample.js";
import { explain } from "../../../src/runtime/validate/explain.js";
import type { Rules } from "../../../src/runtime/validate/rules.js";
import { judgeOf } from "../../mocks/judge.js";
import { rulesOf, type JsonSchema } from "../../mocks/rules-of.js";

const seeds = Array.from({ length: 25 }, (_, seed) => seed);

function samples(schema: JsonSchema): readonly unknown[] {
  const rules = rulesOf(schema);
  return seeds.map((seed) => sample(rules, seed));
}

describe("the seed", () => {
  const schema = {
    type: "object",
    required: ["id", "name", "tags", "score"],
    properties: {
      id: { type: "string", format: "uuid" },
      name: { type: "string" },
      tags: { type: "array", items: { type: "string", pattern: "^[a-z]{4}$" } },
      score: { type: "number" },
    },
  };

  test("decides", () => {
    expect(samples(schema)).toEqual(samples(schema));
  });

  test("makes a difference", () => {
    const texts = samples(schema).map((value) => JSON.stringify(value));
    expect(new Set(texts).size).toBe(seeds.length);
  });

  test("is 0 where none is given, and may be any number", () => {
    const rules = rulesOf(schema);
    expect(sample(rules)).toEqual(sample(rules, 0));
    for (const seed of [-1, 2 ** 31, 2 ** 40, 0.5])
      expect(explain(rules, sample(rules, seed))).toEqual([]);
  });
});

describe("documented values", () => {
  test.each<[title: string, schema: JsonSchema, allowed: readonly unknown[]]>([
    ["a default", { type: "string", default: "eu" }, ["eu"]],
    ["examples", { type: "integer", examples: [4, 5] }, [4, 5]],
    [
      "what fits of them",
      { type: "integer", minimum: 5, default: 2, examples: [1, "x", 7] },
      [7],
    ],
    [
      "those of an outer schema before those of inner ones",
      {
        $ref: "#/$defs/a",
        examples: ["outer"],
        $defs: { a: { type: "string", default: "inner" } },
      },
      ["outer"],
    ],
    [
      "those of a referenced schema",
      { $ref: "#/$defs/a", $defs: { a: { type: "string", default: "inner" } } },
      ["inner"],
    ],
    ["null too", { type: ["string", "null"], default: null }, [null]],
  ])("%s", (_title, schema, allowed) => {
    for (const value of samples(schema)) expect(allowed).toContainEqual(value);
  });

  test("of members are put together", () => {
    const schema = {
      type: "object",
      required: ["a"],
      properties: {
        a: { type: "string", default: "x" },
        b: { examples: [{ c: 1 }] },
      },
    };
    for (const value of samples(schema))
      expect(value).toEqual({ a: "x", b: { c: 1 } });
  });

  test("that differ are each shown by some seed", () => {
    const schema = { type: "string", examples: ["a", "b", "c"] };
    expect(new Set(samples(schema))).toEqual(new Set(["a", "b", "c"]));
  });
});

describe("members that travel one way", () => {
  const stamp: Rules = { type: "string", readOnly: true };
  const user: Rules = {
    name: "User",
    type: "object",
    required: ["id", "login", "password"],
    properties: {
      id: { type: "integer", readOnly: true },
      login: { type: "string" },
      password: { type: "string", writeOnly: true },
      created: { refs: [() => stamp] },
    },
  };
  const list: Rules = { type: "array", minItems: 2, items: user };

  test.each(["output", "input"] as const)(
    "are left out the other way: %s",
    (direction) => {
      const names =
        direction === "output"
          ? ["id", "login", "created"]
          : ["login", "password"];
      for (const seed of seeds) {
        const value = sample(list, seed, direction);
        expect(explain(list, value, direction)).toEqual([]);
        expect(value).toHaveLength(2);
        for (const item of value as readonly object[])
          expect(Object.keys(item)).toEqual(names);
      }
    },
  );

  test("are left out of documented values as well", () => {
    const shown: Rules = {
      ...user,
      samples: [{ id: 1, login: "ada", password: "p", created: "now" }],
    };
    expect(sample(shown, 0, "output")).toEqual({
      id: 1,
      login: "ada",
      created: "now",
    });
    expect(sample(shown, 0, "input")).toEqual({ login: "ada", password: "p" });
    expect(
      sample(
        {
          type: "array",
          samples: [[{ id: 1, login: "ada", password: "p" }]],
          items: user,
        },
        0,
      ),
    ).toEqual([{ id: 1, login: "ada" }]);
  });

  test("stay where something else requires them", () => {
    const strict: Rules = { allOf: [user, { required: ["password"] }] };
    for (const seed of seeds)
      expect(sample(strict, seed)).toHaveProperty("password");
  });
});

describe("a discriminator", () => {
  const pet = (sound: string): Rules => ({
    name: sound,
    type: "object",
    required: ["kind", sound],
    properties: { kind: { type: "string" }, [sound]: { type: "boolean" } },
  });
  const cat = pet("meows");
  const dog = pet("barks");
  const branches = [cat, dog];
  const union: Rules = {
    oneOf: branches,
    discriminator: {
      property: "kind",
      branches: [
        { values: ["cat", "kitten"], rules: cat },
        { values: ["dog"], rules: dog },
      ],
    },
  };

  test("has the value that belongs to the branch", () => {
    const seen = new Set<string>();
    for (const seed of seeds) {
      const value = sample(union, seed) as { readonly kind: string };
      expect(explain(union, value)).toEqual([]);
      const branch = value.kind === "dog" ? dog : cat;
      expect(explain(branch, value)).toEqual([]);
      seen.add(value.kind);
    }
    expect(seen).toEqual(new Set(["cat", "kitten", "dog"]));
  });

  test("meets what else is said of its property", () => {
    const only: Rules = {
      allOf: [union, { properties: { kind: { enum: ["kitten"] } } }],
    };
    for (const seed of seeds)
      expect(sample(only, seed)).toMatchObject({ kind: "kitten" });
  });
});

describe("what a member is called", () => {
  test.each<[name: string, schema: JsonSchema, pattern: RegExp]>([
    ["email", { type: "string" }, /^[a-z.]+@example\.com$/],
    ["contactEmail", { type: "string" }, /@example\.com$/],
    ["first_name", { type: "string" }, /^[A-Z][a-z]+$/],
    ["country_code", { type: "string" }, /^[A-Z]{2}$/],
    ["created_at", { type: "string" }, /^20\d\d-\d\d-\d\dT/],
    ["avatar_url", { type: "string" }, /^https:\/\/example\.com\//],
    ["ip_address", { type: "string" }, /^192\.0\.2\.\d+$/],
    ["id", { type: "string" }, /^[0-9a-f]{32}$/],
    ["id", { type: "string", maxLength: 8 }, /^.{1,8}$/],
    ["id", { type: "string", format: "uuid" }, /^[0-9a-f]{8}-/],
    ["id", { type: "string", pattern: "^usr_[a-z]{3}$" }, /^usr_[a-z]{3}$/],
    ["port", { type: "integer" }, /^[1-9]\d{3}$/],
    ["port", { type: "integer", maximum: 100 }, /^\d{1,3}$/],
    ["description", { type: "string" }, /^[A-Z].* .*\.$/],
    [
      "emails",
      { type: "array", minItems: 1, items: { type: "string" } },
      /^[a-z.]+@example\.com/,
    ],
    ["anything", { type: "string" }, /^[a-z]+ [a-z]+$/],
  ])("%s: %j", (name, member, pattern) => {
    const schema = {
      type: "object",
      required: [name],
      properties: { [name]: member },
    };
    for (const value of samples(schema))
      expect(String((value as Record<string, unknown>)[name])).toMatch(pattern);
  });
});

describe("what is circular", () => {
  const node = {
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string" },
      parent: { $ref: "#" },
      children: { type: "array", items: { $ref: "#" } },
      extras: { type: "object", additionalProperties: { $ref: "#" } },
      either: { anyOf: [{ $ref: "#" }, { type: "null" }] },
    },
  };

  test("is shown, and ends soon", () => {
    for (const value of samples(node)) {
      expect(value).toHaveProperty("parent.name");
      expect(JSON.stringify(value).length).toBeLessThan(4_000);
    }
  });

  test("and wide is bounded as well", () => {
    const names = Array.from({ length: 30 }, (_, index) => `p${index}`);
    const schemas = names.map((name) => [
      name,
      {
        type: "object",
        properties: Object.fromEntries(
          names.map((one) => [one, { $ref: `#/$defs/${one}` }]),
        ),
      },
    ]);
    const schema = {
      $ref: "#/$defs/p0",
      $defs: Object.fromEntries(schemas) as object,
    };
    const start = performance.now();
    const text = JSON.stringify(sample(rulesOf(schema), 1));
    expect(text.length).toBeLessThan(40_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe("what no value fits", () => {
  const endless = {
    type: "object",
    required: ["a"],
    properties: { a: { $ref: "#" } },
  };
  const letters = { type: "string", pattern: "^[ab]$" };
  const deep = (schema: JsonSchema, depth: number): JsonSchema =>
    depth === 0
      ? schema
      : {
          type: "object",
          required: ["a", "b"],
          properties: {
            a: { type: "array", minItems: 1, items: deep(schema, depth - 1) },
            b: { type: "string" },
          },
        };

  test.each<[title: string, schema: JsonSchema]>([
    ["false", false],
    ["bounds that cross", { type: "integer", minimum: 5, maximum: 4 }],
    [
      "bounds without a whole number between",
      { type: "integer", exclusiveMinimum: 3, exclusiveMaximum: 4 },
    ],
    [
      "no multiple between the bounds",
      { type: "number", multipleOf: 10, minimum: 11, maximum: 19 },
    ],
    ["an object that needs itself", endless],
    [
      "objects and arrays that need each other",
      {
        type: "object",
        required: ["a"],
        properties: { a: { type: "array", minItems: 1, items: { $ref: "#" } } },
      },
    ],
    [
      "a member that is needed and forbidden",
      { type: "object", required: ["a"], properties: { a: false } },
    ],
    [
      "a member that is needed and unknown",
      { type: "object", required: ["a"], additionalProperties: false },
    ],
    ["lists that share nothing", { allOf: [{ enum: [1, 2] }, { enum: [3] }] }],
    [
      "types that share nothing",
      { allOf: [{ type: "string" }, { type: "number" }] },
    ],
    [
      "more items than places",
      { type: "array", prefixItems: [{}], items: false, minItems: 2 },
    ],
    [
      "more different items than there are",
      { type: "array", items: letters, uniqueItems: true, minItems: 3 },
    ],
    [
      "a text of too many characters",
      { type: "string", pattern: "^a{5}$", maxLength: 4 },
    ],
    [
      "patterns that exclude each other",
      { allOf: [{ type: "string", pattern: "^a" }, { pattern: "^b" }] },
    ],
    ["a schema and its opposite", { type: "string", not: { type: "string" } }],
    [
      "exactly one of two that are the same",
      { oneOf: [{ type: "string" }, { type: "string" }] },
    ],
    [
      "more members than are allowed",
      { type: "object", required: ["a", "b"], maxProperties: 1 },
    ],
    [
      "a reference to itself and nothing else but false",
      { allOf: [{ $ref: "#" }, false] },
    ],
    [
      "something deep inside",
      deep({ type: "string", pattern: "^a", not: { pattern: "a" } }, 5),
    ],
  ])("%s is told, and soon", (_title, schema) => {
    const start = performance.now();
    expect(() => sample(rulesOf(schema))).toThrow(SampleError);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("is called by its name", () => {
    expect(() => sample({ name: "Order", never: true })).toThrow(
      "no value that fits Order was found; it may admit none",
    );
  });

  test("is left out where it may be", () => {
    const schema = {
      type: "object",
      required: ["id"],
      properties: {
        id: { type: "integer" },
        bad: { type: "integer", minimum: 2, maximum: 1 },
        endless: { $ref: "#/$defs/endless" },
        list: { type: "array", items: false },
        kind: {
          anyOf: [{ type: "string", minLength: 3, maxLength: 2 }, { const: 1 }],
        },
      },
      $defs: {
        endless: { ...endless, properties: { a: { $ref: "#/$defs/endless" } } },
      },
    };
    for (const value of samples(schema)) {
      expect(Object.keys(value as object)).toEqual(["id", "list", "kind"]);
      expect(value).toMatchObject({ list: [], kind: 1 });
    }
  });
});

describe("what is large or slow", () => {
  test.each<[title: string, schema: JsonSchema]>([
    [
      "a pattern that backtracks",
      { type: "string", pattern: "^(a+)+$", minLength: 40 },
    ],
    [
      "another one",
      { type: "string", pattern: "(x+x+)+y", minLength: 50, maxLength: 60 },
    ],
    ["a long text", { type: "string", minLength: 300_000 }],
    [
      "a long text of a pattern",
      { type: "string", pattern: "^[a-f0-9]*$", minLength: 20_000 },
    ],
    [
      "many items",
      {
        type: "array",
        minItems: 1_000,
        items: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "string", format: "uuid" } },
        },
      },
    ],
    [
      "all numbers of a range",
      {
        type: "array",
        uniqueItems: true,
        minItems: 300,
        items: { type: "integer", minimum: 1, maximum: 300 },
      },
    ],
    [
      "many members",
      {
        type: "object",
        properties: Object.fromEntries(
          seeds.flatMap((a) =>
            seeds.map((b) => [
              `p${a}_${b}`,
              { type: "object", properties: { x: { type: "string" } } },
            ]),
          ),
        ),
      },
    ],
    [
      "many branches",
      {
        oneOf: Array.from({ length: 200 }, (_, index) => ({
          type: "object",
          required: ["kind", "v"],
          properties: {
            kind: { const: `k${index}` },
            v: { type: "integer", minimum: index },
          },
        })),
      },
    ],
    [
      "many branches without a tag",
      {
        oneOf: Array.from({ length: 40 }, (_, index) => ({
          type: "object",
          required: [`a${index}`],
          properties: { [`a${index}`]: { type: "string" } },
        })),
      },
    ],
  ])("%s: %#", (_title, schema) => {
    const judge = judgeOf(schema);
    const rules = rulesOf(schema);
    const start = performance.now();
    for (const seed of [0, 1])
      expect(judge(sample(rules, seed))).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
