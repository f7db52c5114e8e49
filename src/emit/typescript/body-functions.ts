import type { MediaKind } from "../../ir/types/index.js";
import type { TypescriptFile } from "./file.js";

/** Functions of the runtime by the kind of body that needs them. */
type Table = {
  readonly [kind in MediaKind]?: readonly [module: string, name: string];
};

const readers: Table = {
  urlencoded: ["wire/read-form", "readForm"],
  multipart: ["wire/read-multipart", "readMultipart"],
  xml: ["wire/xml/read-xml", "readXml"],
};

const writers: Table = {
  urlencoded: ["wire/write-form", "writeForm"],
  multipart: ["wire/write-multipart", "writeMultipart"],
  "json-lines": ["wire/write-json-lines", "writeJsonLines"],
  xml: ["wire/xml/write-xml", "writeXml"],
};

/** What reads bodies of a kind; undefined for those that the runtime knows anyway. */
export function bodyReader(
  kind: MediaKind,
  file: TypescriptFile,
): string | undefined {
  const reader = readers[kind];
  return reader && file.useRuntime(...reader, "value");
}

/** The same for what writes them. */
export function bodyWriter(
  kind: MediaKind,
  file: TypescriptFile,
): string | undefined {
  const writer = writers[kind];
  return writer && file.useRuntime(...writer, "value");
}
