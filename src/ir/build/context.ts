import type { Collector } from "../../diagnostics/collector.js";
import { followReference } from "../../spec/follow.js";
import type { Sources } from "../../spec/sources.js";
import type { JsonObject, JsonValue } from "../types/json.js";
import type { Origin } from "../types/origin.js";
import type { Schema } from "../types/schema.js";
import { isObject } from "./json.js";

/** What every builder works with. */
export interface BuildContext {
  readonly sources: Sources;
  readonly collector: Collector;
  /** The node of the schema that stands at an origin. */
  schema(value: JsonValue, origin: Origin): Schema;
}

/** An object of the document and where it stands, references followed. */
export interface Placed {
  readonly value: JsonObject;
  readonly origin: Origin;
}

/**
 * The object at an origin behind any references (OpenAPI's Reference Object);
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
  if (isObject(end.value)) return { value: end.value, origin: end.origin };
  context.collector.report("operation/not-an-object", end.origin);
  return undefined;
}
