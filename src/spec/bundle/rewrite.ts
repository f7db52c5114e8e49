import type { JsonObject, JsonValue } from "../../ir/types/json.js";
import { isArray, isObject } from "../json.js";
import {
  memberType,
  type Kind,
  type MemberType,
  type ShapeTable,
} from "../shapes/shape.js";

/** What becomes of references while a document is rewritten. */
export interface Rewriter {
  readonly shapes: ShapeTable;
  /** What stands in the bundle for a Reference Object in a file. */
  refer(
    kind: Kind,
    value: JsonObject,
    reference: string,
    file: string,
  ): JsonValue;
  /** The members that a reference in place of a map leads to, and their file. */
  referMap(reference: string, file: string): MapTarget;
  /** Data with what its references to other files lead to: examples, texts, extensions. */
  inlineData(value: JsonValue, file: string): JsonValue;
  /** What a discriminator maps a value to. */
  referMapping(target: string, file: string): string;
}

/** A map behind a reference. */
export interface MapTarget {
  readonly value: JsonObject;
  readonly file: string;
}

/** Copies a value of a kind with other references; data stays what it is. */
export function rewrite(
  rewriter: Rewriter,
  kind: Kind,
  value: JsonValue,
  file: string,
): JsonValue {
  if (!isObject(value)) return value;
  const reference = value["$ref"];
  // Documents also have references where the specification allows none.
  return typeof reference === "string"
    ? rewriter.refer(kind, value, reference, file)
    : rewriteMembers(rewriter, kind, value, file);
}

/** Copies the members of an object of a kind, whatever its `$ref` says. */
export function rewriteMembers(
  rewriter: Rewriter,
  kind: Kind,
  value: JsonObject,
  file: string,
): JsonObject {
  const shape = rewriter.shapes[kind];
  return mapMembers(value, (member, key) => {
    if (kind === "schema" && key === "discriminator") {
      return rewriteDiscriminator(rewriter, member, file);
    }
    const type = memberType(shape, key);
    return type === undefined
      ? rewriter.inlineData(member, file)
      : rewriteMember(rewriter, type, member, file);
  });
}

/** Copies an object with other values; a member `__proto__` stays a member. */
export function mapMembers(
  object: JsonObject,
  change: (member: JsonValue, key: string) => JsonValue,
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, member]) => [key, change(member, key)]),
  );
}

function rewriteMember(
  rewriter: Rewriter,
  { type, of }: MemberType,
  member: JsonValue,
  file: string,
): JsonValue {
  const kind = type === "schemas" ? "schema" : of;
  if (kind === undefined || kind === "any" || kind === "string") {
    return rewriter.inlineData(member, file);
  }
  if (isArray(member)) {
    return member.map((item) => rewrite(rewriter, kind, item, file));
  }
  if (!isObject(member)) return member;
  if (type !== "map") return rewrite(rewriter, kind, member, file);
  const reference = member["$ref"];
  const target =
    typeof reference === "string"
      ? rewriter.referMap(reference, file)
      : { value: member, file };
  return mapMembers(target.value, (item) =>
    rewrite(rewriter, kind, item, target.file),
  );
}

function rewriteDiscriminator(
  rewriter: Rewriter,
  discriminator: JsonValue,
  file: string,
): JsonValue {
  if (!isObject(discriminator)) return discriminator;
  const { mapping } = discriminator;
  if (!isObject(mapping)) return discriminator;
  const local = mapMembers(mapping, (target) =>
    typeof target === "string" ? rewriter.referMapping(target, file) : target,
  );
  return { ...discriminator, mapping: local };
}
