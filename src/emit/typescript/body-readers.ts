import type { MediaKind } from "../../ir/types/index.js";
import type { TypescriptFile } from "./file.js";

const readers: {
  readonly [kind in MediaKind]?: readonly [module: string, name: string];
} = {
  urlencoded: ["wire/read-form", "readForm"],
  multipart: ["wire/read-multipart", "readMultipart"],
  xml: ["wire/xml/read-xml", "readXml"],
};

/** The function of the runtime that reads bodies of a kind; undefined for those that need none. */
export function bodyReader(
  kind: MediaKind,
  file: TypescriptFile,
): string | undefined {
  const reader = readers[kind];
  return reader && file.useRuntime(...reader, "value");
}
