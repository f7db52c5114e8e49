import type { WireType } from "../operation.js";
import {
  isListType,
  isObjectType,
  memberType,
  restore,
  setMember,
  type RawPair,
} from "./restore.js";

/** `filter[a][b]=1`: the members behind a name, however deep; items behind the name alone. */
export function readDeep(
  name: string,
  pairs: readonly RawPair[],
  type: WireType | undefined,
  decode: (text: string) => string,
): unknown {
  const entries = pairs.flatMap(([key, text]) => {
    if (key === name) return [{ keys: [], text: decode(text) }];
    const isMine = key.startsWith(`${name}[`) && key.endsWith("]");
    const keys = key.slice(name.length + 1, -1).split("][");
    return isMine ? [{ keys, text: decode(text) }] : [];
  });
  return entries.length === 0 ? undefined : assemble(entries, type);
}

interface DeepEntry {
  readonly keys: readonly string[];
  readonly text: string;
}

function assemble(
  entries: readonly DeepEntry[],
  type: WireType | undefined,
): unknown {
  const leaves = entries.filter(({ keys }) => keys.length === 0);
  if (isListType(type) && leaves.length > 0) {
    return leaves.map(({ text }) => restore(text, type[0]));
  }
  const [leaf] = leaves;
  if (leaf !== undefined) return restore(leaf.text, type);
  const groups = new Map<string, DeepEntry[]>();
  for (const { keys, text } of entries) {
    const [head = "", ...rest] = keys;
    const group = groups.get(head) ?? [];
    group.push({ keys: rest, text });
    groups.set(head, group);
  }
  if (isListType(type)) {
    return [...groups.values()].map((group) => assemble(group, type[0]));
  }
  const value = {};
  for (const [key, group] of groups) {
    const member = isObjectType(type) ? memberType(type, key) : undefined;
    setMember(value, key, assemble(group, member));
  }
  return value;
}
