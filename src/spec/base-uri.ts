import type { JsonValue } from "../ir/types/json.js";
import { isObject } from "./json.js";
import type { SourceDocument } from "./sources.js";
import { resolveUri } from "./uri.js";

/**
 * The base URI of a document: its `$self` (OpenAPI 3.2, section 4.1.2.2.1),
 * else where it was found (RFC 3986, section 5.1); both are resolved against
 * each other in that order.
 */
export function readBase(value: JsonValue, found: string): string {
  if (!isObject(value) || !/^3\.2\b/.test(String(value["openapi"]))) {
    return found;
  }
  const { $self } = value;
  return typeof $self === "string"
    ? (resolveUri($self, found).uri ?? found)
    : found;
}

/**
 * The URIs that a reference can mean, without fragments: against the base URI
 * of its document, and against the place of the document, where copies of
 * published documents stand side by side.
 */
export function candidatesOf(
  reference: string,
  document: Pick<SourceDocument, "uri" | "base">,
): readonly string[] {
  const { uri: place, base } = document;
  if (/^(?:#|$)/.test(reference)) return [place];
  const bases = base === place ? [place] : [base, place];
  const uris = bases.map((each) => resolveUri(reference, each).uri);
  return [...new Set(uris)].filter((uri) => uri !== undefined);
}

/** A document that was fetched must not make others be read from this computer. */
export function mayRefer(from: string, to: string): boolean {
  return from.startsWith("file:") || !to.startsWith("file:");
}
