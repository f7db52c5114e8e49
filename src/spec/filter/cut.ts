import type { JsonValue } from "../../ir/types/json.js";
import { isArray, isObject } from "../json.js";
import { parsePointer } from "../pointer.js";

/** Copies a value without the members that pointers name; what holds none of them is shared. */
export function cut(value: JsonValue, pointers: Iterable<string>): JsonValue {
  const root: Branch = { below: new Map() };
  for (const pointer of pointers) {
    let branch = root;
    const segments = [...(parsePointer(pointer) ?? [])];
    const last = segments.pop();
    for (const segment of segments) {
      const next = branch.below.get(segment) ?? { below: new Map() };
      branch.below.set(segment, next);
      branch = next;
    }
    if (last !== undefined) branch.below.set(last, gone);
  }
  return copy(value, root);
}

/** What is to be left out below a value, by key or index. */
interface Branch {
  readonly below: Map<string, Branch>;
}

/** Marks a member that is left out. */
const gone: Branch = { below: new Map() };

function copy(value: JsonValue, { below }: Branch): JsonValue {
  const copied = (member: JsonValue, key: string): JsonValue => {
    const branch = below.get(key);
    return branch === undefined ? member : copy(member, branch);
  };
  if (isArray(value)) {
    return value.map((item, index) => copied(item, String(index)));
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value)
    .filter(([key]) => below.get(key) !== gone)
    .map(([key, member]) => [key, copied(member, key)] as const);
  return Object.fromEntries(members);
}
