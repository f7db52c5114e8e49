import type { Collector } from "../diagnostics/collector.js";
import { decodeText } from "./decode-text.js";
import { parseDocument } from "./parse-document.js";
import type { SourceDocument } from "./sources.js";

/** Decodes and parses one document; undefined, with diagnostics, when it cannot be. */
export function readDocument(
  bytes: Uint8Array,
  uri: string,
  file: string,
  collector: Collector,
): SourceDocument | undefined {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { detail } = decoded;
    collector.report("spec/binary", undefined, { file, detail });
    return undefined;
  }
  const { text } = decoded;
  collector.remember(file, text);
  const parsed = parseDocument(text, file, collector);
  return parsed && { uri, file, text, ...parsed };
}
