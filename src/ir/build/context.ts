import type { Collector } from "../../diagnostics/collector.js";
import { followQuietly, followReference } from "../../spec/follow.js";
import type { Sources } from "../../spec/sources.js";
import type { JsonObject, JsonValue } from "../types/json.js";
import type { Response } from "../types/operation.js";
import type { Origin } from "../types/origin.js";
import type { Schema } from "../types/schema.js";
import { isObject, membersOf } from "./json.js";
import { siblingOfReference } from "./losses/found-gaps.js";
import type { LossLog } from "./losses/loss-log.js";
import { child } from "./place.js";

/** What every builder works with. */
export interface BuildContext {
  readonly sources: Sources;
  readonly collector: Collector;
  readonly losses: LossLog;
  /** What many operations refer to, by what it was built from. */
  readonly responses: Map<JsonObject, Response>;
  /** The node of the schema that stands at an origin. */
  schema(value: JsonValue, origin: Origin): Schema;
}

/** An object of the document and where it stands, references followed. */
export interface Placed {
  readonly value: JsonObject;
  readonly origin: Origin;
}

/**
 * The object at an origin behind any references (OpenAPI's Reference Object),
 * with the `summary` and `description` that stand beside the reference in
 * their place (3.1.1, section 4.8.23);
 * undefined, with a diagnostic, when there is none.
 */
export function follow(
  context: BuildContext,
  value: JsonValue,
  origin: Origin,
): Placed | undefined {
  const end = followReference(
    context.sources,
    context.collector,
    value,
    origin,
  );
  if (end === undefined) return undefined;
  loseSiblings(context, value, origin);
  if (isObject(end.value)) {
    const { origin: place } = end;
    return { value: override(context, end.value, value), origin: place };
  }
  context.collector.report("operation/not-an-object", end.origin);
  return undefined;
}

/** What stands beside the `$ref` of a Reference Object and says nothing there. */
function loseSiblings(
  context: BuildContext,
  value: JsonValue,
  origin: Origin,
): void {
  if (!isObject(value) || typeof value["$ref"] !== "string") return;
  for (const keyword of Object.keys(value)) {
    if (keyword === "$ref" || keyword.startsWith("x-")) continue;
    if (counts(context, value, keyword)) continue;
    const gap = siblingOfReference(keyword, "Reference Object");
    context.losses.lose(child(origin, keyword), gap);
  }
}

/** One entry of a map of the document, and where it stands. */
export interface Entry {
  readonly key: string;
  readonly value: JsonValue;
  readonly origin: Origin;
}

/**
 * The entries of a map such as `content`. A reference in place of the whole
 * map is against the specification, of which lint warns, and followed.
 */
export function entriesOf(
  { sources }: BuildContext,
  owner: JsonObject,
  member: string,
  origin: Origin,
): readonly Entry[] {
  const place = child(origin, member);
  const map = owner[member];
  const isReference = isObject(map) && typeof map["$ref"] === "string";
  const found = isReference ? followQuietly(sources, map, place) : undefined;
  const from = found?.origin ?? place;
  const holder = found === undefined ? owner : { [member]: found.value };
  return membersOf(holder, member).map(([key, value]) => ({
    key,
    value,
    origin: child(from, key),
  }));
}

/** Whether a member beside a `$ref` takes the place of the target's. */
function counts(
  { sources: { version } }: BuildContext,
  reference: JsonObject,
  keyword: string,
): boolean {
  const isText = keyword === "summary" || keyword === "description";
  return isText && version >= "3.1" && typeof reference[keyword] === "string";
}

function override(
  context: BuildContext,
  target: JsonObject,
  reference: JsonValue,
): JsonObject {
  if (target === reference || !isObject(reference)) return target;
  const own = Object.entries(reference).filter(([keyword]) =>
    counts(context, reference, keyword),
  );
  return own.length === 0 ? target : { ...target, ...Object.fromEntries(own) };
}
