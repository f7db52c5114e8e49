import { assertedContent } from "../keywords/annotations.js";
import { consequence, schema } from "../keywords/applicators.js";
import { keywordTable, type Dialect } from "./dialect.js";
import { draft6, sinceDraft6, untilDraft7 } from "./draft-06.js";
import { common, describing, drafts, type KeywordTable } from "./shared.js";

/** Conditions, since draft 7. */
export const conditions: KeywordTable = {
  else: consequence,
  if: schema,
  then: consequence,
};

/** JSON Schema draft 7. */
export const draft7: Dialect = {
  ...draft6,
  name: "draft7",
  keywords: keywordTable(
    common,
    drafts,
    sinceDraft6,
    untilDraft7,
    describing,
    conditions,
    { contentEncoding: assertedContent, contentMediaType: assertedContent },
  ),
};
