import type { Collector } from "../../../diagnostics/collector.js";
import type { JsonObject, JsonValue } from "../../types/json.js";
import type { Schema } from "../../types/schema.js";
import { buildDocs } from "../docs.js";
import { isArray, isObject } from "../json.js";
import { siblingOfReference, unknownKeyword } from "../losses/found-gaps.js";
import { objectName } from "../losses/gaps.js";
import type { LossLog } from "../losses/loss-log.js";
import { child } from "../place.js";
import type { Dialect } from "./dialects/dialect.js";
import { keywords2020 } from "./dialects/draft-2020-12.js";
import type { AssertionsDraft, Draft } from "./draft.js";
import { staticRef } from "./keywords/references.js";
import type { ReferenceMode, Site } from "./keywords/keyword.js";
import { escapeSegment } from "./resources/pointer.js";

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

/** Fills a node with what its schema says, by the table of its dialect. */
export function readDraft(tools: ReaderTools, draft: Draft): void {
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
  const site = siteOf(tools, draft, value);
  if (resource.dialect.exclusiveRef && typeof value["$ref"] === "string") {
    staticRef.read(site, value["$ref"], "$ref");
    loseSiblings(tools, schema, value);
    return;
  }
  schema.docs = buildDocs(value);
  readKeywords(tools, draft, value, site);
}

function readKeywords(
  tools: ReaderTools,
  { schema, resource }: Draft,
  value: JsonObject,
  site: Site,
): void {
  const { losses } = tools;
  losses.account("schema", value, schema.origin);
  const extensions: [string, JsonValue][] = [];
  for (const keyword of Object.keys(value)) {
    const held = value[keyword];
    if (held === undefined) continue;
    const reader = resource.dialect.keywords.get(keyword);
    if (reader) reader.read(site, held, keyword);
    else if (isForeign(resource.dialect, keyword)) {
      tools.collector.report(
        "schema/foreign-keyword",
        { ...pointerBelow(schema, `/${keyword}`), target: "key" },
        { keyword, dialect: titleOf(resource.dialect) },
      );
    }
    if (keyword.startsWith("x-")) extensions.push([keyword, held]);
    else if (isUnknown(resource.dialect, keyword)) {
      losses.lose(child(schema.origin, keyword), unknownKeyword(keyword));
    }
  }
  if (extensions.length > 0) {
    schema.annotations.extensions = Object.fromEntries(extensions);
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

function siteOf(tools: ReaderTools, draft: Draft, value: JsonObject): Site {
  const { schema } = draft;
  return {
    value,
    assertions: schema.assertions,
    annotations: schema.annotations,
    child: (item, keyword, segment) =>
      tools.below(draft, item, pointerTo(keyword, segment)),
    refer: (reference, keyword, mode) =>
      tools.refer(draft, reference, keyword, mode),
    synthesize: (part, assertions) => tools.synthesize(draft, part, assertions),
    malformed: (keyword, expected, segment) =>
      tools.collector.report(
        "schema/malformed-keyword",
        pointerBelow(schema, pointerTo(keyword, segment)),
        { keyword, expected },
      ),
    unknownType: (name) =>
      tools.collector.report(
        "schema/unknown-type",
        pointerBelow(schema, "/type"),
        { name },
      ),
    backtracking: (keyword, pattern, segment) =>
      tools.collector.report(
        "schema/pattern-backtracks",
        pointerBelow(schema, pointerTo(keyword, segment)),
        { pattern },
      ),
    idleNullable: (keyword) =>
      tools.collector.report(
        "schema/idle-nullable",
        { ...pointerBelow(schema, `/${keyword}`), target: "key" },
        { keyword },
      ),
    discriminate: (discriminator) => tools.discriminate(draft, discriminator),
  };
}

function pointerTo(keyword: string, segment?: string | number): string {
  if (segment === undefined) return `/${keyword}`;
  return `/${keyword}/${escapeSegment(String(segment))}`;
}

function pointerBelow(
  { origin }: Schema,
  pointer: string,
): { readonly file: string; readonly pointer: string } {
  return { file: origin.file, pointer: origin.pointer + pointer };
}

/** Keywords of 2020-12 that an OpenAPI version does not have are worth a word; drafts of JSON Schema ignore what they do not know. */
function isForeign(dialect: Dialect, keyword: string): boolean {
  return (
    dialect.name.startsWith("openapi-") && Object.hasOwn(keywords2020, keyword)
  );
}

/** Whether nobody reads a keyword; identifiers are read before the schema is. */
function isUnknown(dialect: Dialect, keyword: string): boolean {
  const { keywords, identifier } = dialect;
  return (
    !keywords.has(keyword) &&
    keyword !== identifier &&
    !isForeign(dialect, keyword)
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
