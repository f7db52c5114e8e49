import type { BodyDescriptor } from "../operation.js";
import { toText } from "./text.js";

/**
 * A body as `multipart/form-data` (RFC 7578): one part a member, and one an
 * item where a member is a list. Each part has the content type its encoding
 * names, else what follows from the value (OpenAPI 3.1.1, section 4.8.15.1).
 */
export function writeMultipart(value: unknown, body: BodyDescriptor): Blob {
  // FormData would give every typed part a file name.
  const boundary = `form-${random()}${random()}`;
  const parts = Object.entries(value ?? {}).flatMap(([name, member]) => {
    const contentType = body.encoding?.[name]?.contentType;
    const items: readonly unknown[] = Array.isArray(member) ? member : [member];
    return items
      .filter((item) => item !== undefined && item !== null)
      .flatMap((item) => [
        `--${boundary}\r\n`,
        ...part(name, item, contentType),
      ]);
  });
  return new Blob([...parts, `--${boundary}--\r\n`], {
    type: `multipart/form-data; boundary=${boundary}`,
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
