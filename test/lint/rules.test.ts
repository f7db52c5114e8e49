import { describe, expect, it } from "vitest";
import { lint } from "../../src/spec/lint/lint.js";
import { listFindings, read, type Files } from "../read/workspace.js";

async function findings(files: Files): Promise<readonly string[]> {
  const { sources, collector } = await read(files);
  if (sources === undefined) throw new Error("not read");
  lint(sources, collector);
  const { diagnostics } = collector;
  return listFindings(collector, sources).map(
    (found, index) => `${diagnostics[index]?.severity} ${found}`,
  );
}

const info = "info: { title: T, version: '1' }";
const head = `openapi: 3.1.1\n${info}\n`;
const head30 = `openapi: 3.0.4\n${info}\n`;
const head20 = `swagger: '2.0'\n${info}\n`;

/** A document that has one operation with these lines. */
const operation = (lines: string, start = head): string =>
  `${start}paths:\n  /a/{id}:\n    get:\n      parameters:\n        - { name: id, in: path, required: true, schema: { type: string } }\n${lines}`;
const okay = "      responses: { '200': { description: O } }\n";

/** A document whose used schema is this. */
const schema = (text: string, start = head): string =>
  `${start}paths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: O\n          content:\n            application/json:\n              schema: ${text}\n`;

