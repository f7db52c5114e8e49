import type { Collector } from "../../../diagnostics/collector.js";
import type { JsonObject, JsonValue } from "../../types/json.js";
import type { Schema } from "../../types/schema.js";
import { buildDocs } from "../docs.js";
import { isArray, isObject } from "../json.js";
import { siblingOfReference, unknownKeyword } from "../losses/found-gaps.js";
import { objectName } from "../losses/gaps.js";
import type { LossLog } from "../losses/loss-log.js";
import { child } from "../place.js";
import { isParameterMember } from "../swagger/parameter-members.js";
import type { Dialect } from "./dialects/dialect.js";
import { keywords2020 } from "./dialects/draft-2020-12.js";
import type { AssertionsDraft, Draft } from "./draft.js";
import { staticRef } from "./keywords/references.js";
import type { ReferenceMode, Site } from "./keywords/keyword.js";
import { createSite, pointerBelow } from "./site.js";

/** What reading a schema needs of the builder. */
export interface ReaderTools {
  readonly collector: Collector;
  readonly losses: LossLog;
  /** The node of a schema that stands below another, at a relative pointer. */
  below(parent: Draft, value: JsonValue, pointer: string): Schema;
  refer(
    from: Draft,
    reference: string,
    keyword: string,
    mode: ReferenceMode,
  ): Schema | undefined;
  synthesize(parent: Draft, part: string, assertions: AssertionsDraft): Schema;
  discriminate(draft: Draft, value: JsonObject): void;
}

/** Fills nodes with what their schemas say, by the tables of their dialects. */
export function createReader(tools: ReaderTools): (draft: Draft) => void {
  const site = createSite(tools);
  return (draft) => {
    const { value, schema, resource } = draft;
    if (value === true) return;
    if (value === false) {
      schema.assertions.never = true;
      return;
    }
    if (!isObject(value)) {
      tools.collector.report("schema/not-a-schema", schema.origin, {
        found: kindOf(value),
      });
      return;
    }
    site.enter(draft, value);
    if (resource.dialect.exclusiveRef && typeof value["$ref"] === "string") {
      staticRef.read(site, value["$ref"], "$ref");
      loseSiblings(tools, schema, value);
      return;
    }
    schema.docs = buildDocs(value);
    readKeywords(tools, draft, value, site);
  };
}

function readKeywords(
  tools: ReaderTools,
  { schema, resource: { dialect } }: Draft,
  value: JsonObject,
  site: Site,
): void {
  tools.losses.account("schema", value, schema.origin);
  const extensions: [string, JsonValue][] = [];
  for (const keyword of Object.keys(value)) {
    const held = value[keyword];
    if (held === undefined) continue;
    const reader = dialect.keywords.get(keyword);
    reader?.read(site, held, keyword);
    if (keyword.startsWith("x-")) extensions.push([keyword, held]);
    else if (reader === undefined && !isOfParameter(dialect, value, keyword))
      noteUnread(tools, schema, dialect, keyword);
  }
  if (extensions.length > 0) {
    schema.annotations.extensions = Object.fromEntries(extensions);
  }
}

/** Parameters of Swagger 2.0 are read as such elsewhere. */
function isOfParameter(
  { name }: Dialect,
  value: JsonObject,
  keyword: string,
): boolean {
  return name === "openapi-2.0" && isParameterMember(value, keyword);
}

/** What no keyword of a dialect is. */
function noteUnread(
  { collector, losses }: ReaderTools,
  schema: Schema,
  dialect: Dialect,
  keyword: string,
): void {
  if (isForeign(dialect, keyword)) {
    collector.report(
      "schema/foreign-keyword",
      { ...pointerBelow(schema, `/${keyword}`), target: "key" },
      { keyword, dialect: titleOf(dialect) },
    );
    // Identifiers are read before the schema is.
  } else if (keyword !== dialect.identifier) {
    losses.lose(child(schema.origin, keyword), unknownKeyword(keyword));
  }
}

/** What stands beside a `$ref` that hides it. */
function loseSiblings(
  { losses }: ReaderTools,
  { origin }: Schema,
  value: JsonObject,
): void {
  for (const keyword of Object.keys(value)) {
    if (keyword === "$ref" || keyword.startsWith("x-")) continue;
    const gap = siblingOfReference(keyword, objectName("schema"));
    losses.lose(child(origin, keyword), gap);
  }
}

/** Keywords of 2020-12 that an OpenAPI version does not have are worth a word; drafts of JSON Schema ignore what they do not know. */
function isForeign(dialect: Dialect, keyword: string): boolean {
  return (
    dialect.name.startsWith("openapi-") && Object.hasOwn(keywords2020, keyword)
  );
}

function titleOf(dialect: Dialect): string {
  return dialect.name === "openapi-2.0"
    ? "Swagger 2.0"
    : dialect.name.replace("openapi-", "OpenAPI ");
}

function kindOf(value: JsonValue): string {
  if (value === null) return "null";
  return isArray(value) ? "an array" : `a ${typeof value}`;
}
