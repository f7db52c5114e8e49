import type { SpecVersion } from "../../../../spec/sources.js";
import type { JsonObject, JsonValue } from "../../../types/json.js";
import { isObject } from "../../json.js";
import { assertedFormat } from "../keywords/values.js";
import type { Dialect, DialectName } from "./dialect.js";
import { draft4 } from "./draft-04.js";
import { draft6 } from "./draft-06.js";
import { draft7 } from "./draft-07.js";
import { draft2019 } from "./draft-2019-09.js";
import { draft2020, draftV1 } from "./draft-2020-12.js";
import { openapi20 } from "./openapi-2.0.js";
import { openapi30 } from "./openapi-3.0.js";
import { openapi31, openapi32 } from "./openapi-3.1.js";

const byName: { readonly [Name in DialectName]: Dialect } = {
  draft4,
  draft6,
  draft7,
  "2019-09": draft2019,
  "2020-12": draft2020,
  v1: draftV1,
  "openapi-2.0": openapi20,
  "openapi-3.0": openapi30,
  "openapi-3.1": openapi31,
  "openapi-3.2": openapi32,
};

const byUri: ReadonlyMap<string, Dialect> = new Map([
  ["http://json-schema.org/draft-04/schema", draft4],
  ["http://json-schema.org/draft-06/schema", draft6],
  ["http://json-schema.org/draft-07/schema", draft7],
  ["https://json-schema.org/draft/2019-09/schema", draft2019],
  ["https://json-schema.org/draft/2020-12/schema", draft2020],
  ["https://json-schema.org/v1", draftV1],
  ["https://json-schema.org/v1/2026", draftV1],
  ["https://spec.openapis.org/oas/3.1/dialect/base", openapi31],
  ["https://spec.openapis.org/oas/3.2/dialect/base", openapi32],
]);

/** The names of all dialects. */
export const dialectNames: readonly DialectName[] =
  Object.keys(byName).filter(isDialectName);

/** Whether a text is the name of a dialect. */
export function isDialectName(text: string): text is DialectName {
  return Object.hasOwn(byName, text);
}

/** The rules of a dialect by its name. */
export function dialectByName(name: DialectName): Dialect {
  return byName[name];
}

/** The rules behind a `$schema`, without its fragment. */
export function dialectByUri(uri: string): Dialect | undefined {
  return (
    byUri.get(uri) ??
    byUri.get(uri.replace(/^http:/, "https:")) ??
    byUri.get(uri.replace(/^https:/, "http:"))
  );
}

/** The rules of the Schema Objects of a version of OpenAPI. */
export function dialectByVersion(version: SpecVersion): Dialect {
  return byName[`openapi-${version}`];
}

/** The version an OpenAPI document says it has; undefined for parts of one. */
export function versionOf(document: JsonValue): SpecVersion | undefined {
  if (!isObject(document)) return undefined;
  const version = document["openapi"] ?? document["swagger"];
  const found = /^(2\.0|3\.[012])(?:\.|$)/.exec(String(version ?? ""))?.[1];
  return found as SpecVersion | undefined;
}

/**
 * A dialect without the keywords whose vocabulary a metaschema does not list
 * (JSON Schema core 2020-12, section 8.1.2).
 */
export function restrictDialect(
  dialect: Dialect,
  vocabulary: JsonObject,
): Dialect {
  const listed = new Set(Object.keys(vocabulary));
  const dropped = new Set<string>();
  const kept = new Set<string>();
  for (const [uri, keywords] of dialect.vocabularies) {
    const target = listed.has(uri) ? kept : dropped;
    for (const keyword of keywords) target.add(keyword);
  }
  const keywords = new Map(
    [...dialect.keywords].filter(
      ([keyword]) => kept.has(keyword) || !dropped.has(keyword),
    ),
  );
  if (assertsFormat(vocabulary)) keywords.set("format", assertedFormat);
  return { ...dialect, keywords };
}

/** 2019-09 has one vocabulary for `format`, which asserts when it is required. */
function assertsFormat(vocabulary: JsonObject): boolean {
  return Object.entries(vocabulary).some(
    ([uri, isRequired]) =>
      uri.endsWith("/vocab/format-assertion") ||
      (uri.endsWith("/2019-09/vocab/format") && isRequired === true),
  );
}
