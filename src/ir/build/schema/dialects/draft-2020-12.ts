import { silent } from "../keywords/annotations.js";
import { schema, schemas } from "../keywords/applicators.js";
import { dependencies, propertyDependencies } from "../keywords/objects.js";
import { dynamicRef, namedDynamicRef } from "../keywords/references.js";
import { assertingFormat } from "../keywords/values.js";
import { keywordTable, type Dialect } from "./dialect.js";
import { sinceDraft6 } from "./draft-06.js";
import { conditions } from "./draft-07.js";
import { since2019 } from "./draft-2019-09.js";
import { common, describing, drafts, type KeywordTable } from "./shared.js";
import { vocabulariesOf } from "./vocabularies.js";

/** Every keyword of 2020-12. */
export const keywords2020: KeywordTable = {
  ...common,
  ...drafts,
  ...sinceDraft6,
  ...describing,
  ...conditions,
  ...since2019,
  $dynamicAnchor: silent,
  $dynamicRef: dynamicRef,
  // Kept for compatibility (JSON Schema validation 2020-12, appendix A).
  dependencies,
  items: schema,
  prefixItems: schemas,
};

/** JSON Schema 2020-12. */
export const draft2020: Dialect = {
  name: "2020-12",
  identifier: "$id",
  fragmentIdentifiers: false,
  exclusiveRef: false,
  bookending: true,
  vocabularies: vocabulariesOf("https://json-schema.org/draft/2020-12/vocab/"),
  keywords: keywordTable(keywords2020),
};

/** JSON Schema v1: `$dynamicRef` looks at the dynamic scope at once, and `format` asserts. */
export const draftV1: Dialect = {
  ...draft2020,
  name: "v1",
  bookending: false,
  vocabularies: new Map([
    ...draft2020.vocabularies,
    ...vocabulariesOf("https://json-schema.org/v1/vocab/"),
  ]),
  keywords: keywordTable(keywords2020, {
    $dynamicRef: namedDynamicRef,
    format: assertingFormat,
    propertyDependencies,
  }),
};
