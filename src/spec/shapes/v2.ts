import { shape, type ShapeTable } from "./shape.js";
import {
  commonShapes,
  each,
  methods,
  referable,
  schemaMembers,
} from "./common.js";
import { shapesV3 } from "./v3.js";

/** What parameters and headers have in place of a schema. */
const itemMembers: Readonly<Record<string, string>> = {
  ...schemaMembers,
  collectionFormat: "string~",
};

/** The objects of Swagger 2.0. */
export const shapesV2: ShapeTable = {
  ...shapesV3,
  ...commonShapes,
  openapi: shape({
    swagger: "any",
    info: "info!",
    host: "string",
    basePath: "string",
    schemes: "[string]~",
    consumes: "[string]~",
    produces: "[string]~",
    paths: "paths",
    definitions: "{schema}",
    parameters: "{parameter}",
    responses: "{response}",
    securityDefinitions: "{securityScheme}",
    security: "[securityRequirement]",
    tags: "[tag]~",
    externalDocs: "externalDocs~",
  }),
  pathItem: shape({
    $ref: "string",
    ...each(
      methods.filter((method) => method !== "trace"),
      "operation",
    ),
    parameters: "[parameter]",
  }),
  operation: shape({
    tags: "[string]~",
    summary: "string~",
    description: "string~",
    externalDocs: "externalDocs~",
    operationId: "string~",
    consumes: "[string]~",
    produces: "[string]~",
    parameters: "[parameter]",
    responses: "responses",
    schemes: "[string]~",
    deprecated: "boolean",
    security: "[securityRequirement]",
  }),
  parameter: shape(
    {
      ...itemMembers,
      name: "string!",
      in: "string!",
      description: "string~",
      required: "boolean~",
      allowEmptyValue: "boolean~",
      schema: "schema",
    },
    referable,
  ),
  header: shape({ ...itemMembers, description: "string~" }, referable),
  response: shape(
    {
      description: "string?~",
      schema: "schema",
      headers: "{header}",
      examples: "{any}~",
    },
    referable,
  ),
  securityScheme: shape(
    {
      type: "string!",
      description: "string~",
      name: "string",
      in: "string",
      flow: "string",
      authorizationUrl: "string~",
      tokenUrl: "string~",
      scopes: "{string}~",
    },
    referable,
  ),
};
