import type { Rule } from "../rule.js";
import { bodyParameters } from "./body-parameters.js";
import { componentNames } from "./component-names.js";
import { contact } from "./contact.js";
import { discriminators } from "./discriminators.js";
import { duplicateParameters } from "./duplicate-parameters.js";
import { examples, referenceValues } from "./examples.js";
import { foreignMembers } from "./foreign-members.js";
import { headerNames } from "./header-names.js";
import { oauthFlows } from "./oauth-flows.js";
import { operationIds } from "./operation-ids.js";
import { parameters } from "./parameters.js";
import { pathParameters } from "./path-parameters.js";
import { paths } from "./paths.js";
import { responses } from "./responses.js";
import { root } from "./root.js";
import { schemaKeywords } from "./schema-keywords.js";
import { schemaTypes } from "./schema-types.js";
import { securityRequirements } from "./security-requirements.js";
import { securitySchemes } from "./security-schemes.js";
import { servers } from "./servers.js";
import { swaggerItems } from "./swagger-items.js";
import { swaggerServer } from "./swagger-server.js";

/** All rules; the shapes of objects are checked apart from them. */
export const rules: readonly Rule[] = [
  bodyParameters,
  componentNames,
  contact,
  discriminators,
  duplicateParameters,
  examples,
  referenceValues,
  foreignMembers,
  headerNames,
  oauthFlows,
  operationIds,
  parameters,
  pathParameters,
  paths,
  responses,
  root,
  schemaKeywords,
  schemaTypes,
  securityRequirements,
  securitySchemes,
  servers,
  swaggerItems,
  swaggerServer,
];
