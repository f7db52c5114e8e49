import type {
  BodyDescriptor,
  OperationDescriptor,
  WireType,
} from "../operation.js";
import { byMediaType } from "./by-media-type.js";
import {
  decodeQuery,
  isListType,
  isObjectType,
  memberType,
  restore,
  setMember,
  splitPairs,
  type RawPair,
} from "./restore.js";
import { readStyled, type StyledParameter } from "./read-styled.js";

/** What came as a body: a value, nothing, or a reason why it cannot be read. */
export type ReadBody =
  | { readonly value: unknown; readonly body: BodyDescriptor }
  | { readonly empty: true }
  | { readonly problem: "unsupported" | "malformed" };

/** Reads the body of a request by its content type: the inverse of a client's writers. */
export async function readBody(
  descriptor: OperationDescriptor,
  request: Request,
): Promise<ReadBody> {
  // A body that nothing is said of means nothing (RFC 9110, section 9.3.1).
  if (descriptor.body === undefined) return { empty: true };
  const bytes = await request.clone().arrayBuffer();
  if (bytes.byteLength === 0) return { empty: true };
  const contentType = request.headers.get("content-type") ?? "";
  const body = byMediaType(byType(descriptor.body), contentType);
  if (body === undefined) return { problem: "unsupported" };
  try {
    return { value: await readAs(body, request), body };
  } catch {
    return { problem: "malformed" };
  }
}

function byType(bodies: readonly BodyDescriptor[]): {
  readonly [mediaType: string]: BodyDescriptor;
} {
  return Object.fromEntries(
    bodies.map((body) => [body.mediaType ?? "application/json", body]),
  );
}

async function readAs(
  body: BodyDescriptor,
  request: Request,
): Promise<unknown> {
  switch (body.kind ?? "json") {
    case "json":
      return JSON.parse(await request.text());
    case "urlencoded":
      return readForm(body, await request.text());
    case "multipart":
      return readMultipart(body, await formData(request));
    case "binary":
      return request.blob();
    case "json-lines":
      return (await request.text())
        .split(/json-seq/i.test(body.mediaType ?? "") ? "\x1e" : "\n")
        .filter((line) => line.trim() !== "")
        .map((line): unknown => JSON.parse(line));
    default:
      return request.text();
  }
}

/** Parts of any type, read as those of a form: by the names they give themselves. */
function formData(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  const headers = {
    "content-type": type.replace(/^multipart\/[^;\s]+/i, "multipart/form-data"),
  };
  return new Response(request.body, { headers }).formData();
}

function readForm(body: BodyDescriptor, text: string): unknown {
  const pairs = splitPairs(text, "&", decodeQuery);
  const value = {};
  const names = new Set([
    ...Object.keys(body.encoding ?? {}),
    ...pairs.map(([key]) => key.replace(/\[.*/, "")),
  ]);
  for (const name of names) {
    const member = readMember(body, name, pairs);
    if (member === undefined) continue;
    setMember(value, name, member);
    for (const key of names) if (isPartOf(body, name, key)) names.delete(key);
  }
  return value;
}

/** A member by the style of its encoding; without one, objects are JSON. */
function readMember(
  body: BodyDescriptor,
  name: string,
  pairs: readonly RawPair[],
): unknown {
  const type = typeOf(body, name);
  const { contentType, ...styling } = body.encoding?.[name] ?? {};
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
function isPartOf(body: BodyDescriptor, name: string, key: string): boolean {
  if (key === name) return false;
  const type = typeOf(body, name);
  const { style = "form", explode } = body.encoding?.[name] ?? {};
  const isExploded = style === "form" && explode === true;
  return (
    key.startsWith(`${name}[`) ||
    (isExploded && isObjectType(type) && Object.hasOwn(type, key))
  );
}

async function readMultipart(
  body: BodyDescriptor,
  form: FormData,
): Promise<unknown> {
  const value = {};
  const names = new Set<string>();
  const pairs: RawPair[] = [];
  form.forEach((entry, name) => {
    names.add(name);
    if (typeof entry === "string") pairs.push([name, entry]);
  });
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
    const parts = await Promise.all(
      form.getAll(name).map((entry) => readPart(entry, item)),
    );
    setMember(value, name, isListType(type) ? parts : parts[0]);
  }
  return value;
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
    (explode === true && isObjectType(type));
  if (!isStyled || typeof type !== "object") return undefined;
  // Parts are not encoded, so what joins them is as it is.
  const encoded = pairs.map(([key, text]): RawPair => [
    key,
    encodeURIComponent(text).replaceAll("%2C", ","),
  ]);
  return readMember(body, name, encoded);
}

/** Some clients give JSON parts a file name. */
async function readPart(
  entry: string | File,
  type: WireType | undefined,
): Promise<unknown> {
  if (typeof entry === "string") return restore(entry, type);
  return isObjectType(type) ? restore(await entry.text(), type) : entry;
}

function typeOf(body: BodyDescriptor, name: string): WireType | undefined {
  return isObjectType(body.type) ? memberType(body.type, name) : undefined;
}
