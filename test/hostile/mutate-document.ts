import fc from "fast-check";
import { hostileTexts } from "./hostile.js";

/** A JSON value while it is being changed. */
export type Json = null | boolean | number | string | Json[] | JsonRecord;

/** A JSON object; `__proto__` is a member like any other. */
export interface JsonRecord {
  [name: string]: Json;
}

/** One change: which of the places that fit, and what to do there. */
export interface Change {
  readonly kind: "value" | "key" | "delete" | "duplicate" | "swap" | "cycle";
  readonly place: number;
  readonly text: string;
}

/** A few changes. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 6, arbitrary: fc.constant("value" as const) },
      { weight: 6, arbitrary: fc.constant("key" as const) },
      {
        weight: 2,
        arbitrary: fc.constantFrom("delete", "duplicate", "swap", "cycle"),
      },
    ),
    place: fc.nat(),
    text: fc.constantFrom(...hostileTexts),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Makes the changes, one after the other, in a copy of the document. */
export function mutateDocument(document: Json, list: readonly Change[]): Json {
  const copy = structuredClone(document);
  for (const change of list) apply(copy, change);
  return copy;
}

interface Slot {
  readonly owner: Json[] | JsonRecord;
  readonly key: string;
}

function apply(root: Json, { kind, place, text }: Change): void {
  const slots = slotsOf(root, kind === "value");
  const slot = slots[place % Math.max(slots.length, 1)];
  if (slot === undefined) return;
  const { owner, key } = slot;
  const value = (owner as JsonRecord)[key] ?? null;
  const other = slots[(place * 7 + 3) % slots.length];
  switch (kind) {
    case "value":
      put(owner, key, text);
      return;
    case "key":
      if (Array.isArray(owner)) return;
      Reflect.deleteProperty(owner, key);
      put(owner, text, value);
      return;
    case "delete":
      if (Array.isArray(owner)) owner.splice(Number(key), 1);
      else Reflect.deleteProperty(owner, key);
      return;
    case "duplicate":
      if (Array.isArray(owner)) owner.push(structuredClone(value));
      else put(owner, `${key}2`, structuredClone(value));
      return;
    case "swap":
      if (other === undefined) return;
      put(
        owner,
        key,
        structuredClone((other.owner as JsonRecord)[other.key] ?? null),
      );
      return;
    case "cycle":
      put(owner, key, { $ref: "#" + pointerIn(text) });
  }
}

/** References to the whole, and to schemas by names that may be there. */
function pointerIn(text: string): string {
  return text.length % 2 === 0 ? "" : "/components/schemas/Thing";
}

/** Every member and item; with `texts` only those that hold a text. */
function slotsOf(root: Json, texts: boolean): readonly Slot[] {
  const slots: Slot[] = [];
  const open: Json[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== "object" || node === null) continue;
    for (const key of Object.keys(node)) {
      const value = (node as JsonRecord)[key] ?? null;
      if (!texts || typeof value === "string") slots.push({ owner: node, key });
      open.push(value);
    }
  }
  return slots;
}

function put(owner: Json[] | JsonRecord, key: string, value: Json): void {
  const descriptor = { enumerable: true, configurable: true, writable: true };
  Object.defineProperty(owner, key, { ...descriptor, value });
}
