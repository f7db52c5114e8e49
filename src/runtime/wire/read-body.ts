import type {
  BodyDescriptor,
  OperationDescriptor,
  WireType,
} from "../operation.js";
import {
  decodeQuery,
  isListType,
  isObjectType,
  memberType,
  restore,
  setMember,
  splitPairs,
} from "./restore.js";
import { readStyled } from "./read-styled.js";

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
  const body = descriptor.body.find((one) => accepts(one, contentType));
  if (body === undefined) return { problem: "unsupported" };
  try {
    return { value: await readAs(body, request), body };
  } catch {
    return { problem: "malformed" };
  }
}

function accepts(
  { mediaType, kind }: BodyDescriptor,
  contentType: string,
): boolean {
  const found = essence(contentType);
  const wanted = essence(mediaType ?? "application/json");
  if (found === wanted || wanted === "*/*") return true;
  if ((kind ?? "json") === "json" && /[/+]json$/.test(found)) return true;
  return wanted.endsWith("/*") && found.startsWith(wanted.slice(0, -1));
}

/** `application/json;charset=utf-8` → `application/json`. */
function essence(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
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
      return readMultipart(body, await request.formData());
    case "binary":
      return request.blob();
    case "json-lines":
      return (await request.text())
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line): unknown => JSON.parse(line));
    default:
      return request.text();
  }
}

function readForm(body: BodyDescriptor, text: string): unknown {
  const pairs = splitPairs(text, "&", decodeQuery);
  const value = {};
  for (const name of new Set(pairs.map(([key]) => key.replace(/\[.*/, "")))) {
    const type = typeOf(body, name);
    const { contentType, ...styling } = body.encoding?.[name] ?? {};
    const isJson = Object.keys(styling).length === 0 && isObjectType(type);
    const mediaType = isJson ? (contentType ?? "application/json") : undefined;
    const member = readStyled(
      {
        name,
        in: "query",
        style: "form",
        ...styling,
        ...(type !== undefined && { type }),
        ...(mediaType !== undefined && { mediaType }),
      },
      pairs,
      new Set(),
    );
    if (member !== undefined) setMember(value, name, member);
  }
  return value;
}

async function readMultipart(
  body: BodyDescriptor,
  form: FormData,
): Promise<unknown> {
  const value = {};
  const names = new Set<string>();
  form.forEach((_, name) => names.add(name));
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
