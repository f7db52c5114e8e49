import { shape, type Kind, type Shape } from "./shape.js";

/** What all versions of OpenAPI share. */
export const commonShapes: Readonly<
  Record<
    "contact" | "externalDocs" | "info" | "license" | "paths" | "tag" | "xml",
    Shape
  >
> = {
  info: shape({
    title: "string!",
    summary: "string",
    description: "string",
    termsOfService: "string",
    contact: "contact",
    license: "license",
    version: "string!",
  }),
  contact: shape({ name: "string", url: "string", email: "string" }),
  license: shape({ name: "string!", identifier: "string", url: "string" }),
  externalDocs: shape({ description: "string~", url: "string?" }),
  paths: shape({}, { rest: "pathItem" }),
  tag: shape({
    name: "string!",
    summary: "string~",
    description: "string~",
    externalDocs: "externalDocs~",
    parent: "string~",
    kind: "string~",
  }),
  xml: shape({
    nodeType: "string~",
    name: "string~",
    namespace: "string~",
    prefix: "string~",
    attribute: "boolean~",
    wrapped: "boolean~",
  }),
};

/** The keywords of JSON Schema that all dialects share, and OpenAPI's own. */
export const schemaMembers: Readonly<Record<string, string>> = {
  $ref: "string",
  title: "string~",
  description: "string~",
  type: "any",
  format: "string~",
  enum: "[any]",
  default: "any",
  multipleOf: "number~",
  maximum: "number~",
  minimum: "number~",
  maxLength: "number~",
  minLength: "number~",
  pattern: "string~",
  maxItems: "number~",
  minItems: "number~",
  uniqueItems: "boolean~",
  maxProperties: "number~",
  minProperties: "number~",
  required: "any",
  items: "schemas~",
  properties: "{schema}",
  additionalProperties: "schema",
  allOf: "[schema]",
  anyOf: "[schema]",
  oneOf: "[schema]",
  not: "schema",
  discriminator: "any",
  xml: "xml~",
  externalDocs: "externalDocs~",
  example: "any",
  examples: "any",
  deprecated: "boolean",
  nullable: "boolean~",
  readOnly: "boolean~",
  writeOnly: "boolean~",
  exclusiveMaximum: "any",
  exclusiveMinimum: "any",
};

/** Kinds in whose place a Reference Object may stand. */
export const referable: { readonly reference: true } = { reference: true };

/** The methods of HTTP that a Path Item has members for. */
export const methods: readonly string[] = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
];

/** Notation for members that all have one type. */
export function each(
  names: readonly string[],
  type: Kind | `[${Kind}]` | `{${Kind}}`,
): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, type]));
}
