import type {
  BodyDescriptor,
  BodyValue,
  EncodingDescriptor,
  WireType,
} from "../operation.js";
import { isExploded, isPartOf, readMember, typeOf } from "./read-form.js";
import { readStyled } from "./read-styled.js";
import {
  isListType,
  isObjectType,
  restore,
  setMember,
  type RawPair,
} from "./restore.js";
import { splitParts, type Message, type RawPart } from "./split-parts.js";

/** Reads parts by their names, or by their positions where the body is a sequence. */
export async function readMultipart(
  body: BodyDescriptor,
  message: Message,
): Promise<BodyValue> {
  const parts = await splitParts(message);
  const { type } = body;
  if (!isListType(type)) return readMembers(body, parts);
  const partHeaders = {};
  parts.forEach((part, at) =>
    setHeaders(partHeaders, String(at), part, encodingAt(body, at)),
  );
  return { value: parts.map((part) => readItem(part, type[0])), partHeaders };
}

function encodingAt(
  { prefixEncoding = [], itemEncoding }: BodyDescriptor,
  at: number,
): EncodingDescriptor | undefined {
  return prefixEncoding[at] ?? itemEncoding;
}

interface NamedPart extends RawPart {
  readonly name: string;
  /** The text, where the part has no file name. */
  readonly text: string | undefined;
}

async function readMembers(
  body: BodyDescriptor,
  parts: readonly RawPart[],
): Promise<BodyValue> {
  const value = {};
  const partHeaders = {};
  const named = parts.flatMap(namedPart);
  for (const part of named) {
    setHeaders(partHeaders, part.name, part, body.encoding?.[part.name]);
  }
  const names = new Set(named.map(({ name }) => name));
  const pairs = named.flatMap(({ name, text }): readonly RawPair[] =>
    text === undefined ? [] : [[name, text]],
  );
  for (const name of Object.keys(body.encoding ?? {})) {
    const member = readStyledParts(body, name, pairs);
    if (member === undefined) continue;
    setMember(value, name, member);
    names.delete(name);
    for (const key of names) if (isPartOf(body, name, key)) names.delete(key);
  }
  for (const name of names) {
    const type = typeOf(body, name);
    const item = isListType(type) ? type[0] : type;
    const encoding = body.encoding?.[name] ?? {};
    const items = await Promise.all(
      named
        .filter((part) => part.name === name)
        .map((part) => readPart(part, item, encoding)),
    );
    setMember(value, name, isListType(type) ? items : items[0]);
  }
  return { value, partHeaders };
}

/** A part without a name is no member (RFC 7578, section 4.2). */
function namedPart(part: RawPart): readonly NamedPart[] {
  const name = dispositionOf(part, "name");
  if (name === undefined) return [];
  const isFile = dispositionOf(part, "filename") !== undefined;
  const text = isFile ? undefined : textOf(part);
  return [{ ...part, name, text }];
}

/** A list or object that its parts hold by a style, as a query would (OpenAPI 3.1.1, section 4.8.15.1). */
function readStyledParts(
  body: BodyDescriptor,
  name: string,
  pairs: readonly RawPair[],
): unknown {
  const { style = "form", explode } = body.encoding?.[name] ?? {};
  const type = typeOf(body, name);
  const isStyled =
    style !== "form" ||
    explode === false ||
    (isExploded(body, name) && isObjectType(type));
  if (!isStyled || typeof type !== "object") return undefined;
  // Parts are not encoded, so what joins them is as it is.
  const encoded = pairs.map(([key, text]): RawPair => [
    key,
    encodeURIComponent(text).replaceAll("%2C", ","),
  ]);
  return readMember(body, name, encoded);
}

/** Some clients give parts that are JSON or XML a file name. */
async function readPart(
  part: NamedPart,
  type: WireType | undefined,
  encoding: EncodingDescriptor,
): Promise<unknown> {
  if (encoding.read) {
    const { value } = await encoding.read(encoding, new Response(part.content));
    return value;
  }
  if (part.text !== undefined) return restore(part.text, type);
  return isObjectType(type) ? restore(textOf(part), type) : fileOf(part);
}

/** A part of a sequence says what it is by its content type. */
function readItem(part: RawPart, type: WireType): unknown {
  const mediaType = part.headers.get("content-type") ?? "text/plain";
  if (/[/+]json\b/i.test(mediaType)) return JSON.parse(textOf(part));
  const isText = /^text\//i.test(mediaType);
  const isFile = dispositionOf(part, "filename") !== undefined;
  return isText && !isFile ? restore(textOf(part), type) : fileOf(part);
}

function fileOf(part: RawPart): File {
  const type = part.headers.get("content-type") ?? "text/plain";
  const name = dispositionOf(part, "filename") ?? "blob";
  return new File([part.content], name, { type });
}

function textOf({ content }: RawPart): string {
  return new TextDecoder().decode(content);
}

const escapes: { readonly [code: string]: string } = {
  "%0A": "\n",
  "%0D": "\r",
  "%22": '"',
};

/** A parameter of `Content-Disposition`, unescaped as browsers escape it (WHATWG HTML, section 4.10.22.8). */
function dispositionOf(
  { headers }: RawPart,
  parameter: "name" | "filename",
): string | undefined {
  const pattern = new RegExp(`;\\s*${parameter}=(?:"([^"]*)"|([^;\\s]+))`, "i");
  const [, quoted, plain] =
    pattern.exec(headers.get("content-disposition") ?? "") ?? [];
  return (quoted ?? plain)?.replace(
    /%0A|%0D|%22/gi,
    (code) => escapes[code.toUpperCase()] ?? code,
  );
}

/** Headers of the first part under a key, parsed to the types of their schemas. */
function setHeaders(
  target: object,
  key: string,
  { headers }: RawPart,
  encoding: EncodingDescriptor | undefined,
): void {
  if (encoding?.headers === undefined || Object.hasOwn(target, key)) return;
  const values = {};
  for (const header of encoding.headers) {
    const text = headers.get(header.name.toLowerCase());
    if (text === undefined) continue;
    const parameter = { style: "simple", ...header, in: "header" } as const;
    const value = readStyled(parameter, [[header.name, text]], new Set());
    setMember(values, header.name, value);
  }
  setMember(target, key, values);
}
