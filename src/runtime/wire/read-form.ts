import type { BodyDescriptor, BodyValue, WireType } from "../operation.js";
import { readStyled, type StyledParameter } from "./read-styled.js";
import {
  decodeQuery,
  isObjectType,
  memberType,
  setMember,
  splitPairs,
  type RawPair,
} from "./restore.js";

/** Reads `application/x-www-form-urlencoded`: the inverse of `writeForm`. */
export async function readForm(
  body: BodyDescriptor,
  message: Request | Response,
): Promise<BodyValue> {
  const pairs = splitPairs(await message.text(), "&", decodeQuery);
  const value = {};
  const names = new Set([
    ...Object.keys(body.encoding ?? {}),
    ...pairs.map(([key]) => key),
  ]);
  for (const name of names) {
    const member = readMember(body, name, pairs);
    if (member === undefined) continue;
    setMember(value, name, member);
    for (const key of names) if (isPartOf(body, name, key)) names.delete(key);
  }
  return { value };
}

/** A member by the style of its encoding; without one, objects are JSON. */
export function readMember(
  body: BodyDescriptor,
  name: string,
  pairs: readonly RawPair[],
): unknown {
  const type = typeOf(body, name);
  const { contentType, headers: _, ...styling } = body.encoding?.[name] ?? {};
  const isJson = Object.keys(styling).length === 0 && isObjectType(type);
  const mediaType = isJson ? (contentType ?? "application/json") : undefined;
  const parameter: StyledParameter = {
    name,
    in: "query",
    style: "form",
    ...styling,
    ...(type !== undefined && { type }),
    ...(mediaType !== undefined && { mediaType }),
  };
  return readStyled(parameter, pairs, new Set());
}

/** Whether what has a name of its own in the body is part of a member: in brackets, or exploded. */
export function isPartOf(
  body: BodyDescriptor,
  name: string,
  key: string,
): boolean {
  if (key === name) return false;
  const type = typeOf(body, name);
  const isDeep = body.encoding?.[name]?.style === "deepObject";
  return (
    (isDeep && key.startsWith(`${name}[`)) ||
    (isExploded(body, name) && isObjectType(type) && Object.hasOwn(type, key))
  );
}

/** Whether the members of a member go by their own names, as style `form` has it once it is asked for. */
export function isExploded(body: BodyDescriptor, name: string): boolean {
  const { style, explode = style === "form" } = body.encoding?.[name] ?? {};
  return explode && (style ?? "form") === "form";
}

/** What a member is parsed to. */
export function typeOf(
  body: BodyDescriptor,
  name: string,
): WireType | undefined {
  return isObjectType(body.type) ? memberType(body.type, name) : undefined;
}
