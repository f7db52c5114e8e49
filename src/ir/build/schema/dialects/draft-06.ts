import { examples, silent } from "../keywords/annotations.js";
import { schema } from "../keywords/applicators.js";
import { additionalItems, itemsOrTuple } from "../keywords/arrays.js";
import { number } from "../keywords/numbers.js";
import { dependencies } from "../keywords/objects.js";
import { constant, earlyFormat } from "../keywords/values.js";
import { keywordTable, type Dialect } from "./dialect.js";
import { common, drafts, type KeywordTable } from "./shared.js";

/** What draft 6 brought and every later one kept. */
export const sinceDraft6: KeywordTable = {
  $id: silent,
  const: constant,
  contains: schema,
  examples,
  exclusiveMaximum: number,
  exclusiveMinimum: number,
  maximum: number,
  minimum: number,
  propertyNames: schema,
};

/** Tuples and dependencies as drafts 4 to 7 have them. */
export const untilDraft7: KeywordTable = {
  additionalItems,
  dependencies,
  items: itemsOrTuple,
};

/** JSON Schema draft 6. */
export const draft6: Dialect = {
  name: "draft6",
  identifier: "$id",
  fragmentIdentifiers: true,
  exclusiveRef: true,
  bookending: true,
  vocabularies: new Map(),
  keywords: keywordTable(common, drafts, sinceDraft6, untilDraft7, {
    format: earlyFormat,
  }),
};
