import type { JsonValue } from "../../types/json.js";
import { isObject } from "../json.js";
import { followPureRefs, isPureRef } from "./follow-refs.js";
import { escapeSegment } from "./resources/pointer.js";
import type { ReferenceResolver } from "./resources/references.js";
import type { Resource } from "./resources/resource.js";
import { createScope } from "./scope.js";

/** The names that the root document gives in its components. */
export interface RootNames {
  /** The name of the schema at `file#pointer`. */
  nameOf(place: string): string | undefined;
  /** Whether a schema may have a name: where most have none, places need not be looked up. */
  isNamed(value: JsonValue): boolean;
  /** Whether a component that is merely a `$ref` is a second name of a schema that has one. */
  isAlias(value: JsonValue): boolean;
}

/**
 * Reads the names of the root's components. A component which merely refers
 * to a schema elsewhere is that schema's name; the first one by name, if
 * several do.
 */
export function readRootNames(
  resolve: ReferenceResolver,
  root: Resource,
  segments: readonly string[],
): RootNames {
  const names = new Map<string, string>();
  const named = new Set<JsonValue>();
  const aliases = new Set<JsonValue>();
  const base = segments.map((segment) => `/${segment}`).join("");
  const components = membersAt(root.value, segments);
  const own = new Set(components.map(([, value]) => value));
  for (const [name, value] of components) {
    const pointer = `${base}/${escapeSegment(name)}`;
    const origin = { file: root.file, pointer };
    const place = `${root.file}#${pointer}`;
    if (!isPureRef(value, root.dialect)) {
      names.set(place, name);
      named.add(value);
      continue;
    }
    const end = followPureRefs(
      resolve,
      { value, origin, resource: root },
      createScope(() => false),
      (step) => step !== value && own.has(step),
    );
    const target = `${end.origin.file}#${end.origin.pointer}`;
    const isOwn = own.has(end.value) || end.circular !== undefined;
    if (isOwn || names.has(target)) {
      names.set(place, name);
      named.add(value);
      aliases.add(value);
    } else {
      names.set(target, name);
      named.add(end.value);
    }
  }
  return {
    nameOf: (place) => names.get(place),
    isNamed: (value) => named.has(value),
    isAlias: (value) => aliases.has(value),
  };
}

/** The names of a root that gives none. */
export const noNames: RootNames = {
  nameOf: () => undefined,
  isNamed: () => false,
  isAlias: () => false,
};

function membersAt(
  root: JsonValue,
  segments: readonly string[],
): readonly (readonly [string, JsonValue])[] {
  let value: JsonValue | undefined = root;
  for (const segment of segments) {
    value = isObject(value) ? value[segment] : undefined;
  }
  return isObject(value) ? Object.entries(value) : [];
}
