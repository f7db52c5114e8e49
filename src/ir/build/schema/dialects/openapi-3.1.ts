import { fileContent } from "../keywords/file-content.js";
import { xmlWithNodes } from "../keywords/xml.js";
import { keywordTable, type Dialect } from "./dialect.js";
import { draft2020, keywords2020 } from "./draft-2020-12.js";
import { openapiCommon } from "./openapi-3.0.js";
import type { KeywordTable } from "./shared.js";

const keywords31: KeywordTable = {
  ...keywords2020,
  ...openapiCommon,
  contentMediaType: fileContent,
};

/** The Schema Object of OpenAPI 3.1: 2020-12 and OpenAPI's own vocabulary. */
export const openapi31: Dialect = {
  ...draft2020,
  name: "openapi-3.1",
  keywords: keywordTable(keywords31),
};

/** The Schema Object of OpenAPI 3.2. */
export const openapi32: Dialect = {
  ...openapi31,
  name: "openapi-3.2",
  keywords: keywordTable(keywords31, { xml: xmlWithNodes }),
};
