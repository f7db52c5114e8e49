import type { JsonObject } from "../../../types/json.js";

const definition = (name: string): JsonObject => ({ $ref: `#/$defs/${name}` });
const schema: JsonObject = { $dynamicRef: "meta" };
const schemas = definition("schemaArray");
const members: JsonObject = { type: "object", additionalProperties: schema };
const count = definition("nonNegativeInteger");
const number: JsonObject = { type: "number" };
const text: JsonObject = { type: "string" };
const flag: JsonObject = { type: "boolean" };
const values: JsonObject = { type: "array" };
const names = definition("stringArray");
const anchor = definition("anchorString");
const reference = definition("iriReferenceString");

/** What each keyword's value must be (JSON Schema v1: core, sections 8 to 11; validation, sections 6 to 9). */
const keywords: JsonObject = {
  $anchor: anchor,
  $comment: text,
  $defs: members,
  $dynamicAnchor: anchor,
  $dynamicRef: anchor,
  $id: { allOf: [reference], pattern: "^[^#]*$" },
  $ref: reference,
  $schema: definition("iriString"),
  additionalProperties: schema,
  allOf: schemas,
  anyOf: schemas,
  const: true,
  contains: schema,
  contentEncoding: text,
  contentMediaType: text,
  contentSchema: schema,
  default: true,
  dependentRequired: { type: "object", additionalProperties: names },
  dependentSchemas: members,
  deprecated: flag,
  description: text,
  else: schema,
  enum: values,
  examples: values,
  exclusiveMaximum: number,
  exclusiveMinimum: number,
  format: text,
  if: schema,
  items: schema,
  maxContains: count,
  maximum: number,
  maxItems: count,
  maxLength: count,
  maxProperties: count,
  minContains: count,
  minimum: number,
  minItems: count,
  minLength: count,
  minProperties: count,
  multipleOf: { type: "number", exclusiveMinimum: 0 },
  not: schema,
  oneOf: schemas,
  pattern: { type: "string", format: "regex" },
  patternProperties: { ...members, propertyNames: { format: "regex" } },
  prefixItems: schemas,
  properties: members,
  propertyNames: schema,
  readOnly: flag,
  required: names,
  then: schema,
  title: text,
  type: {
    anyOf: [
      definition("simpleTypes"),
      {
        type: "array",
        items: definition("simpleTypes"),
        minItems: 1,
        uniqueItems: true,
      },
    ],
  },
  unevaluatedItems: schema,
  unevaluatedProperties: schema,
  uniqueItems: flag,
  writeOnly: flag,
};

/** Keywords that are proposed for later versions, and may hold anything. */
const proposals: JsonObject = { $vocabulary: true, propertyDependencies: true };

/**
 * A schema of v1 schemas, under the URI of its metaschema. Keywords that are
 * neither known nor begin with `x-` are refused (core, "Handling of
 * unrecognized or unsupported keywords"); dialects add theirs by the dynamic
 * anchor `extension`.
 */
export const metaschemaV1: readonly JsonObject[] = [
  {
    $schema: "https://json-schema.org/v1",
    $id: "https://json-schema.org/v1",
    $dynamicAnchor: "meta",
    type: ["object", "boolean"],
    properties: { ...keywords, ...proposals },
    patternProperties: { "^x-": true },
    $dynamicRef: "extension",
    unevaluatedProperties: false,
    $defs: {
      extension: { $dynamicAnchor: "extension" },
      anchorString: { type: "string", pattern: "^[A-Za-z_][-A-Za-z0-9._]*$" },
      iriString: { type: "string", format: "iri" },
      iriReferenceString: { type: "string", format: "iri-reference" },
      nonNegativeInteger: { type: "integer", minimum: 0 },
      schemaArray: { type: "array", minItems: 1, items: schema },
      simpleTypes: {
        enum: [
          "array",
          "boolean",
          "integer",
          "null",
          "number",
          "object",
          "string",
        ],
      },
      stringArray: { type: "array", items: text, uniqueItems: true },
    },
  },
];
