import type { JsonObject, JsonValue } from "../../types/json.js";
import type { Origin } from "../../types/origin.js";
import { isObject } from "../json.js";
import type { Dialect } from "./dialects/dialect.js";
import type { ReferenceResolver, Target } from "./resources/references.js";
import type { Resource } from "./resources/resource.js";
import type { Scope } from "./scope.js";

/** A place behind a chain of references. */
export interface ChainEnd {
  readonly value: JsonValue;
  readonly origin: Origin;
  readonly resource: Resource;
  readonly scope: Scope;
  /** The references of a chain that comes back to itself. */
  readonly circular?: string;
}

/**
 * Follows schemas that say nothing but `$ref`, up to one that says more or
 * that `isAlias` wants to keep. One whose reference leads nowhere is the end,
 * and is reported when it is read itself.
 */
export function followPureRefs(
  resolve: ReferenceResolver,
  start: Target,
  scope: Scope,
  isAlias: (value: JsonValue) => boolean,
): ChainEnd {
  let target = start;
  let inner = scope.enter(start.resource);
  const seen = new Map<JsonValue, string>();
  for (;;) {
    const { value, origin, resource } = target;
    const end = { value, origin, resource, scope: inner };
    if (!isPureRef(value, resource.dialect) || isAlias(value)) return end;
    const reference = value["$ref"];
    if (seen.has(value)) {
      return { ...end, circular: [...seen.values(), reference].join(" → ") };
    }
    seen.set(value, reference);
    const from = { ...origin, pointer: `${origin.pointer}/$ref` };
    const lookup = resolve(reference, resource, from);
    if (!lookup.found) return end;
    target = lookup.target;
    inner = inner.enter(target.resource);
  }
}

/** Whether a schema says nothing but `$ref`. */
export function isPureRef(
  value: JsonValue,
  dialect: Dialect,
): value is JsonObject & { readonly $ref: string } {
  if (!isObject(value) || typeof value["$ref"] !== "string") return false;
  return dialect.exclusiveRef || Object.keys(value).length === 1;
}
