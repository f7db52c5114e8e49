import type { JsonObject, JsonValue } from "../../ir/types/json.js";
import type { Origin } from "../../ir/types/origin.js";
import { candidatesOf } from "../base-uri.js";
import { isArray, isObject, itemsOf, membersOf } from "../json.js";
import { childPointer, formatPointer, parsePointer } from "../pointer.js";
import type { Sources } from "../sources.js";
import { decodePercent, resolveUri } from "../uri.js";

/** What may be left out when nothing that stays needs it. */
export interface Candidates {
  /** Places as `placeKey` writes them. */
  readonly places: ReadonlySet<string>;
  /** Schemas that name their parent in `allOf`, by the parent's place. */
  readonly heirs: ReadonlyMap<string, readonly Origin[]>;
}

/** Writes an origin as one text. */
export function placeKey({ file, pointer }: Origin): string {
  return `${file}#${pointer}`;
}

/**
 * Goes through everything that the root needs: its own members and whatever
 * references and discriminators lead to. Candidates count only once something
 * leads to them; the ones that were met come back.
 */
export function reach(
  sources: Sources,
  candidates: Candidates,
): ReadonlySet<string> {
  const walk: Walk = { sources, candidates, met: new Set(), open: [] };
  const seen = new Set<string>();
  walk.open.push({ file: sources.root.file, pointer: "" });
  for (let next = walk.open.pop(); next; next = walk.open.pop()) {
    const key = placeKey(next);
    if (seen.has(key)) continue;
    seen.add(key);
    const value = sources.at(next);
    if (value === undefined) continue;
    visit(walk, value, next);
    for (const heir of inherits(value) ? heirsOf(walk, key) : []) {
      lead(walk, heir);
    }
  }
  return walk.met;
}

interface Walk {
  readonly sources: Sources;
  readonly candidates: Candidates;
  readonly met: Set<string>;
  readonly open: Origin[];
}

function inherits(value: JsonValue): boolean {
  return isObject(value) && isObject(value["discriminator"]);
}

function heirsOf({ candidates }: Walk, key: string): readonly Origin[] {
  return candidates.heirs.get(key) ?? [];
}

function visit(walk: Walk, value: JsonValue, at: Origin): void {
  if (typeof value !== "object" || value === null) return;
  const entries = isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, member] of entries) {
    if (typeof member === "object" && member !== null) {
      const pointer = childPointer(at.pointer, key);
      const place = { file: at.file, pointer };
      const isOpen = walk.candidates.places.has(placeKey(place));
      if (!isOpen) visit(walk, member, place);
    } else if (typeof member === "string" && references.has(String(key))) {
      follow(walk, member, at);
    }
  }
  if (isObject(value)) followDiscriminator(walk, value, at);
}

const references: ReadonlySet<string> = new Set([
  "$ref",
  "$dynamicRef",
  "operationRef",
]);

function followDiscriminator(walk: Walk, value: JsonObject, at: Origin): void {
  const { discriminator } = value;
  if (!isObject(discriminator)) return;
  const targets = membersOf(discriminator["mapping"]).map(([, item]) => item);
  for (const target of [...targets, discriminator["defaultMapping"]]) {
    if (typeof target !== "string") continue;
    follow(walk, target, at);
    follow(walk, `#${formatPointer(["components", "schemas", target])}`, at);
    follow(walk, `#${formatPointer(["definitions", target])}`, at);
  }
}

/** Keeps both what a reference says and where it ends: other references may stand between. */
function follow(walk: Walk, reference: string, from: Origin): void {
  const { sources } = walk;
  const step = sources.resolve(reference, from);
  if (step.found) lead(walk, step.origin);
  const { root } = sources;
  const referring = sources.documents.get(from.file) ?? root;
  const uris = candidatesOf(reference, referring);
  if (uris.includes(root.uri) || uris.includes(root.base)) {
    const { fragment } = resolveUri(reference, root.uri);
    lead(walk, { file: root.file, pointer: decodePercent(fragment) });
  }
}

function lead(walk: Walk, { file, pointer }: Origin): void {
  const segments = parsePointer(pointer) ?? [];
  let isInCandidate = false;
  for (let length = 1; length <= segments.length; length++) {
    const place = { file, pointer: formatPointer(segments.slice(0, length)) };
    const key = placeKey(place);
    if (!walk.candidates.places.has(key)) continue;
    isInCandidate = true;
    if (walk.met.has(key)) continue;
    walk.met.add(key);
    walk.open.push(place);
  }
  if (!isInCandidate) walk.open.push({ file, pointer });
}

/** The schemas that inherit from each schema, by the parent's place. */
export function findHeirs(
  sources: Sources,
  schemas: readonly (readonly [Origin, JsonValue])[],
): Candidates["heirs"] {
  const heirs = new Map<string, Origin[]>();
  for (const [origin, schema] of schemas) {
    if (!isObject(schema)) continue;
    for (const part of itemsOf(schema["allOf"])) {
      const reference = isObject(part) ? part["$ref"] : undefined;
      if (typeof reference !== "string") continue;
      const step = sources.resolve(reference, origin);
      if (!step.found) continue;
      const key = placeKey(step.origin);
      heirs.set(key, [...(heirs.get(key) ?? []), origin]);
    }
  }
  return heirs;
}
