import type { JsonValue } from "../ir/types/json.js";
import { isArray, isObject } from "./json.js";

/**
 * The file parts of all references in a value, without fragments, sorted:
 * `$ref` and `$dynamicRef`, and what looks like a file in `operationRef` and
 * in the mappings of discriminators, and in security requirements. What stands
 * in examples is found too: whether something is a reference is decided where
 * it is used.
 */
export function referencedFiles(value: JsonValue): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const before = known.get(value);
  if (before !== undefined) return before;
  const found = findFiles(value);
  known.set(value, found);
  return found;
}

/** Of documents, which are asked for theirs when they are read and by whoever watches or bundles them. */
const known = new WeakMap<object, readonly string[]>();

function findFiles(value: JsonValue): readonly string[] {
  const found = new Set<string>();
  const open: JsonValue[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isArray(next)) {
      for (const item of next) open.push(item);
      continue;
    }
    if (!isObject(next)) continue;
    for (const key of Object.keys(next)) {
      const member = next[key];
      if (member === undefined) continue;
      if (typeof member === "string") addReference(found, key, member);
      else if (key === "mapping") addMapping(found, member);
      else if (key === "security") addRequirements(found, member);
      if (typeof member === "object") open.push(member);
    }
  }
  return [...found].sort();
}

function addReference(found: Set<string>, key: string, text: string): void {
  if (key === "$ref" || key === "$dynamicRef") addFile(found, text);
  else if (key === "operationRef" && looksLikeFile(text)) addFile(found, text);
}

function addMapping(found: Set<string>, mapping: JsonValue): void {
  if (!isObject(mapping)) return;
  for (const target of Object.values(mapping)) {
    if (typeof target !== "string" || !looksLikeFile(target)) continue;
    addFile(found, target);
  }
}

/** Since OpenAPI 3.2 a requirement may refer to a scheme (section 4.31). */
function addRequirements(found: Set<string>, requirements: JsonValue): void {
  if (!isArray(requirements)) return;
  const names = requirements.flatMap((one) =>
    isObject(one) ? Object.keys(one) : [],
  );
  for (const name of names) if (looksLikeFile(name)) addFile(found, name);
}

function addFile(found: Set<string>, reference: string): void {
  const hash = reference.indexOf("#");
  const file = hash < 0 ? reference : reference.slice(0, hash);
  if (file !== "") found.add(file);
}

/** A name of a schema has neither a slash nor an extension. */
function looksLikeFile(text: string): boolean {
  return /^\.{0,2}\/|#|\.(?:ya?ml|json)$/i.test(text);
}
