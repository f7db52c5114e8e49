import type { JsonSchema } from "./rules-of.js";

/** Schemas that are hard to make data for, each satisfiable. */
export const torture: Readonly<Record<string, JsonSchema>> = {
  anything: true,
  "a pattern with classes and counts": {
    type: "string",
    pattern: "^[A-Z]{3}-\\d{4}(?:/[a-f0-9]{2,}){1,3}$",
  },
  "a pattern without anchors": {
    type: "string",
    pattern: "needle",
    minLength: 20,
    maxLength: 24,
  },
  "a pattern with a length": {
    type: "string",
    pattern: "^[a-z]+$",
    minLength: 30,
    maxLength: 32,
  },
  "a pattern of exact length through a bound": {
    type: "string",
    pattern: "^(ab)*c?$",
    minLength: 9,
    maxLength: 9,
  },
  "two patterns": {
    allOf: [
      { type: "string", pattern: "^a" },
      { pattern: "z$" },
      { pattern: "[0-9]{2}" },
    ],
  },
  "a look-ahead": {
    type: "string",
    pattern: "^(?=.*[0-9])(?=.*[a-z])(?=.*[A-Z]).{8,20}$",
  },
  "a negative look-ahead": {
    type: "string",
    pattern: "^(?!admin|root)[a-z]{4,8}$",
  },
  "a look-behind": { type: "string", pattern: "^[a-z]+(?<!x)$" },
  "a back reference": { type: "string", pattern: "^([a-f])\\1{2}$" },
  "a named back reference": {
    type: "string",
    pattern: "^(?<quote>['\"])[a-z]+\\k<quote>$",
  },
  "unicode properties": {
    type: "string",
    pattern: "^\\p{Lu}\\p{Ll}{2,}\\p{N}$",
  },
  "a negated class": { type: "string", pattern: "^[^a-z\\s]{5}$" },
  escapes: { type: "string", pattern: "^\\u0041\\x42\\t\\.\\/\\$\\^\\{\\}$" },
  "word boundaries": { type: "string", pattern: "\\bfoo\\b \\bbar\\b" },
  "an empty string": { type: "string", maxLength: 0 },
  "code points, not units": {
    type: "string",
    pattern: "^[\\u{1F600}-\\u{1F610}]{3}$",
    minLength: 3,
    maxLength: 3,
  },
  "a CIDR pattern": {
    type: "string",
    pattern: "^([0-9]{1,3}\\.){3}[0-9]{1,3}(\\/([0-9]|[1-2][0-9]|3[0-2]))?$",
  },
  "a semver pattern": {
    type: "string",
    pattern:
      "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$",
  },
  "a format with a maximal length": {
    type: "string",
    format: "email",
    maxLength: 12,
  },
  "a format with a minimal length": {
    type: "string",
    format: "uri",
    minLength: 120,
  },
  "a hostname that is long": {
    type: "string",
    format: "hostname",
    minLength: 80,
    maxLength: 100,
  },
  "a format and a pattern": {
    type: "string",
    format: "uri",
    pattern: "^https://",
  },
  "a format and another pattern": {
    type: "string",
    format: "date-time",
    pattern: "Z$",
  },
  "an email of one domain": {
    type: "string",
    format: "email",
    pattern: "@corp\\.test$",
  },
  integers: { type: "integer", minimum: 3, maximum: 4 },
  "exclusive bounds": {
    type: "integer",
    exclusiveMinimum: 3,
    exclusiveMaximum: 5,
  },
  "a narrow range of numbers": {
    type: "number",
    exclusiveMinimum: 0,
    exclusiveMaximum: 0.001,
  },
  "multiples of a cent": {
    type: "number",
    multipleOf: 0.01,
    minimum: 4.341,
    maximum: 4.359,
  },
  "multiples of two kinds": {
    allOf: [
      { type: "integer", multipleOf: 6 },
      { multipleOf: 4, minimum: 100 },
    ],
  },
  "multiples beyond the usual": {
    type: "integer",
    multipleOf: 1000003,
    minimum: 5,
  },
  "negative numbers": { type: "number", maximum: -1000 },
  "great integers": {
    type: "integer",
    minimum: 9007199254740000,
    maximum: 9007199254740991,
  },
  "tiny multiples": {
    type: "number",
    multipleOf: 1e-7,
    minimum: 0,
    exclusiveMaximum: 0.000001,
  },
  "a number that no integer is": { type: "number", not: { type: "integer" } },
  "an integer by a union of types": {
    type: ["integer", "string"],
    minimum: 10,
    minLength: 10,
  },
  tuples: {
    type: "array",
    prefixItems: [{ type: "string" }, { type: "integer" }],
    items: false,
    minItems: 2,
  },
  "a closed tuple that may be short": {
    type: "array",
    prefixItems: [{ const: 1 }, { const: 2 }],
    items: false,
  },
  "unique items from few": {
    type: "array",
    items: { enum: ["a", "b", "c"] },
    uniqueItems: true,
    minItems: 3,
  },
  "unique booleans": {
    type: "array",
    items: { type: "boolean" },
    uniqueItems: true,
    minItems: 2,
  },
  "unique objects": {
    type: "array",
    items: {
      type: "object",
      required: ["id"],
      properties: { id: { type: "integer", minimum: 1, maximum: 6 } },
      additionalProperties: false,
    },
    uniqueItems: true,
    minItems: 6,
  },
  "many items": {
    type: "array",
    items: { type: "integer" },
    minItems: 150,
    maxItems: 150,
  },
  contains: {
    type: "array",
    items: { type: "integer" },
    contains: { minimum: 100 },
    minContains: 2,
    maxContains: 3,
    minItems: 6,
  },
  "contains nothing": {
    type: "array",
    contains: { const: 1 },
    minContains: 0,
    maxContains: 0,
    items: { type: "integer", minimum: 0, maximum: 3 },
    minItems: 4,
  },
  "contains behind a tuple": {
    type: "array",
    prefixItems: [{ type: "string" }],
    contains: { type: "null" },
  },
  "unevaluated items": {
    allOf: [{ prefixItems: [{ type: "string" }] }],
    type: "array",
    unevaluatedItems: { type: "integer" },
    minItems: 3,
  },
  "no unevaluated items": {
    anyOf: [
      { prefixItems: [{ const: "x" }, { const: "y" }] },
      { prefixItems: [{ const: "x" }] },
    ],
    type: "array",
    minItems: 1,
    unevaluatedItems: false,
  },
  "required without properties": {
    type: "object",
    required: ["a", "__proto__", "constructor"],
  },
  "a hostile member": {
    type: "object",
    properties: JSON.parse(
      '{"__proto__":{"type":"integer"},"toString":{"type":"string"}}',
    ) as object,
    required: ["__proto__", "toString"],
    additionalProperties: false,
  },
  "numbers of members": { type: "object", minProperties: 4, maxProperties: 5 },
  "few of many members": {
    type: "object",
    properties: { a: {}, b: {}, c: {}, d: {} },
    maxProperties: 1,
    minProperties: 1,
  },
  "names of members": {
    type: "object",
    propertyNames: { pattern: "^[A-Z]{2}$" },
    minProperties: 3,
    additionalProperties: { type: "integer" },
  },
  "names from a list": {
    type: "object",
    propertyNames: { enum: ["x", "y"] },
    minProperties: 2,
  },
  "pattern members": {
    type: "object",
    patternProperties: { "^s_": { type: "string" }, _i$: { type: "integer" } },
    additionalProperties: false,
    minProperties: 3,
  },
  "a member that two keywords describe": {
    type: "object",
    properties: { n_x: { minimum: 10 } },
    patternProperties: { "^n_": { type: "integer", maximum: 12 } },
    required: ["n_x"],
    additionalProperties: false,
  },
  "dependent members": {
    type: "object",
    properties: { card: { type: "string" }, address: { type: "string" } },
    required: ["card"],
    dependentRequired: { card: ["address"], address: ["zip"] },
  },
  "dependent schemas": {
    type: "object",
    properties: { kind: { const: "b" } },
    required: ["kind"],
    dependentSchemas: {
      kind: {
        required: ["extra"],
        properties: { extra: { type: "integer", minimum: 7 } },
      },
    },
  },
  "closed by unevaluatedProperties": {
    allOf: [{ $ref: "#/$defs/base" }],
    properties: { own: { type: "string" } },
    required: ["own"],
    unevaluatedProperties: false,
    $defs: {
      base: {
        type: "object",
        properties: { id: { type: "integer" } },
        required: ["id"],
      },
    },
  },
  "unevaluated members of a kind": {
    type: "object",
    properties: { a: { type: "string" } },
    unevaluatedProperties: { type: "boolean" },
    minProperties: 3,
  },
  "closed over a union": {
    oneOf: [
      {
        properties: { kind: { const: "a" }, x: { type: "integer" } },
        required: ["kind", "x"],
      },
      {
        properties: { kind: { const: "b" }, y: { type: "string" } },
        required: ["kind", "y"],
      },
    ],
    type: "object",
    unevaluatedProperties: false,
  },
  "a forbidden member": {
    type: "object",
    properties: { a: false, b: { type: "integer" } },
    required: ["b"],
  },
  "not required": {
    type: "object",
    properties: { a: { type: "string" }, b: { type: "string" } },
    not: { required: ["a"] },
    minProperties: 1,
  },
  "not of a type": { not: { type: ["string", "null", "boolean", "array"] } },
  "not a value": {
    type: "string",
    enum: ["a", "b", "c"],
    not: { enum: ["a", "b"] },
  },
  "not empty": { type: "object", not: { maxProperties: 0 } },
  "exactly one of overlapping": {
    oneOf: [
      { type: "integer", multipleOf: 2 },
      { type: "integer", multipleOf: 3 },
    ],
  },
  "exactly one by members": {
    type: "object",
    properties: { a: { type: "string" }, b: { type: "string" } },
    oneOf: [{ required: ["a"] }, { required: ["b"] }],
  },
  "at least one by members": {
    type: "object",
    properties: { a: { type: "string" }, b: { type: "string" } },
    anyOf: [{ required: ["a"] }, { required: ["b"] }],
    additionalProperties: false,
  },
  "a union of unions": {
    anyOf: [
      {
        oneOf: [
          { type: "string", maxLength: 3 },
          { type: "string", minLength: 5 },
        ],
      },
      {
        type: "array",
        items: { anyOf: [{ type: "null" }, { type: "boolean" }] },
      },
    ],
  },
  "if and then": {
    type: "object",
    properties: { country: { enum: ["US", "NL"] }, code: { type: "string" } },
    required: ["country", "code"],
    if: { properties: { country: { const: "US" } } },
    then: { properties: { code: { pattern: "^[0-9]{5}$" } } },
    else: { properties: { code: { pattern: "^[0-9]{4}[A-Z]{2}$" } } },
  },
  "if without then": {
    type: "integer",
    if: { minimum: 10 },
    else: { multipleOf: 3 },
  },
  "all of it together": {
    allOf: [
      { type: "object", properties: { a: { type: "integer", minimum: 1 } } },
      { properties: { a: { maximum: 2 } }, required: ["a"] },
      { properties: { b: { enum: [true] } }, required: ["b"] },
    ],
  },
  "enums that meet": {
    allOf: [
      { enum: [1, 2, 3, "x"] },
      { enum: [3, 4, "x"] },
      { type: "number" },
    ],
  },
  "an enum of objects": {
    enum: [{ a: [1, { b: null }] }, [1, 2], null, "text"],
  },
  "a tree": {
    $ref: "#/$defs/node",
    $defs: {
      node: {
        type: "object",
        required: ["value", "children"],
        properties: {
          value: { type: "integer" },
          children: { type: "array", items: { $ref: "#/$defs/node" } },
        },
        additionalProperties: false,
      },
    },
  },
  "a chain that ends by a union": {
    $ref: "#/$defs/link",
    $defs: {
      link: {
        type: "object",
        required: ["next"],
        properties: {
          next: { anyOf: [{ $ref: "#/$defs/link" }, { type: "null" }] },
        },
      },
    },
  },
  "mutual recursion": {
    $ref: "#/$defs/a",
    $defs: {
      a: {
        type: "object",
        required: ["b"],
        properties: { b: { $ref: "#/$defs/b" } },
      },
      b: { type: "object", properties: { a: { $ref: "#/$defs/a" } } },
    },
  },
  "an expression": {
    $ref: "#/$defs/expr",
    $defs: {
      expr: {
        oneOf: [
          { type: "number" },
          {
            type: "object",
            required: ["op", "args"],
            properties: {
              op: { enum: ["+", "*"] },
              args: {
                type: "array",
                items: { $ref: "#/$defs/expr" },
                minItems: 2,
                maxItems: 3,
              },
            },
            additionalProperties: false,
          },
        ],
      },
    },
  },
  "JSON itself": {
    $ref: "#/$defs/json",
    $defs: {
      json: {
        anyOf: [
          { type: ["null", "boolean", "number", "string"] },
          { type: "array", items: { $ref: "#/$defs/json" } },
          { type: "object", additionalProperties: { $ref: "#/$defs/json" } },
        ],
      },
    },
  },
  "wide recursion": {
    $ref: "#/$defs/n",
    $defs: {
      n: {
        type: "object",
        properties: {
          a: { $ref: "#/$defs/n" },
          b: { $ref: "#/$defs/n" },
          c: { $ref: "#/$defs/n" },
          d: { $ref: "#/$defs/n" },
          e: { type: "array", items: { $ref: "#/$defs/n" } },
        },
      },
    },
  },
  "a reference with siblings": {
    $ref: "#/$defs/text",
    maxLength: 5,
    $defs: { text: { type: "string", minLength: 5 } },
  },
  "a discriminated union": {
    oneOf: [{ $ref: "#/$defs/cat" }, { $ref: "#/$defs/dog" }],
    $defs: {
      pet: {
        type: "object",
        required: ["name", "kind"],
        properties: {
          name: { type: "string", minLength: 1 },
          kind: { type: "string" },
        },
      },
      cat: {
        allOf: [
          { $ref: "#/$defs/pet" },
          {
            properties: {
              kind: { const: "cat" },
              lives: { type: "integer", maximum: 9, minimum: 0 },
            },
            required: ["lives"],
          },
        ],
      },
      dog: {
        allOf: [
          { $ref: "#/$defs/pet" },
          { properties: { kind: { const: "dog" } } },
        ],
      },
    },
  },
  "examples that fit": { type: "string", examples: ["shown"], pattern: "^s" },
  "examples that do not": {
    type: "integer",
    minimum: 5,
    examples: [1, "x"],
    default: 2,
  },
  formats: {
    type: "object",
    required: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"],
    properties: {
      a: { type: "string", format: "date-time" },
      b: { type: "string", format: "date" },
      c: { type: "string", format: "time" },
      d: { type: "string", format: "duration" },
      e: { type: "string", format: "email" },
      f: { type: "string", format: "hostname" },
      g: { type: "string", format: "ipv4" },
      h: { type: "string", format: "ipv6" },
      i: { type: "string", format: "uri" },
      j: { type: "string", format: "uuid" },
      k: { type: "string", format: "uri-reference" },
    },
  },
  "more formats": {
    type: "object",
    required: ["a", "b", "c", "d", "e", "f"],
    properties: {
      a: { type: "string", format: "json-pointer" },
      b: { type: "string", format: "relative-json-pointer" },
      c: { type: "string", format: "regex" },
      d: { type: "string", format: "uri-template" },
      e: { type: "string", format: "byte" },
      f: { type: "integer", format: "int32" },
    },
  },
};
