import { afterAll, describe, expect, it } from "vitest";
import {
  compileValidator,
  SchemaError,
  type CompileOptions,
} from "../../src/compile-validator.js";
import type { DialectName } from "../../src/ir/build/schema/dialects/dialect.js";
import type { JsonValue } from "../../src/ir/types/index.js";
import { openWorkshop } from "./workshop.js";

const workshop = openWorkshop();
afterAll(() => workshop.close());

const all = ["draft4", "draft6", "draft7", "2019-09", "2020-12", "v1"] as const;
const since = (first: (typeof all)[number]): readonly DialectName[] =>
  all.slice(all.indexOf(first));
const until = (last: (typeof all)[number]): readonly DialectName[] =>
  all.slice(0, all.indexOf(last) + 1);

/** One schema, the dialects in which it means the same, and what it takes. */
interface Case {
  readonly what: string;
  readonly in: readonly DialectName[];
  readonly schema: JsonValue;
  readonly good?: readonly JsonValue[];
  readonly bad?: readonly JsonValue[];
  readonly options?: CompileOptions;
}

const positive = { minimum: 1 };
const number = { type: "number" };

const booleans: readonly Case[] = [
  {
    what: "`true` takes everything, `false` nothing",
    in: since("draft6"),
    schema: { properties: { a: true, b: false } },
    good: [{ a: 1 }, {}, 1],
    bad: [{ b: 1 }],
  },
  {
    what: "a whole schema may be a boolean",
    in: since("draft6"),
    schema: false,
    bad: [null, {}, "x"],
  },
];

const numbers: readonly Case[] = [
  {
    what: "`exclusiveMinimum` is a flag beside `minimum`",
    in: ["draft4"],
    schema: { minimum: 1, exclusiveMinimum: true },
    good: [1.5, "1"],
    bad: [1, 0],
  },
  {
    what: "an unset flag leaves the limit as it is",
    in: ["draft4"],
    schema: { maximum: 1, exclusiveMaximum: false },
    good: [1],
    bad: [1.5],
  },
  {
    what: "`exclusiveMinimum` is a limit of its own",
    in: since("draft6"),
    schema: { exclusiveMinimum: 1, minimum: 0 },
    good: [1.5],
    bad: [1, 0.5],
  },
  {
    what: "1.0 is an integer",
    in: all,
    schema: { type: "integer" },
    good: [1, -0, 1e300],
    bad: [0.5, "1"],
  },
];

const arrays: readonly Case[] = [
  {
    what: "`items` may be a list, `additionalItems` is for the rest",
    in: until("2019-09"),
    schema: { items: [{}, positive], additionalItems: { type: "string" } },
    good: [["x", 1, "y"], ["x"], [], {}],
    bad: [
      ["x", 0],
      ["x", 1, 2],
    ],
  },
  {
    what: "`additionalItems` says nothing beside a single `items`",
    in: until("2019-09"),
    schema: { items: {}, additionalItems: false },
    good: [[1, 2]],
  },
  {
    what: "`additionalItems` says nothing alone",
    in: until("2019-09"),
    schema: { additionalItems: false },
    good: [[1]],
  },
  {
    what: "`items` is for what `prefixItems` leaves",
    in: since("2020-12"),
    schema: { prefixItems: [{}, positive], items: { type: "string" } },
    good: [["x", 1, "y"], ["x"], {}],
    bad: [
      ["x", 0],
      ["x", 1, 2],
    ],
  },
  {
    what: "`prefixItems` is no keyword",
    in: until("2019-09"),
    schema: { prefixItems: [false] },
    good: [[1]],
  },
  {
    what: "`contains` asks for one item",
    in: since("draft6"),
    schema: { contains: positive },
    good: [[0, 1], "x", { a: 0 }],
    bad: [[], [0]],
  },
  {
    what: "`contains` is no keyword",
    in: ["draft4"],
    schema: { contains: positive },
    good: [[]],
  },
  {
    what: "`minContains` and `maxContains` count",
    in: since("2019-09"),
    schema: { contains: positive, minContains: 2, maxContains: 3 },
    good: [
      [1, 0, 1],
      [1, 1, 1],
    ],
    bad: [[1], [1, 1, 1, 1]],
  },
  {
    what: "`minContains` of 0 asks for nothing",
    in: since("2019-09"),
    schema: { contains: positive, minContains: 0 },
    good: [[], [0]],
  },
  {
    what: "`minContains` is no keyword",
    in: ["draft6", "draft7"],
    schema: { contains: positive, minContains: 2 },
    good: [[1]],
  },
  {
    what: "what `contains` matched is evaluated",
    in: since("2020-12"),
    schema: { contains: number, unevaluatedItems: { type: "string" } },
    good: [[1, "x", 2]],
    bad: [[1, null]],
  },
  {
    what: "what `contains` matched stays unevaluated",
    in: ["2019-09"],
    schema: { contains: number, unevaluatedItems: { type: "string" } },
    bad: [[1, "x"]],
  },
];

