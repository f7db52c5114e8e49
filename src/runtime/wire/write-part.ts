import type { EncodingDescriptor, PartHeaderDescriptor } from "../operation.js";
import { ArgumentError } from "./argument-error.js";
import { isContainer, toText } from "./text.js";
import { writeParameter } from "./write-parameter.js";

/** One part of a multipart body, before it is text. */
export interface Part {
  readonly item: unknown;
  /** Its content type is a media type, a range, or a list of them. */
  readonly encoding: EncodingDescriptor;
  readonly values: { readonly [name: string]: unknown } | undefined;
  /** Parts of a sequence have none. */
  readonly name: string | undefined;
}

/**
 * A part with its header fields and the line break behind it (RFC 2046,
 * section 5.1).
 *
 * @throws ArgumentError when a header cannot be sent
 */
export function writePart(part: Part): readonly BlobPart[] {
  const content = contentOf(part);
  const fields = [
    ["Content-Disposition", dispositionOf(part, content)],
    ["Content-Type", typeOf(part, content)],
    ...ownFields(part),
  ] as const;
  // What the encoding says of a field is said last.
  const byName = new Map(
    fields.map((field) => [field[0].toLowerCase(), field] as const),
  );
  const head = [...byName.values()]
    .filter(([, text]) => text)
    .map(([name, text]) => `${name}: ${text}\r\n`)
    .join("");
  return [`${head}\r\n`, content, "\r\n"];
}

function contentOf({ item, encoding }: Part): string | Blob {
  if (item instanceof Blob) return item;
  if (item instanceof ArrayBuffer || ArrayBuffer.isView(item)) {
    return new Blob([item as BlobPart]);
  }
  return encoding.write && isContainer(item)
    ? String(encoding.write(item, encoding))
    : toText(item);
}

/** The name, that of a file too; nothing where there is neither. */
function dispositionOf({ name }: Part, content: string | Blob): string {
  const isNamed = typeof content !== "string" && "name" in content;
  const own = isNamed ? String(content.name) : "";
  if (name === undefined) return own && `attachment; filename="${quote(own)}"`;
  const file =
    typeof content === "string" ? "" : `; filename="${quote(own || "blob")}"`;
  return `form-data; name="${quote(name)}"${file}`;
}

/** Of a list of types the one that fits the value; a range leaves the choice to it. */
function typeOf({ item, encoding }: Part, content: string | Blob): string {
  const { contentType } = encoding;
  const isText = typeof content === "string";
  const isJson = isText && isContainer(item);
  const own = isText
    ? isJson
      ? "application/json"
      : ""
    : content.type || "application/octet-stream";
  const offered = contentType?.split(",").map((type) => type.trim()) ?? [];
  const concrete = offered.filter((type) => type && !type.includes("*"));
  if (offered.length === 1) return concrete[0] ?? own;
  const fits = (type: string): boolean => /[/+]json\b/.test(type) === isJson;
  return !isText || concrete.includes(own) ? own : (concrete.find(fits) ?? own);
}

/** The headers that the encoding documents, those with a value. */
function ownFields({
  encoding: { headers = [] },
  values = {},
}: Part): readonly (readonly [string, string])[] {
  return headers.flatMap((header) => {
    const value = values[header.name] ?? header.value;
    const text = writeParameter({ ...header, in: "header" }, value);
    return text === undefined ? [] : [[header.name, checked(header, text)]];
  });
}

function checked({ name }: PartHeaderDescriptor, text: string): string {
  try {
    return new Headers([[name, text]]).get(name) ?? "";
  } catch {
    throw new ArgumentError(`${name} cannot be sent as a header of a part`);
  }
}

/** Escapes as browsers do (WHATWG HTML, section 4.10.22.8). */
function quote(text: string): string {
  return text.replace(/[\r\n"]/g, encodeURIComponent);
}
