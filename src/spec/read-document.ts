import type { Collector } from "../diagnostics/collector.js";
import { readBase } from "./base-uri.js";
import { decodeText } from "./decode-text.js";
import { parseDocument } from "./parse-document.js";
import type { SourceDocument } from "./sources.js";

/** What was fetched, and by which URI. */
export interface FetchedDocument {
  readonly bytes: Uint8Array;
  /** The URI that was asked for: the document's identity. */
  readonly uri: string;
  /** Where redirects led, if elsewhere. */
  readonly found?: string | undefined;
}

/** Decodes and parses one document; undefined, with diagnostics, when it cannot be. */
export function readDocument(
  { bytes, uri, found = uri }: FetchedDocument,
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
  return (
    parsed && {
      uri,
      base: readBase(parsed.value, found),
      file,
      text,
      ...parsed,
    }
  );
}
