import type { BodyDescriptor, EncodingDescriptor } from "../operation.js";
import { isContainer, toText } from "./text.js";
import { writeParameter } from "./write-parameter.js";

/**
 * A body as `multipart/form-data` (RFC 7578), or another type of parts: one
 * part a member, and one an item where a member is a list. Each part has the content type its encoding
 * names, else what follows from the value; a member with a style is written
 * by that style instead (OpenAPI 3.1.1, section 4.8.15.1).
 */
export function writeMultipart(value: unknown, body: BodyDescriptor): Blob {
  // FormData would give every typed part a file name.
  const boundary = `form-${random()}${random()}`;
  const parts = Object.entries(value ?? {}).flatMap(([name, member]) => {
    const { contentType, ...styling } = body.encoding?.[name] ?? {};
    const fields = styledFields(name, member, styling);
    return (fields ?? itemsOf(name, member)).flatMap(([key, item]) => [
      `--${boundary}\r\n`,
      ...part(key, item, fields ? undefined : contentType),
    ]);
  });
  const { mediaType = "multipart/form-data" } = body;
  // Of a range of types it is the one that names its parts.
  const type = mediaType.replace("*", "form-data");
  return new Blob([...parts, `--${boundary}--\r\n`], {
    type: `${type}; boundary=${boundary}`,
  });
}

type Field = readonly [name: string, value: unknown];

function itemsOf(name: string, member: unknown): readonly Field[] {
  const items: readonly unknown[] = Array.isArray(member) ? member : [member];
  return items
    .filter((item) => item !== undefined && item !== null)
    .map((item) => [name, item]);
}

/** What a query would say, each pair a part, without percent-encoding. */
function styledFields(
  name: string,
  member: unknown,
  styling: EncodingDescriptor,
): readonly Field[] | undefined {
  const { style = "form", explode } = styling;
  const isRepeated =
    Array.isArray(member) && style === "form" && explode !== false;
  const hasStyle = styling.style !== undefined || explode !== undefined;
  if (!hasStyle || isRepeated || !isContainer(member)) return undefined;
  if (member instanceof Blob) return undefined;
  const text = writeParameter({ name, in: "query", ...styling }, member) ?? "";
  return text
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [key = "", value = ""] = pair.split("=").map(decodeURIComponent);
      return [key, value];
    });
}

function part(
  name: string,
  item: unknown,
  contentType: string | undefined,
): readonly BlobPart[] {
  const content = contentOf(item);
  const isText = typeof content === "string";
  // A list of types or a range of them leaves the choice to the value.
  const type =
    contentType !== undefined && !/[*,]/.test(contentType)
      ? contentType
      : isText
        ? typeof item === "object" && !(item instanceof Date)
          ? "application/json"
          : ""
        : content.type || "application/octet-stream";
  const file = isText
    ? ""
    : `; filename="${quote("name" in content ? String(content.name) : "blob")}"`;
  const typeLine = type && `Content-Type: ${type}\r\n`;
  const head = `Content-Disposition: form-data; name="${quote(name)}"${file}\r\n${typeLine}\r\n`;
  return [head, content, "\r\n"];
}

function contentOf(item: unknown): string | Blob {
  if (item instanceof Blob) return item;
  return item instanceof ArrayBuffer || ArrayBuffer.isView(item)
    ? new Blob([item as BlobPart])
    : toText(item);
}

/** Escapes as browsers do (WHATWG HTML, section 4.10.22.8). */
function quote(text: string): string {
  return text.replace(/[\r\n"]/g, encodeURIComponent);
}

function random(): string {
  return Math.random().toString(36).slice(2);
}
