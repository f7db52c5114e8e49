import { direction, example, silent } from "../keywords/annotations.js";
import { schema } from "../keywords/applicators.js";
import { discriminator } from "../keywords/references.js";
import { earlyFormat, nullable, nullableType } from "../keywords/values.js";
import { xml } from "../keywords/xml.js";
import { keywordTable, type Dialect } from "./dialect.js";
import { booleanLimits } from "./draft-04.js";
import { common, type KeywordTable } from "./shared.js";

/** What OpenAPI adds to JSON Schema, in every version. */
export const openapiCommon: KeywordTable = {
  discriminator,
  example,
  externalDocs: silent,
  readOnly: direction,
  xml,
};

/** The Schema Object of OpenAPI 3.0 (3.0.4, section 4.7.24): a cut of draft 4. */
export const openapi30: Dialect = {
  name: "openapi-3.0",
  fragmentIdentifiers: false,
  exclusiveRef: true,
  bookending: true,
  vocabularies: new Map(),
  keywords: keywordTable(common, booleanLimits, openapiCommon, {
    deprecated: silent,
    format: earlyFormat,
    items: schema,
    nullable,
    type: nullableType,
    writeOnly: direction,
  }),
};