const objects: readonly Case[] = [
  {
    what: "`dependencies` holds names or a schema",
    in: until("draft7"),
    schema: { dependencies: { a: ["b"], c: { required: ["d"] } } },
    good: [{}, { a: 1, b: 1 }, { c: 1, d: 1 }, ["a"]],
    bad: [{ a: 1 }, { c: 1 }],
  },
  {
    what: "`dependencies` may hold a boolean or no name",
    in: ["draft6", "draft7"],
    schema: { dependencies: { a: false, b: [], c: true } },
    good: [{ b: 1, c: 1 }],
    bad: [{ a: 1 }],
  },
  {
    what: "`dependentRequired` and `dependentSchemas` are its parts",
    in: since("2019-09"),
    schema: {
      dependentRequired: { a: ["b"] },
      dependentSchemas: { c: { required: ["d"] }, e: false },
    },
    good: [{}, { a: 1, b: 1 }, { c: 1, d: 1 }],
    bad: [{ a: 1 }, { c: 1 }, { e: 1 }],
  },
  {
    what: "`dependentRequired` is no keyword",
    in: until("draft7"),
    schema: { dependentRequired: { a: ["b"] } },
    good: [{ a: 1 }],
  },
  {
    what: "`propertyNames` is for names",
    in: since("draft6"),
    schema: { propertyNames: { maxLength: 1 } },
    good: [{ a: 1 }, {}, ["xx"]],
    bad: [{ ab: 1 }],
  },
  {
    what: "`propertyNames` is no keyword",
    in: ["draft4"],
    schema: { propertyNames: { maxLength: 1 } },
    good: [{ ab: 1 }],
  },
  {
    what: "`unevaluatedProperties` sees through `allOf`, `$ref` and conditions",
    in: since("2019-09"),
    schema: {
      allOf: [{ properties: { a: {} } }],
      $ref: "#/$defs/b",
      if: { required: ["c"] },
      then: { properties: { c: {} } },
      unevaluatedProperties: false,
      $defs: { b: { properties: { b: {} } } },
    },
    good: [{ a: 1, b: 1, c: 1 }],
    bad: [{ d: 1 }, { a: 1, d: 1 }],
  },
  {
    what: "`unevaluatedProperties` is no keyword",
    in: until("draft7"),
    schema: { unevaluatedProperties: false },
    good: [{ a: 1 }],
  },
];

const values: readonly Case[] = [
  {
    what: "`const` is one value",
    in: since("draft6"),
    schema: { const: { a: [1] } },
    good: [{ a: [1.0] }],
    bad: [{ a: [2] }, null],
  },
  {
    what: "`const` is no keyword",
    in: ["draft4"],
    schema: { const: 1 },
    good: [2],
  },
  {
    what: "`if` decides between `then` and `else`",
    in: since("draft7"),
    schema: { if: { minimum: 0 }, then: { maximum: 9 }, else: false },
    good: [0, 9, "x"],
    bad: [10, -1],
  },
  {
    what: "`then` without `if` says nothing",
    in: since("draft7"),
    schema: { then: false, else: false },
    good: [1],
  },
  {
    what: "`if` is no keyword",
    in: until("draft6"),
    schema: { if: true, then: false },
    good: [1],
  },
  {
    what: "base64 and JSON in a text are judged (draft 7, section 8)",
    in: ["draft7"],
    schema: { contentEncoding: "base64", contentMediaType: "application/json" },
    good: ["e30=", 1],
    bad: ["{}", "ew=="],
  },
  {
    what: "`contentMediaType` only tells",
    in: ["draft4", "draft6", ...since("2019-09")],
    schema: { contentMediaType: "application/json" },
    good: ["{"],
  },
];

