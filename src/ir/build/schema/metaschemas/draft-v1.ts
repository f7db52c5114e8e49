import type { JsonObject } from "../../../types/json.js";
import { keywordsV1 } from "./draft-v1-keywords.js";

/** The metaschema of JSON Schema v1, in one piece since its vocabularies became a proposal. */
export const draftV1: readonly JsonObject[] = [
  {
    $schema: "https://json-schema.org/v1",
    $id: "https://json-schema.org/v1/2026",
    $dynamicAnchor: "meta",
    title: "JSON Schema Core and Validation specification meta-schema",
    type: ["object", "boolean"],
    properties: keywordsV1,
    patternProperties: {
      "^x-": true,
    },
    propertyNames: {
      pattern:
        "^[^$]|^\\$(id|schema|ref|anchor|dynamicRef|dynamicAnchor|comment|defs)$",
    },
    $dynamicRef: "extension",
    unevaluatedProperties: false,
    $defs: {
      extension: {
        $dynamicAnchor: "extension",
      },
      anchorString: {
        type: "string",
        pattern: "^[A-Za-z_][-A-Za-z0-9._]*$",
      },
      iriString: {
        type: "string",
        format: "iri",
      },
      iriReferenceString: {
        type: "string",
        format: "iri-reference",
      },
      nonNegativeInteger: {
        type: "integer",
        minimum: 0,
      },
      nonNegativeIntegerDefault0: {
        $ref: "#/$defs/nonNegativeInteger",
        default: 0,
      },
      schemaArray: {
        type: "array",
        minItems: 1,
        items: {
          $dynamicRef: "meta",
        },
      },
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
      stringArray: {
        type: "array",
        items: {
          type: "string",
        },
        uniqueItems: true,
        default: [],
      },
    },
  },
];
