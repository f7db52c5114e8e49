import { contentSchema, silent } from "../keywords/annotations.js";
import { definitions, members, schema } from "../keywords/applicators.js";
import { silentContains } from "../keywords/arrays.js";
import { count } from "../keywords/numbers.js";
import { dependentRequired } from "../keywords/objects.js";
import { recursiveRef } from "../keywords/references.js";
import { keywordTable, type Dialect } from "./dialect.js";
import { sinceDraft6, untilDraft7 } from "./draft-06.js";
import { conditions } from "./draft-07.js";
import { common, describing, drafts, type KeywordTable } from "./shared.js";
import { vocabulariesOf } from "./vocabularies.js";

/** What 2019-09 brought and 2020-12 kept. */
export const since2019: KeywordTable = {
  $anchor: silent,
  $defs: definitions,
  $vocabulary: silent,
  contentSchema,
  dependentRequired,
  dependentSchemas: members,
  deprecated: silent,
  maxContains: count,
  minContains: count,
  unevaluatedItems: schema,
  unevaluatedProperties: schema,
};

/** JSON Schema 2019-09. */
export const draft2019: Dialect = {
  name: "2019-09",
  identifier: "$id",
  fragmentIdentifiers: false,
  exclusiveRef: false,
  bookending: true,
  vocabularies: vocabulariesOf("https://json-schema.org/draft/2019-09/vocab/"),
  keywords: keywordTable(
    common,
    drafts,
    sinceDraft6,
    untilDraft7,
    describing,
    conditions,
    since2019,
    {
      $recursiveAnchor: silent,
      $recursiveRef: recursiveRef,
      contains: silentContains,
    },
  ),
};