const references: readonly Case[] = [
  {
    what: "a `$ref` hides what stands beside it",
    in: until("draft7"),
    schema: {
      properties: { a: { $ref: "#/definitions/b", maximum: 5 } },
      definitions: { b: positive },
    },
    good: [{ a: 9 }],
    bad: [{ a: 0 }],
  },
  {
    what: "a `$ref` is a keyword beside others",
    in: since("2019-09"),
    schema: { $ref: "#/$defs/b", maximum: 5, $defs: { b: positive } },
    good: [5],
    bad: [9, 0],
  },
  {
    what: "`definitions` is still a place for schemas with identifiers",
    in: ["2019-09", "2020-12"],
    schema: {
      $ref: "b.json",
      definitions: { b: { $id: "b.json", minimum: 1 } },
    },
    good: [1],
    bad: [0],
  },
  {
    what: "`id` moves the base and names a schema",
    in: ["draft4"],
    schema: {
      id: "http://x.test/root.json",
      items: { $ref: "part.json#/definitions/c" },
      definitions: {
        b: { id: "part.json", definitions: { c: positive } },
      },
    },
    good: [[1]],
    bad: [[0]],
  },
  {
    what: "`$id` is no identifier",
    in: ["draft4"],
    schema: {
      properties: { a: { $id: "http://x.test/", $ref: "#/definitions/b" } },
      definitions: { b: positive },
    },
    good: [{ a: 1 }],
    bad: [{ a: 0 }],
  },
  {
    what: "an `$id` beside a `$ref` does not move the base",
    in: ["draft6", "draft7"],
    schema: {
      $id: "http://x.test/a/root.json",
      properties: { a: { $id: "http://x.test/b/", $ref: "part.json" } },
      definitions: {
        near: { $id: "http://x.test/a/part.json", minimum: 1 },
        far: { $id: "http://x.test/b/part.json", minimum: 10 },
      },
    },
    good: [{ a: 1 }],
    bad: [{ a: 0 }],
  },
  {
    what: "an `$id` beside a `$ref` does",
    in: since("2019-09"),
    schema: {
      $id: "http://x.test/a/root.json",
      properties: { a: { $id: "http://x.test/b/", $ref: "part.json" } },
      $defs: {
        near: { $id: "http://x.test/a/part.json", minimum: 1 },
        far: { $id: "http://x.test/b/part.json", minimum: 10 },
      },
    },
    good: [{ a: 10 }],
    bad: [{ a: 1 }],
  },
  {
    what: "a fragment in `$id` is an anchor",
    in: ["draft6", "draft7"],
    schema: {
      $ref: "#here",
      definitions: { a: { $id: "#here", minimum: 1 } },
    },
    good: [1],
    bad: [0],
  },
  {
    what: "`$anchor` names a schema",
    in: since("2019-09"),
    schema: { $ref: "#here", $defs: { a: { $anchor: "here", minimum: 1 } } },
    good: [1],
    bad: [0],
  },
  {
    what: "an identifier within data is data",
    in: since("2019-09"),
    schema: {
      $ref: "http://x.test/a.json",
      $defs: {
        data: { enum: [{ $id: "http://x.test/a.json", maximum: 0 }] },
        real: { $id: "http://x.test/a.json", minimum: 1 },
      },
    },
    good: [1],
    bad: [0],
  },
  {
    what: "a pointer finds what is escaped and encoded",
    in: until("draft7"),
    schema: {
      allOf: [
        { $ref: "#/definitions/a~1b" },
        { $ref: "#/definitions/c%25d" },
        { $ref: "#/definitions/e~0f" },
      ],
      definitions: {
        "a/b": { minimum: 1 },
        "c%d": { maximum: 9 },
        "e~f": { multipleOf: 2 },
      },
    },
    good: [2],
    bad: [0, 10, 3],
  },
];

const tree = (keyword: object): JsonValue => ({
  $id: "http://x.test/tree",
  ...keyword,
  properties: { children: { items: { $recursiveRef: "#" } } },
});

