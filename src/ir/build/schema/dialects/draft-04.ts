import { additionalItems, itemsOrTuple } from "../keywords/arrays.js";
import { silent } from "../keywords/annotations.js";
import { bound, boundFlag } from "../keywords/numbers.js";
import { dependencies } from "../keywords/objects.js";
import { earlyFormat } from "../keywords/values.js";
import { keywordTable, type Dialect } from "./dialect.js";
import { common, drafts, type KeywordTable } from "./shared.js";

/** Limits and arrays as drafts 4 and older have them, and OpenAPI until 3.0. */
export const booleanLimits: KeywordTable = {
  exclusiveMaximum: boundFlag,
  exclusiveMinimum: boundFlag,
  maximum: bound,
  minimum: bound,
};

/** JSON Schema draft 4. */
export const draft4: Dialect = {
  name: "draft4",
  identifier: "id",
  fragmentIdentifiers: true,
  exclusiveRef: true,
  bookending: true,
  vocabularies: new Map(),
  keywords: keywordTable(common, drafts, booleanLimits, {
    additionalItems,
    dependencies,
    format: earlyFormat,
    id: silent,
    items: itemsOrTuple,
  }),
};
