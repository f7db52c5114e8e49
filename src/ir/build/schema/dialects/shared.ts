import {
  content,
  direction,
  examples,
  fallback,
  silent,
} from "../keywords/annotations.js";
import {
  conjunction,
  definitions,
  members,
  patternMembers,
  schema,
  schemas,
} from "../keywords/applicators.js";
import { uniqueItems } from "../keywords/arrays.js";
import type { Keyword } from "../keywords/keyword.js";
import { count, multipleOf } from "../keywords/numbers.js";
import { required } from "../keywords/objects.js";
import { staticRef } from "../keywords/references.js";
import { enumeration, format, pattern, type } from "../keywords/values.js";

/** A table of keywords by name. */
export interface KeywordTable {
  readonly [keyword: string]: Keyword;
}

/** What all dialects have in common. */
export const common: KeywordTable = {
  additionalProperties: schema,
  allOf: conjunction,
  anyOf: schemas,
  default: fallback,
  description: silent,
  enum: enumeration,
  format,
  maxItems: count,
  maxLength: count,
  maxProperties: count,
  minItems: count,
  minLength: count,
  minProperties: count,
  multipleOf,
  not: schema,
  oneOf: schemas,
  pattern,
  properties: members,
  required,
  title: silent,
  type,
  uniqueItems,
  $ref: staticRef,
};

/** What JSON Schema itself has beyond that, in every draft. */
export const drafts: KeywordTable = {
  $schema: silent,
  definitions,
  patternProperties: patternMembers,
};

/** Keywords that describe, since draft 7. */
export const describing: KeywordTable = {
  $comment: silent,
  contentEncoding: content,
  contentMediaType: content,
  examples,
  readOnly: direction,
  writeOnly: direction,
};
