import type { PointerPlace, TextPlace } from "../diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../ir/types/json.js";
import type { Origin } from "../ir/types/origin.js";

/** The dialects of OpenAPI that are understood. */
export type SpecVersion = "2.0" | "3.0" | "3.1" | "3.2";

/** One file of a specification, parsed. */
export interface SourceDocument {
  /** Absolute `file:` or `https:` URI, without fragment: the document's identity. */
  readonly uri: string;
  /** Absolute URI that references are relative to: `$self`, or where redirects led. */
  readonly base: string;
  /** How diagnostics and `Origin.file` call it: relative to the working directory, `/` between segments. */
  readonly file: string;
  readonly text: string;
  readonly format: "json" | "yaml";
  /** Object keys stand in code unit order. */
  readonly value: JsonValue;
  /** Where the value at a pointer was written, when overlays changed the document. */
  readonly trace?: (pointer: string) => Origin;
}

/** A position in a text; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a reference led to, or why it leads nowhere. */
export type Resolution =
  | { readonly found: true; readonly value: JsonValue; readonly origin: Origin }
  | { readonly found: false; readonly reason: ResolutionFailure };

/** Why a reference could not be followed. */
export type ResolutionFailure =
  | {
      readonly kind: "dangling";
      readonly detail: string;
      /** Nothing but the named member is missing, and nothing beside it is spelt alike. */
      readonly isGap?: boolean;
    }
  | { readonly kind: "missing-file"; readonly detail: string }
  | { readonly kind: "outside-root"; readonly detail: string }
  | { readonly kind: "remote"; readonly detail: string }
  | { readonly kind: "unfetched"; readonly detail: string }
  | {
      readonly kind: "unreadable";
      readonly detail: string;
      /** What is wrong in the file that the reference names. */
      readonly place?: TextPlace;
    };

/** Documents that refer to each other: one that was asked for, and everything its references reach. */
export interface SourceSet {
  readonly root: SourceDocument;
  /** By `Origin.file`. */
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /** The overlays that were applied, in order; no part of the specification. */
  readonly overlays: readonly SourceDocument[];
  /** The value at an origin, or undefined when there is none. */
  at(origin: Origin): JsonValue | undefined;
  /**
   * Follows one URI reference (RFC 3986) that stands in the document
   * `from.file`: one step, no chains; the fragment is a JSON Pointer. Equal
   * references of one document give the same object.
   */
  resolve(reference: string, from: Pick<Origin, "file">): Resolution;
  /** Where a value was written: in its document, or in the overlay that put it in. */
  trace(place: PointerPlace): PointerPlace;
  /** Line and column of a pointer into the text of a document, found on demand. */
  locate(place: PointerPlace): Position | undefined;
}

/** All documents of a specification. */
export interface Sources extends SourceSet {
  readonly root: SourceDocument & { readonly value: JsonObject };
  readonly version: SpecVersion;
}