const dynamics: readonly Case[] = [
  {
    what: "`$recursiveRef` leads to the outermost `$recursiveAnchor`",
    in: ["2019-09"],
    schema: {
      $id: "http://x.test/strict",
      $recursiveAnchor: true,
      $ref: "tree",
      required: ["name"],
      $defs: { tree: tree({ $recursiveAnchor: true }) },
    },
    good: [{ name: 1, children: [{ name: 1 }] }],
    bad: [{ name: 1, children: [{}] }, {}],
  },
  {
    what: "without an anchor where it starts it is a `$ref`",
    in: ["2019-09"],
    schema: {
      $id: "http://x.test/strict",
      $recursiveAnchor: true,
      $ref: "tree",
      required: ["name"],
      $defs: { tree: tree({}) },
    },
    good: [{ name: 1, children: [{}] }],
    bad: [{}],
  },
  {
    what: "`$dynamicRef` leads to the outermost `$dynamicAnchor` of its name",
    in: ["2020-12"],
    schema: {
      $id: "http://x.test/strings",
      $ref: "list",
      $defs: {
        item: { $dynamicAnchor: "item", type: "string" },
        list: {
          $id: "list",
          items: { $dynamicRef: "#item" },
          $defs: { any: { $dynamicAnchor: "item" } },
        },
      },
    },
    good: [["x"]],
    bad: [[1]],
  },
  {
    what: "a `$dynamicRef` that starts at a plain anchor is a `$ref`",
    in: ["2020-12"],
    schema: {
      $id: "http://x.test/strings",
      $ref: "list",
      $defs: {
        item: { $dynamicAnchor: "item", type: "string" },
        list: {
          $id: "list",
          items: { $dynamicRef: "#item" },
          $defs: { any: { $anchor: "item" } },
        },
      },
    },
    good: [["x"], [1]],
  },
  {
    what: "`$dynamicRef` is the bare name, and nothing need be found first",
    in: ["v1"],
    schema: {
      $id: "http://x.test/strings",
      $ref: "list",
      $defs: {
        item: { $dynamicAnchor: "item", type: "string" },
        list: { $id: "list", items: { $dynamicRef: "item" } },
      },
    },
    good: [["x"]],
    bad: [[1]],
  },
];

const assertions = "https://json-schema.org/draft/2020-12/vocab/";
const metaschema = (vocabulary: object): CompileOptions => ({
  documents: {
    "http://x.test/meta": {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "http://x.test/meta",
      $vocabulary: { [`${assertions}core`]: true, ...vocabulary },
    },
  },
});

const formats: readonly Case[] = [
  {
    what: "`format` only tells",
    in: until("2020-12"),
    schema: { format: "ipv4" },
    good: ["x"],
  },
  {
    what: "`format` asserts",
    in: ["v1"],
    schema: { format: "ipv4" },
    good: ["127.0.0.1", 1],
    bad: ["x"],
  },
  {
    what: "`format` only tells where that is asked for",
    in: ["v1"],
    schema: { format: "ipv4" },
    options: { formats: "annotate" },
    good: ["x"],
  },
  {
    what: "`format` asserts where that is asked for",
    in: all,
    schema: { format: "ipv4" },
    options: { formats: "assert" },
    good: ["127.0.0.1", 1],
    bad: ["x"],
  },
  {
    what: "a host name knows no A-labels yet",
    in: ["draft4", "draft6"],
    schema: { format: "hostname" },
    options: { formats: "assert" },
    good: ["xn--x.test", "a.test"],
    bad: ["-a.test", "a_b"],
  },
  {
    what: "what looks like an A-label is one",
    in: since("draft7"),
    schema: { format: "hostname" },
    options: { formats: "assert" },
    good: ["xn--bcher-kva.test", "a.test"],
    bad: ["xn--x.test", "-a.test"],
  },
  {
    what: "the vocabulary of asserted formats makes `format` assert",
    in: ["2020-12"],
    schema: { $schema: "http://x.test/meta", format: "ipv4" },
    options: {
      ...metaschema({ [`${assertions}format-assertion`]: true }),
      formats: "annotate",
    },
    good: ["127.0.0.1"],
    bad: ["x"],
  },
  {
    what: "without the vocabulary of validation nothing is validated",
    in: ["2020-12"],
    schema: {
      $schema: "http://x.test/meta",
      properties: { a: { minimum: 1 }, b: false },
    },
    options: metaschema({ [`${assertions}applicator`]: true }),
    good: [{ a: 0 }],
    bad: [{ b: 1 }],
  },
];

