import type {
  BodyDescriptor,
  EncodingDescriptor,
  PartHeaders,
} from "../operation.js";
import { writePart, type Part } from "./write-part.js";
import { isContainer } from "./text.js";
import { writeParameter } from "./write-parameter.js";

/**
 * A body as `multipart/form-data` (RFC 7578), or another type of parts: one
 * part a member, and one an item where a member is a list. A list is a
 * sequence of parts without names (OpenAPI 3.2, section 4.15.1.2). Each part
 * has the content type and the headers its encoding names, else what follows
 * from the value; a member with a style is written by that style instead
 * (OpenAPI 3.1.1, section 4.8.15.1).
 *
 * @throws ArgumentError when a header of a part cannot be sent
 */
export function writeMultipart(
  value: unknown,
  body: BodyDescriptor,
  partHeaders: PartHeaders = {},
): Blob {
  const { mediaType = "multipart/form-data" } = body;
  // Of a range of types it is the one that names its parts.
  const type = mediaType.replace("*", "form-data");
  const parts = Array.isArray(value)
    ? sequenceOf(value, body, partHeaders, /form-data/i.test(type))
    : membersOf(value ?? {}, body, partHeaders);
  // FormData would give every typed part a file name.
  const boundary = `form-${random()}${random()}`;
  const written = parts.flatMap((part) => [
    `--${boundary}\r\n`,
    ...writePart(part),
  ]);
  return new Blob([...written, `--${boundary}--\r\n`], {
    type: `${type}; boundary=${boundary}`,
  });
}

/** Parts that are told by their positions; only forms have to name them all the same. */
function sequenceOf(
  items: readonly unknown[],
  { prefixEncoding = [], itemEncoding = {} }: BodyDescriptor,
  partHeaders: PartHeaders,
  isForm: boolean,
): readonly Part[] {
  return items.map((item, at) => ({
    item: item ?? "",
    encoding: prefixEncoding[at] ?? itemEncoding,
    values: partHeaders[at],
    name: isForm ? String(at) : undefined,
  }));
}

function membersOf(
  value: object,
  { encoding = {} }: BodyDescriptor,
  partHeaders: PartHeaders,
): readonly Part[] {
  return Object.entries(value).flatMap(([name, member]) => {
    const { contentType, ...styling } = encoding[name] ?? {};
    const fields = styledFields(name, member, styling);
    return (fields ?? itemsOf(name, member)).map(([key, item]) => ({
      item,
      encoding: fields ? styling : (encoding[name] ?? {}),
      values: partHeaders[name],
      name: key,
    }));
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

function random(): string {
  return Math.random().toString(36).slice(2);
}
