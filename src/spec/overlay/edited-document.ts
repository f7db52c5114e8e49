import type { JsonValue } from "../../ir/types/json.js";
import type { Origin } from "../../ir/types/origin.js";
import { isArray, isObject } from "../json.js";
import { childPointer, parsePointer } from "../pointer.js";
import type { Path } from "./json-path.js";

/** A value that can be changed in place. */
export type Editable = JsonValue[] | { [key: string]: JsonValue };

/** A document that overlays change, and where everything in it came from. */
export interface EditedDocument {
  readonly value: JsonValue;
  at(path: Path): JsonValue | undefined;
  /** Where the value at a path was written. */
  originOf(path: Path): Origin;
  /** The same for a pointer; what does not exist stands below the last that does. */
  trace(pointer: string): Origin;
  remove(path: Path): void;
  /** Puts a copy of a value under a key, or in place of what is there. */
  set(parent: Path, key: string | number, value: JsonValue, from: Origin): void;
  append(array: Path, value: JsonValue, from: Origin): void;
}

/**
 * Makes a copy of a document that can be changed. Only what was put in is
 * remembered: the rest of an object stands where its parent does, and an
 * array of which items were taken remembers where each of them stood.
 */
export function editDocument(root: JsonValue, file: string): EditedDocument {
  const value = structuredClone(root);
  const added = new WeakMap<object, Map<string, Origin>>();
  const items = new WeakMap<object, (number | Origin)[]>();

  const itemsOf = (array: readonly JsonValue[]): (number | Origin)[] => {
    const known = items.get(array) ?? [...array.keys()];
    items.set(array, known);
    return known;
  };
  const step = (parent: JsonValue, key: string, at: Origin): Origin => {
    const known = isArray(parent)
      ? (items.get(parent)?.[Number(key)] ?? key)
      : ((isObject(parent) ? added.get(parent)?.get(key) : undefined) ?? key);
    return typeof known === "object"
      ? known
      : { file: at.file, pointer: childPointer(at.pointer, known) };
  };
  const trace = (path: Path): Origin => {
    let current: JsonValue | undefined = value;
    let origin: Origin = { file, pointer: "" };
    for (const key of path) {
      if (current === undefined) break;
      origin = step(current, String(key), origin);
      current = stepIn(current, key);
    }
    return origin;
  };
  const at = (path: Path): JsonValue | undefined =>
    path.reduce<JsonValue | undefined>(
      (current, key) => current && stepIn(current, key),
      value,
    );

  return {
    value,
    at,
    originOf: trace,
    trace: (pointer) => trace(parsePointer(pointer) ?? []),
    remove: (path) => {
      const key = path.at(-1);
      const parent = editable(at(path.slice(0, -1)));
      if (key === undefined || parent === undefined) return;
      if (!Array.isArray(parent)) {
        Reflect.deleteProperty(parent, key);
        added.get(parent)?.delete(String(key));
        return;
      }
      itemsOf(parent).splice(Number(key), 1);
      parent.splice(Number(key), 1);
    },
    set: (path, key, member, from) => {
      const parent = editable(at(path));
      if (parent === undefined) return;
      if (Array.isArray(parent)) itemsOf(parent)[Number(key)] = from;
      else {
        const known = added.get(parent) ?? new Map<string, Origin>();
        added.set(parent, known.set(String(key), from));
      }
      define(parent, key, structuredClone(member));
    },
    append: (path, member, from) => {
      const array = editable(at(path));
      if (!Array.isArray(array)) return;
      itemsOf(array).push(from);
      array.push(structuredClone(member));
    },
  };
}

function editable(value: JsonValue | undefined): Editable | undefined {
  // The document is a copy of its own, and nobody else changes it.
  return isArray(value) || isObject(value) ? (value as Editable) : undefined;
}

function stepIn(value: JsonValue, key: string | number): JsonValue | undefined {
  if (isArray(value)) return value[Number(key)];
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Sets an own member, also one that is called `__proto__`. */
function define(
  parent: Editable,
  key: string | number,
  value: JsonValue,
): void {
  Object.defineProperty(parent, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