const others: readonly Case[] = [
  {
    what: "unknown keywords say nothing",
    in: until("2020-12"),
    schema: { unknown: false, "x-mine": { type: "string" }, minimum: 1 },
    good: [1],
    bad: [0],
  },
  {
    what: "extensions say nothing",
    in: ["v1"],
    schema: { "x-mine": { type: "string" } },
    good: [1],
  },
  {
    what: "`propertyDependencies` is for objects with that text",
    in: ["v1"],
    schema: { propertyDependencies: { kind: { a: { required: ["b"] } } } },
    good: [{ kind: "a", b: 1 }, { kind: "c" }, { kind: ["a"] }, {}, "a"],
    bad: [{ kind: "a" }],
  },
  {
    what: "a schema can be held to its metaschema",
    in: ["draft4"],
    schema: { $ref: "http://json-schema.org/draft-04/schema#" },
    good: [{ minimum: 1, exclusiveMinimum: true }],
    bad: [{ exclusiveMinimum: true }, { required: [] }, true],
  },
  {
    what: "a schema can be held to its metaschema",
    in: ["draft7"],
    schema: { $ref: "http://json-schema.org/draft-07/schema#" },
    good: [{ if: true, items: [{}] }, true],
    bad: [{ minLength: -1 }, { allOf: [] }],
  },
  {
    what: "a schema can be held to its metaschema",
    in: ["2019-09", "2020-12"],
    schema: { $ref: "https://json-schema.org/draft/2020-12/schema" },
    good: [{ $defs: { a: { type: "string" } } }, { unknown: 1 }, false],
    bad: [{ $defs: { a: { type: "text" } } }, { $id: "a#b" }, 1],
  },
  {
    what: "a schema can be held to its metaschema",
    in: ["v1"],
    schema: { $ref: "https://json-schema.org/v1" },
    good: [{ $defs: { a: { type: "string" } } }, { "x-a": 1 }, false],
    bad: [{ a: 1 }, { items: { type: "text" } }, { pattern: "(" }, 1],
  },
  {
    what: "an embedded schema may be of another dialect",
    in: since("2019-09"),
    schema: {
      $ref: "http://x.test/old",
      $defs: {
        old: {
          $id: "http://x.test/old",
          $schema: "http://json-schema.org/draft-07/schema#",
          items: [{ $ref: "#/definitions/a", maximum: 5 }],
          definitions: { a: positive },
        },
      },
    },
    good: [[9]],
    bad: [[0]],
  },
];

describe.each([
  ["boolean schemas", booleans],
  ["numbers", numbers],
  ["arrays", arrays],
  ["objects", objects],
  ["values", values],
  ["references", references],
  ["dynamic references", dynamics],
  ["formats", formats],
  ["others", others],
] as const)("dialects: %s", (_, cases) => {
  const rows = cases.flatMap((one) =>
    one.in.map((dialect) => ({ ...one, dialect })),
  );
  it.each(rows)("$dialect: $what", async (row) => {
    const { schema, dialect, options = {}, good = [], bad = [] } = row;
    const text = compileValidator(schema, { dialect, ...options });
    const { is, validate } = await workshop.load(text);
    expect(good.filter((value) => !is(value))).toEqual([]);
    expect(bad.filter((value) => is(value))).toEqual([]);
    expect(good.flatMap((value) => validate(value))).toEqual([]);
    expect(bad.filter((value) => validate(value).length === 0)).toEqual([]);
  });
});

describe("dialects: what is refused", () => {
  it.each<[string, DialectName, JsonValue]>([
    ["a reference to nothing", "2020-12", { $ref: "#/$defs/none" }],
    [
      "a vocabulary that is not known",
      "2020-12",
      { $schema: "http://x.test/meta" },
    ],
  ])("%s", (_, dialect, schema) => {
    const options = metaschema({ "http://x.test/vocab": true });
    expect(() => compileValidator(schema, { dialect, ...options })).toThrow(
      SchemaError,
    );
  });
});
