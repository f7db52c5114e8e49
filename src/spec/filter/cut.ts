import type { JsonValue } from "../../ir/types/json.js";
import { isArray, isObject } from "../json.js";
import { parsePointer } from "../pointer.js";

/** Copies a value without the members that pointers name; what holds none of them is shared. */
export function cut(value: JsonValue, pointers: Iterable<string>): JsonValue {
  const root: Branch = new Map();
  for (const pointer of pointers) {
    let branch = root;
    const segments = [...(parsePointer(pointer) ?? [])];
    const last = segments.pop();
    for (const segment of segments) {
      const next = branch.get(segment) ?? new Map<string, Branch>();
      branch.set(segment, next);
      branch = next;
    }
    if (last !== undefined) branch.set(last, gone);
  }
  return copy(value, root);
}

interface Branch extends Map<string, Branch> {}

/** Marks a member that is left out. */
const gone: Branch = new Map();

function copy(value: JsonValue, branch: Branch): JsonValue {
  if (branch.size === 0) return value;
  if (isArray(value)) {
    return value.map((item, index) => copyBelow(item, String(index), branch));
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value)
    .filter(([key]) => branch.get(key) !== gone)
    .map(([key, member]) => [key, copyBelow(member, key, branch)] as const);
  return Object.fromEntries(members);
}

function copyBelow(value: JsonValue, key: string, branch: Branch): JsonValue {
  const below = branch.get(key);
  return below === undefined ? value : copy(value, below);
}