const cases: readonly (readonly [
  name: string,
  text: string,
  expected: readonly string[],
])[] = [
  ["a good document", operation(okay), []],
  ["only webhooks", `${head}webhooks: {}\n`, []],
  ["only components", `${head}components: {}\n`, []],
  ["nothing", head, ["error lint/nothing a.yaml:1:1"]],
  [
    "no paths in 3.0",
    `${head30}components: {}\n`,
    ["warning lint/missing-detail a.yaml:1:1"],
  ],
  [
    "no info",
    "openapi: 3.1.1\npaths: {}\n",
    ["error lint/missing-member a.yaml:1:1"],
  ],
  [
    "no title",
    "openapi: 3.1.1\ninfo:\n  version: '1'\npaths: {}\n",
    ["error lint/missing-member a.yaml:2:1"],
  ],
  [
    "no version",
    "openapi: 3.1.1\ninfo:\n  title: T\npaths: {}\n",
    ["error lint/missing-member a.yaml:2:1"],
  ],
  [
    "a version that is a number",
    "openapi: 3.1.1\ninfo:\n  title: T\n  version: 1.0\npaths: {}\n",
    ["error lint/wrong-type a.yaml:4:12"],
  ],
  [
    "info that is text",
    "openapi: 3.1.1\ninfo: T\npaths: {}\n",
    ["error lint/wrong-type a.yaml:2:7"],
  ],
  [
    "paths that are a list",
    `${head}paths: [a]\n`,
    ["error lint/wrong-type a.yaml:3:8"],
  ],
  [
    "paths without a value",
    `${head}paths:\n`,
    ["warning lint/wrong-detail a.yaml:3:1"],
  ],
  [
    "an unknown member",
    `${head}path: {}\npaths: {}\n`,
    ["warning lint/unknown-member a.yaml:3:1"],
  ],
  ["an extension", `${head}x-a: 1\npaths: { x-b: 1 }\n`, []],
  [
    "a path without a slash",
    `${head}paths: { a: {} }\n`,
    ["warning lint/path-slash a.yaml:3:10"],
  ],
  [
    "a path with a query, one with a fragment, and signs in holes",
    `${head}paths:\n  /a?b=c#d: {}\n  /a#b: {}\n  "/a/{b}": {}\n  x-?: {}\n`,
    ["warning lint/path-sign a.yaml:4:3", "warning lint/path-sign a.yaml:5:3"],
  ],
  [
    "headers that cannot be called so, of requests, responses, parts and schemes",
    `${head}paths:
  /a:
    post:
      parameters:
        - { name: "X Y", in: header, schema: {} }
        - { name: "X Y", in: query, schema: {} }
        - { name: "x-y_1!", in: header, schema: {} }
      requestBody:
        content:
          multipart/form-data:
            schema: { type: object, properties: { a: {} } }
            encoding: { a: { headers: { "Ü": { schema: {} }, B: { schema: {} } } } }
      responses:
        200: { description: b, headers: { "a:": { schema: {} } } }
components:
  securitySchemes: { c: { type: apiKey, in: header, name: "(d)" } }
`,
    [
      "warning lint/header-name a.yaml:14:41",
      "warning lint/header-name a.yaml:16:43",
      "warning lint/header-name a.yaml:18:59",
      "warning lint/header-name a.yaml:7:19",
    ],
  ],
  [
    "paths that differ in names",
    `${head}paths:\n  /a/{b}: {}\n  /a/{c}: {}\n`,
    ["warning lint/equivalent-paths a.yaml:5:3"],
  ],
  [
    "paths that differ",
    `${head}paths:\n  /a/{b}: {}\n  /a/{b}/c: {}\n  /a/b: {}\n`,
    [],
  ],
  [
    "a path that is text",
    `${head}paths: { /a: b }\n`,
    ["error lint/wrong-type a.yaml:3:14"],
  ],
  [
    "a hole without a parameter",
    `${head}paths:\n  /a/{id}:\n    get:\n${okay}`,
    ["warning lint/undeclared-path-parameter a.yaml:5:5"],
  ],
  [
    "a parameter of the path for a hole",
    `${head}paths:\n  /a/{id}:\n    parameters: [{ name: id, in: path, required: true, schema: {} }]\n    get:\n${okay}`,
    [],
  ],
  [
    "a parameter without a hole",
    operation(
      `        - { name: no, in: path, required: true, schema: {} }\n${okay}`,
    ),
    ["warning lint/unused-path-parameter a.yaml:8:19"],
  ],
  [
    "an optional path parameter",
    `${head}paths:\n  /a/{id}:\n    get:\n      parameters:\n        - name: id\n          in: path\n          schema: {}\n${okay}`,
    ["warning lint/optional-path-parameter a.yaml:7:11"],
  ],
  [
    "a path parameter said to be optional",
    `${head}paths:\n  /a/{id}:\n    get:\n      parameters:\n        - { name: id, in: path, required: false, schema: {} }\n${okay}`,
    ["warning lint/optional-path-parameter a.yaml:7:43"],
  ],
  [
    "parameters that are no list",
    `${head}paths:\n  /a:\n    get:\n      parameters: { name: q }\n${okay}`,
    ["error lint/wrong-type a.yaml:6:19"],
  ],
  [
    "a parameter without a name",
    operation(`        - { in: query, schema: {} }\n${okay}`),
    ["error lint/missing-member a.yaml:8:11"],
  ],
  [
    "a parameter without a place",
    operation(`        - { name: q, schema: {} }\n${okay}`),
    ["error lint/missing-member a.yaml:8:11"],
  ],
  [
    "a parameter in an unknown place",
    operation(`        - { name: q, in: body, schema: {} }\n${okay}`),
    ["error lint/unknown-location a.yaml:8:26"],
  ],
  [
    "a style of another place",
    operation(
      `        - { name: q, in: query, style: matrix, schema: {} }\n${okay}`,
    ),
    ["error lint/unknown-style a.yaml:8:40"],
  ],
  [
    "a parameter of no type",
    operation(`        - { name: q, in: query }\n${okay}`),
    ["warning lint/parameter-without-type a.yaml:8:11"],
  ],
  [
    "a parameter of two types",
    operation(
      `        - { name: q, in: query, schema: {}, content: { a/b: {} } }\n${okay}`,
    ),
    ["warning lint/parameter-with-two-types a.yaml:8:11"],
  ],
  [
    "a parameter with two contents",
    operation(
      `        - { name: q, in: query, content: { a/b: {}, a/c: {} } }\n${okay}`,
    ),
    ["warning lint/parameter-content a.yaml:8:33"],
  ],
  [
    "a parameter given twice",
    operation(
      `        - { name: id, in: path, required: true, schema: {} }\n${okay}`,
    ),
    ["error lint/duplicate-parameter a.yaml:8:11"],
  ],
  [
    "one name in two places",
    operation(`        - { name: id, in: query, schema: {} }\n${okay}`),
    [],
  ],
  [
    "an operationId used twice",
    `${head}paths:\n  /a: { get: { operationId: x } }\n  /b: { get: { operationId: x } }\n`,
    ["warning lint/duplicate-operation-id a.yaml:5:29"],
  ],
  [
    "no responses in 3.0",
    operation("", head30),
    ["error lint/missing-member a.yaml:5:5"],
  ],
  ["no responses in 3.1", operation(""), []],
  [
    "a response without a description",
    operation("      responses: { '200': {} }\n"),
    ["warning lint/missing-detail a.yaml:8:20"],
  ],
  [
    "a range in lower case",
    operation("      responses: { 2xx: { description: O } }\n"),
    ["warning lint/status a.yaml:8:20"],
  ],
  [
    "a status that is none",
    operation(
      "      responses: { '20x': { description: O }, 4XX: { description: O }, default: { description: O } }\n",
    ),
    ["error lint/no-status a.yaml:8:20"],
  ],
  [
    "statuses as numbers",
    operation(
      "      responses: { 200: { description: O }, 404: { description: N } }\n",
    ),
    [],
  ],
  [
    "a deprecated that is text",
    operation(`      deprecated: 'yes'\n${okay}`),
    ["error lint/wrong-type a.yaml:8:19"],
  ],
  [
    "a body without content",
    operation(`      requestBody: {}\n${okay}`),
    ["warning lint/missing-detail a.yaml:8:7"],
  ],
  [
    "content that is a list",
    operation(`      requestBody: { content: [] }\n${okay}`),
    ["error lint/wrong-type a.yaml:8:31"],
  ],
  [
    "a server without a URL",
    `${head}paths: {}\nservers: [{ description: S }]\n`,
    ["error lint/missing-member a.yaml:4:11"],
  ],
  [
    "a server's undeclared variable",
    `${head}paths: {}\nservers: [{ url: 'https://{a}' }]\n`,
    ["warning lint/undeclared-variable a.yaml:4:18"],
  ],
  [
    "a variable without a default",
    `${head}paths: {}\nservers: [{ url: 'https://{a}', variables: { a: {} } }]\n`,
    ["warning lint/missing-detail a.yaml:4:46"],
  ],
  [
    "a default that is not offered in 3.0",
    `${head30}servers: [{ url: "/{v}", variables: { v: { enum: [a], default: b } } }]\npaths: {}\n`,
    ["warning lint/variable-default a.yaml:3:64"],
  ],
  [
    "a default that is not offered",
    `${head}paths: {}\nservers: [{ url: 'https://{a}', variables: { a: { enum: [x], default: y } } }]\n`,
    ["error lint/variable-choice a.yaml:4:71"],
  ],
  [
    "an undeclared scheme",
    operation(`      security: [{ key: [] }]\n${okay}`),
    ["warning lint/undeclared-scheme a.yaml:8:20"],
  ],
  [
    "an undeclared scheme for all",
    `${head}paths: {}\nsecurity: [{}, { key: [] }]\n`,
    ["warning lint/undeclared-scheme a.yaml:4:18"],
  ],
  [
    "a scheme of an unknown type",
    `${head}components: { securitySchemes: { a: { type: basic } } }\n`,
    ["warning lint/unknown-scheme a.yaml:3:45"],
  ],
  [
    "a scheme that lacks a member",
    `${head}components: { securitySchemes: { a: { type: http } } }\n`,
    ["warning lint/scheme-member a.yaml:3:34"],
  ],
  [
    "flows that have what they need",
    `${head}components:\n  securitySchemes:\n    a:\n      type: oauth2\n      flows:\n        implicit: { authorizationUrl: /sign-in, scopes: {} }\n        clientCredentials: { tokenUrl: "https://a.example/token", scopes: {} }\n        x-own: {}\n`,
    [],
  ],
  [
    "flows that lack members",
    `${head}components:\n  securitySchemes:\n    a:\n      type: oauth2\n      flows:\n        authorizationCode: { authorizationUrl: "", scopes: {} }\n        password: { tokenUrl: /token }\n`,
    [
      "warning lint/flow-member a.yaml:8:9",
      "warning lint/flow-member a.yaml:8:9",
      "warning lint/flow-member a.yaml:9:9",
    ],
  ],
  [
    "scopes that are not described by texts",
    `${head}components:\n  securitySchemes:\n    a:\n      type: oauth2\n      flows:\n        password: { tokenUrl: /token, scopes: { read: true } }\n        clientCredentials: { tokenUrl: /token, scopes: true }\n`,
    [
      "warning lint/wrong-detail a.yaml:8:55",
      "warning lint/wrong-detail a.yaml:9:56",
    ],
  ],
  [
    "scopes of a requirement that are no list",
    `${head}security: [{ a: -1 }, { a: }, { a: [1] }]\ncomponents: { securitySchemes: { a: { type: http, scheme: basic } } }\n`,
    [
      "error lint/wrong-type a.yaml:3:17",
      "error lint/wrong-type a.yaml:3:37",
      "warning lint/wrong-detail a.yaml:3:25",
    ],
  ],
  [
    "a mapping to what is no text",
    schema("{ discriminator: { propertyName: a, mapping: { b: 1 } } }"),
    ["error lint/wrong-type a.yaml:11:73"],
  ],
  [
    "a mapping that is none",
    schema("{ discriminator: { propertyName: a, mapping: b } }"),
    ["error lint/wrong-type a.yaml:11:68"],
  ],
  [
    "required that asks for nothing before 3.1",
    schema("{ required: [] }", head30),
    ["warning lint/wrong-detail a.yaml:11:35"],
  ],
  ["required that asks for nothing", schema("{ required: [] }"), []],
  [
    "headers and parameters of 2.0 without a type",
    `${head20}paths:\n  /a:\n    get:\n      parameters:\n        - { name: a, in: query }\n        - { name: b, in: body }\n      responses: { '200': { description: O, headers: { C: {} } } }\n`,
    [
      "warning lint/parameter-without-type a.yaml:7:11",
      "warning lint/parameter-without-type a.yaml:8:11",
      "warning lint/parameter-without-type a.yaml:9:56",
    ],
  ],
  [
    "a header without a schema",
    operation(
      "      responses: { '200': { description: O, headers: { C: {} } } }\n",
    ),
    ["warning lint/parameter-without-type a.yaml:8:56"],
  ],
  [
    "a host and a path of 2.0 that are neither",
    `${head20}host: https://example.com\nbasePath: v1\nschemes: [https, ftp]\npaths: {}\n`,
    [
      "warning lint/wrong-detail a.yaml:3:7",
      "warning lint/wrong-detail a.yaml:4:11",
      "warning lint/wrong-detail a.yaml:5:18",
    ],
  ],
  ["a host of 2.0 with a port", `${head20}host: a:80\npaths: {}\n`, []],
  [
    "examples of 2.0 that are no map",
    `${head20}paths:\n  /a:\n    get:\n      responses: { '200': { description: O, examples: 1 } }\n`,
    ["warning lint/wrong-detail a.yaml:6:55"],
  ],
  [
    "no response",
    operation("      responses: {}\n"),
    ["warning lint/no-responses a.yaml:8:18"],
  ],
  [
    "boolean schemas before 3.1",
    schema(
      "{ properties: { a: true }, items: false, additionalProperties: false }",
      head30,
    ),
    [
      "warning lint/boolean-schema a.yaml:11:42",
      "warning lint/boolean-schema a.yaml:11:57",
    ],
  ],
  ["a boolean schema in 3.1", schema("{ properties: { a: true } }"), []],
  [
    "a flow of 2.0 that lacks a member",
    `${head20}paths: {}\nsecurityDefinitions:\n  a: { type: oauth2, flow: accessCode, scopes: {}, tokenUrl: /token }\n`,
    ["warning lint/flow-member a.yaml:5:3"],
  ],
  [
    "a URL of a flow that is none",
    `${head}components:\n  securitySchemes:\n    a:\n      type: oauth2\n      flows:\n        password: { tokenUrl: "http://[no", refreshUrl: "https://a b", scopes: {} }\n`,
    ["warning lint/flow-url a.yaml:8:31", "warning lint/flow-url a.yaml:8:57"],
  ],
  [
    "an odd name of a component",
    `${head}components: { schemas: { a b: {} } }\n`,
    ["warning lint/component-name a.yaml:3:26"],
  ],
  [
    "an unknown type",
    schema("{ type: date }"),
    ["warning lint/unknown-type a.yaml:11:31"],
  ],
  [
    "an unknown type among others",
    schema("{ type: [string, date] }"),
    ["warning lint/unknown-type a.yaml:11:40"],
  ],
  [
    "required that is a boolean",
    schema("{ properties: { a: { required: true } } }"),
    ["warning lint/required a.yaml:11:54"],
  ],
  [
    "required with a number",
    schema("{ required: [a, 1] }"),
    ["warning lint/required a.yaml:11:35"],
  ],
  [
    "an empty enum",
    schema("{ enum: [] }"),
    ["warning lint/empty-enum a.yaml:11:25"],
  ],
  [
    "an enum that is text",
    schema("{ enum: a }"),
    ["error lint/wrong-type a.yaml:11:31"],
  ],
  [
    "a bad pattern",
    schema("{ pattern: '[' }"),
    ["warning lint/pattern a.yaml:11:34"],
  ],
  [
    "a pattern for the u flag only, and one for none only",
    schema("{ anyOf: [{ pattern: '\\p{L}' }, { pattern: '\\-' }] }"),
    [],
  ],
  [
    "an empty range",
    schema("{ minimum: 2, maximum: 1 }"),
    ["warning lint/range a.yaml:11:34"],
  ],
  ["a range of one", schema("{ minLength: 2, maxLength: 2 }"), []],
  [
    "properties that are a list",
    schema("{ properties: [a] }"),
    ["error lint/wrong-type a.yaml:11:37"],
  ],
  [
    "a property that is text",
    schema("{ properties: { a: string } }"),
    ["error lint/wrong-type a.yaml:11:42"],
  ],
  ["a boolean schema", schema("{ properties: { a: true }, items: false }"), []],
  [
    "properties called like keywords",
    schema(
      "{ properties: { $ref: { type: string }, type: { type: string }, required: { type: boolean } } }",
    ),
    [],
  ],
  [
    "a discriminator that is text",
    schema("{ discriminator: type }"),
    ["warning lint/discriminator a.yaml:11:40"],
  ],
  [
    "a discriminator without a property",
    schema("{ discriminator: {} }"),
    ["warning lint/discriminator a.yaml:11:25"],
  ],
  [
    "a mapping to nothing",
    schema(
      "{ discriminator: { propertyName: p, mapping: { a: '#/components/schemas/A' } } }",
    ),
    ["warning lint/dangling-mapping a.yaml:11:73"],
  ],
  [
    "a dangling reference that is used",
    schema("{ $ref: '#/components/schemas/A' }"),
    ["error ref/dangling a.yaml:11:31"],
  ],
  [
    "a dangling reference that is not",
    `${head}components: { responses: { A: { $ref: '#/components/responses/B' } } }\n`,
    ["warning ref/unused-dangling a.yaml:3:39"],
  ],
  [
    "a dangling reference in what only such a one needs",
    `${head}components: { responses: { A: { description: A, content: { a/b: { schema: { $ref: '#/x' } } } } } }\n`,
    ["warning ref/unused-dangling a.yaml:3:83"],
  ],
  [
    "a dangling reference in a named schema, which is part of the package",
    `${head}components: { schemas: { A: { $ref: '#/components/schemas/B' } } }\n`,
    ["error ref/dangling a.yaml:3:37"],
  ],
  [
    "a response as Swagger 2.0 has it",
    operation(
      "      responses: { '200': { description: O, schema: { type: string } } }\n",
    ),
    [
      "error lint/swagger-member a.yaml:8:45",
      "warning lint/unknown-member a.yaml:8:45",
    ],
  ],
  [
    "a method in capitals",
    `${head}paths: { /a: { GET: {} } }\n`,
    [
      "error lint/method-case a.yaml:3:16",
      "warning lint/unknown-member a.yaml:3:16",
    ],
  ],
  [
    "members of 3.1 in 3.0",
    `openapi: 3.0.4\ninfo: { title: T, summary: S, version: '1' }\npaths: {}\n`,
    ["error lint/later-member a.yaml:2:19"],
  ],
  [
    "an example and examples",
    operation(
      "      responses: { '200': { description: O, content: { a/b: { example: 1, examples: {} } } } }\n",
    ),
    ["error lint/two-examples a.yaml:8:63"],
  ],
  [
    "references where values are",
    `${operation(
      "      responses: { '200': { description: O, content: { a/b: { examples: { e: { value: { $ref: '#/components/examples/e' } }, f: { value: { $ref: '#/nowhere' } } } } } } }\n",
    )}components: { examples: { e: { value: 1 } } }\n`,
    ["warning lint/reference-as-value a.yaml:8:95"],
  ],
  [
    "a contact without an address",
    `openapi: 3.1.1\ninfo: { title: T, version: '1', contact: { email: me } }\npaths: {}\n`,
    ["warning lint/wrong-detail a.yaml:2:51"],
  ],
  [
    "a name that is required twice",
    schema("{ required: [a, a] }"),
    ["warning lint/wrong-detail a.yaml:11:35"],
  ],
  [
    "an object in a query of Swagger 2.0",
    `${head20}paths: { /a: { get: { parameters: [{ name: a, in: query, type: object }], responses: { '200': { description: O } } } } }\n`,
    ["error lint/swagger-type a.yaml:3:64"],
  ],
  [
    "a list in a header of Swagger 2.0 without items, repeated",
    `${head20}paths: { /a: { get: { parameters: [{ name: a, in: header, type: array, collectionFormat: multi }], responses: { '200': { description: O } } } } }\n`,
    [
      "error lint/array-without-items a.yaml:3:65",
      "error lint/collection-format a.yaml:3:90",
    ],
  ],
  [
    "a body of the path beside one of the operation",
    `${head20}paths: { /a: { parameters: [{ name: a, in: body, schema: {} }], get: { parameters: [{ name: b, in: body, schema: {} }], responses: { '200': { description: O } } } } }\n`,
    ["error lint/two-bodies a.yaml:3:85"],
  ],
  [
    "a file in what takes no form",
    `${head20}paths: { /a: { post: { parameters: [{ name: a, in: formData, type: file }], responses: { '200': { description: O } } } } }\n`,
    ["error lint/file-without-form a.yaml:3:37"],
  ],
  [
    "a schema that is referred to and not described",
    `${schema("{ $ref: '#/components/schemas/Person' }")}components: { schemas: { A: {} } }\n`,
    ["warning ref/missing-schema a.yaml:11:31"],
  ],
  [
    "a schema in a table that is not there",
    schema("{ $ref: '#/components/schemas/Person' }"),
    ["error ref/dangling a.yaml:11:31"],
  ],
  [
    "a dangling reference used through another",
    `${schema("{ $ref: '#/components/schemas/A' }")}components: { schemas: { A: { items: { $ref: '#/b' } } } }\n`,
    ["error ref/dangling a.yaml:12:46"],
  ],
  [
    "a circle of schemas",
    `${schema("{ $ref: '#/components/schemas/A' }")}components: { schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } } }\n`,
    ["error ref/circular a.yaml:12:37"],
  ],
  [
    "a schema that contains itself",
    `${schema("{ $ref: '#/components/schemas/A' }")}components: { schemas: { A: { items: { $ref: '#/components/schemas/A' } } } }\n`,
    [],
  ],
  [
    "an anchor, which is the builder's",
    schema("{ $ref: '#here', $defs: { a: { $anchor: here } } }"),
    [],
  ],
  [
    "an example that is missing",
    operation(
      "      responses: { '200': { description: O, content: { a/b: { examples: { x: { $ref: '#/y' } } } } } }\n",
    ),
    ["warning ref/unused-dangling a.yaml:8:86"],
  ],
  [
    "a reference in an example's data",
    operation(
      "      responses: { '200': { description: O, content: { a/b: { example: { $ref: '#/y' } } } } }\n",
    ),
    [],
  ],
  [
    "a reference in place of a map",
    `${operation("      responses: { '200': { description: O, content: { $ref: '#/x-content' } } }\n")}x-content: { a/b: { schema: { type: date } } }\n`,
    [
      "warning lint/misplaced-reference a.yaml:8:62",
      "warning lint/unknown-type a.yaml:9:37",
    ],
  ],
  [
    "a reference in place of an operation",
    `${head}paths: { /a: { get: { $ref: '#/x-get' } } }\nx-get: { summary: 1 }\n`,
    [
      "warning lint/misplaced-reference a.yaml:3:29",
      "warning lint/wrong-detail a.yaml:4:19",
    ],
  ],
  [
    "Swagger's two bodies",
    operation(
      `        - { name: b, in: body, schema: {} }\n        - { name: c, in: body, schema: {} }\n${okay}`,
      head20,
    ).replace(", schema: { type: string }", ", type: string"),
    ["error lint/two-bodies a.yaml:9:11"],
  ],
  [
    "Swagger's body and form",
    operation(
      `        - { name: b, in: body, schema: {} }\n        - { name: c, in: formData, type: file }\n${okay}`,
      head20,
    ).replace(", schema: { type: string }", ", type: string"),
    [
      "error lint/file-without-form a.yaml:9:11",
      "error lint/two-bodies a.yaml:9:11",
    ],
  ],
  [
    "Swagger without a fault",
    `${head20}paths: {}\ndefinitions: { A: { discriminator: kind, type: object } }\nsecurityDefinitions: { a: { type: basic } }\nsecurity: [{ a: [] }]\n`,
    [],
  ],
];

