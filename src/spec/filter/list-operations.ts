import type { JsonObject, JsonValue } from "../../ir/types/json.js";
import type { Origin } from "../../ir/types/origin.js";
import { followQuietly } from "../follow.js";
import { isObject, membersOf } from "../json.js";
import { childPointer } from "../pointer.js";
import { methods } from "../shapes/common.js";
import type { Sources } from "../sources.js";

/** An operation as filters see it. */
export interface ListedOperation {
  /** The path template, or the name of a webhook. */
  readonly path: string;
  /** Upper case, as it goes on the wire. */
  readonly method: string;
  readonly value: JsonObject;
  readonly origin: Origin;
}

/** A path item of the root document and the operations in it. */
export interface ListedPath {
  /** Where its entry stands, be that a reference. */
  readonly origin: Origin;
  readonly operations: readonly ListedOperation[];
}

/** Every path and webhook of a specification. */
export function listPaths(sources: Sources): readonly ListedPath[] {
  return ["paths", "webhooks"].flatMap((section) => {
    const { root } = sources;
    const start = { file: root.file, pointer: childPointer("", section) };
    const all = followQuietly(sources, root.value[section] ?? null, start);
    return membersOf(all?.value).map(([path, value]) => {
      const { file, pointer } = all?.origin ?? start;
      const origin = { file, pointer: childPointer(pointer, path) };
      return { origin, operations: operationsOf(sources, path, value, origin) };
    });
  });
}

function operationsOf(
  sources: Sources,
  path: string,
  value: JsonValue,
  entry: Origin,
): readonly ListedOperation[] {
  const item = followQuietly(sources, value, entry);
  if (item === undefined || !isObject(item.value)) return [];
  const { file, pointer } = item.origin;
  const own = methods.map((name) => [name.toUpperCase(), name] as const);
  const more = membersOf(item.value["additionalOperations"]).map(
    ([name]) => [name, "additionalOperations", name] as const,
  );
  return [...own, ...more].flatMap(([method, ...segments]) => {
    const place = { file, pointer: childPointer(pointer, ...segments) };
    const operation = sources.at(place);
    return isObject(operation)
      ? [{ path, method, value: operation, origin: place }]
      : [];
  });
}
