import type { Kind } from "../../src/spec/shapes/shape.js";

type Node = { [name: string]: unknown };

/** A document in which every kind of object has a place. */
export function sampleDocument(): Node {
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1.0.0" },
    servers: [
      {
        url: "https://{region}.example",
        variables: { region: { default: "a" } },
      },
    ],
    security: [{ token: [] }, { grant: [] }, { login: [] }],
    tags: [{ name: "things" }],
    paths: {
      "/things/{id}": {
        post: {
          tags: ["things"],
          parameters: [
            {
              name: "id",
              in: "path",
              required: true,
              schema: { type: "string" },
            },
            {
              name: "q",
              in: "query",
              schema: { type: "array", items: { type: "string" } },
            },
          ],
          requestBody: {
            content: {
              "multipart/form-data": {
                schema: {
                  type: "object",
                  properties: {
                    a: { type: "array", items: { type: "string" } },
                  },
                },
                encoding: { a: { contentType: "text/plain" } },
              },
            },
          },
          responses: {
            200: {
              description: "Good.",
              headers: { Age: { schema: { type: "string" } } },
              content: {
                "application/json": {
                  schema: { $ref: "#/components/schemas/Thing" },
                  examples: { usual: { value: "x" } },
                },
              },
            },
            400: {
              description: "Bad.",
              content: {
                "application/xml": {
                  schema: { $ref: "#/components/schemas/Failure" },
                },
              },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Failure: { type: "object", properties: { code: { type: "integer" } } },
        Thing: { type: "object", properties: { name: { type: "string" } } },
      },
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        grant: { type: "oauth2" },
        login: { type: "openIdConnect" },
      },
    },
  };
}

/** Where an object of a kind stands in the document. */
const places: { readonly [place: string]: readonly (string | number)[] } = {
  openapi: [],
  info: ["info"],
  server: ["servers", 0],
  tag: ["tags", 0],
  pathItem: ["paths", "/things/{id}"],
  operation: ["paths", "/things/{id}", "post"],
  parameter: ["paths", "/things/{id}", "post", "parameters", 1],
  requestBody: ["paths", "/things/{id}", "post", "requestBody"],
  form: [
    ...["paths", "/things/{id}", "post", "requestBody", "content"],
    "multipart/form-data",
  ],
  encoding: [
    ...["paths", "/things/{id}", "post", "requestBody", "content"],
    ...["multipart/form-data", "encoding", "a"],
  ],
  response: ["paths", "/things/{id}", "post", "responses", "200"],
  header: [
    ...["paths", "/things/{id}", "post", "responses", "200", "headers", "Age"],
  ],
  mediaType: [
    ...["paths", "/things/{id}", "post", "responses", "200", "content"],
    "application/json",
  ],
  example: [
    ...["paths", "/things/{id}", "post", "responses", "200", "content"],
    ...["application/json", "examples", "usual"],
  ],
  token: ["components", "securitySchemes", "token"],
  grant: ["components", "securitySchemes", "grant"],
  login: ["components", "securitySchemes", "login"],
  object: ["components", "schemas", "Thing"],
  schema: ["components", "schemas", "Thing", "properties", "name"],
  element: ["components", "schemas", "Failure", "properties", "code"],
};

/** Sets a keyword of the object at a place. */
export function setAt(
  document: Node,
  place: string,
  key: string,
  value: unknown,
): Node {
  let node = document;
  for (const segment of places[place] ?? []) node = node[segment] as Node;
  node[key] = value;
  return document;
}

/** One keyword of one kind, and a value that should make a difference. */
export interface Sample {
  readonly kind: Kind;
  /** Where; the kind itself by default. */
  readonly place: string;
  readonly keyword: string;
  readonly value: unknown;
}

const link = { url: "https://docs.example" };
const answer = { responses: { 204: { description: "Done." } } };
const part = { contentType: "text/html" };
const header = { schema: { type: "integer" } };

const values: readonly (readonly [Kind, string, object])[] = [
  [
    "openapi",
    "openapi",
    { webhooks: { shipped: { post: answer } }, externalDocs: link },
  ],
  [
    "info",
    "info",
    { summary: "S", description: "D", termsOfService: "https://terms.example" },
  ],
  ["server", "server", { name: "N", description: "D" }],
  [
    "pathItem",
    "pathItem",
    {
      summary: "S",
      description: "D",
      servers: [{ url: "https://other.example" }],
      additionalOperations: { LINK: answer },
      query: answer,
    },
  ],
  [
    "operation",
    "operation",
    {
      callbacks: { called: { "{$request.body#/url}": { post: answer } } },
      deprecated: true,
      externalDocs: link,
      servers: [{ url: "https://other.example" }],
      summary: "S",
      description: "D",
    },
  ],
  [
    "parameter",
    "parameter",
    {
      allowEmptyValue: true,
      description: "D",
      deprecated: true,
      required: true,
      style: "pipeDelimited",
      explode: false,
      allowReserved: true,
      example: ["x"],
    },
  ],
  [
    "header",
    "header",
    { description: "D", deprecated: true, required: true, example: "x" },
  ],
  ["requestBody", "requestBody", { description: "D", required: true }],
  [
    "mediaType",
    "form",
    {
      description: "D",
      prefixEncoding: [part],
      itemEncoding: part,
      example: { a: ["x"] },
    },
  ],
  [
    "encoding",
    "encoding",
    {
      headers: { "X-Part": header },
      encoding: { b: part },
      prefixEncoding: [part],
      itemEncoding: part,
      contentType: "text/html",
      style: "form",
      explode: false,
      allowReserved: true,
    },
  ],
  [
    "response",
    "response",
    {
      summary: "S",
      description: "Other.",
      headers: { Age: header },
      links: { next: { operationId: "next" } },
    },
  ],
  [
    "example",
    "example",
    {
      summary: "S",
      description: "D",
      externalValue: "https://example.example",
      serializedValue: "z",
      dataValue: "z",
    },
  ],
  [
    "securityScheme",
    "token",
    { bearerFormat: "JWT", description: "D", deprecated: true },
  ],
  [
    "securityScheme",
    "grant",
    {
      flows: {
        clientCredentials: { tokenUrl: "https://other.example", scopes: {} },
      },
      oauth2MetadataUrl: "https://meta.example",
    },
  ],
  ["securityScheme", "login", { openIdConnectUrl: "https://login.example" }],
  [
    "tag",
    "tag",
    {
      summary: "S",
      description: "D",
      externalDocs: link,
      parent: "other",
      kind: "nav",
    },
  ],
  [
    "schema",
    "schema",
    {
      contentEncoding: "base64",
      contentMediaType: "application/json",
      contentSchema: { type: "object" },
      title: "T",
      description: "D",
      default: "d",
      examples: ["x"],
      example: "x",
      readOnly: true,
      writeOnly: true,
      deprecated: true,
      externalDocs: link,
      format: "email",
      pattern: "^a$",
      minLength: 1,
      maxLength: 9,
      enum: ["a"],
      const: "a",
      not: { const: "a" },
      if: { const: "a" },
      allOf: [{ minLength: 2 }],
      anyOf: [{ minLength: 2 }, { maxLength: 1 }],
      oneOf: [{ minLength: 2 }, { maxLength: 1 }],
    },
  ],
  ["schema", "element", { xml: { name: "n" } }],
  [
    "schema",
    "object",
    {
      additionalProperties: { type: "number" },
      dependentRequired: { a: ["b"] },
      dependentSchemas: { a: { required: ["b"] } },
      dependencies: { a: ["b"] },
      maxProperties: 3,
      minProperties: 1,
      patternProperties: { "^a": { type: "number" } },
      propertyNames: { pattern: "^a" },
      required: ["name"],
      unevaluatedProperties: false,
    },
  ],
];

export const samples: readonly Sample[] = values.flatMap(
  ([kind, place, keywords]) =>
    Object.entries(keywords).map(([keyword, value]: [string, unknown]) => ({
      kind,
      place,
      keyword,
      value,
    })),
);