describe("rules", () => {
  it.each(cases)("%s", async (_name, text, expected) => {
    expect([...(await findings({ "a.yaml": text }))].sort()).toEqual(expected);
  });
});

describe("several files", () => {
  it("are checked as what refers to them wants, and reported where they are wrong", async () => {
    const found = await findings({
      "a.yaml": `${head}paths: { /a: { $ref: paths/a.yaml } }\n`,
      "paths/a.yaml": `get:\n  parameters: [{ $ref: '../limit.yaml' }]\n  responses:\n    2x: { description: O }\n`,
      "limit.yaml":
        "name: limit\nin: url\nschema: { type: integer, minimum: 3, maximum: 2 }\n",
    });
    expect(found).toEqual([
      "error lint/unknown-location limit.yaml:2:5",
      "warning lint/range limit.yaml:3:35",
      "error lint/no-status paths/a.yaml:4:5",
    ]);
  });

  it("are reported once, however often they are used", async () => {
    const found = await findings({
      "a.yaml": `${head}paths: { /a: { $ref: p.yaml }, /b: { $ref: p.yaml } }\n`,
      "p.yaml": "get: { operationId: x, deprecated: 1 }\n",
    });
    expect(found).toEqual(["error lint/wrong-type p.yaml:1:36"]);
  });

  it("may chain references without end of stack", async () => {
    const schemas = Array.from(
      { length: 20_000 },
      (_, n) => `"S${n}":{"items":{"$ref":"#/components/schemas/S${n + 1}"}}`,
    );
    const text = `{"openapi":"3.1.1","info":{"title":"T","version":"1"},"webhooks":{"a":{"post":{"requestBody":{"content":{"a/b":{"schema":{"$ref":"#/components/schemas/S0"}}}}}}},"components":{"schemas":{${schemas.join(",")},"S20000":{}}}}`;
    expect(await findings({ "a.json": text })).toEqual([]);
  });
});
