import type { DiagnosticCode } from "./catalog.js";

/** How bad it is: an error stops before anything is written. */
export type Severity = "error" | "warning" | "info";

/** A place by JSON Pointer; line and column come from the sources when printed. */
export interface PointerPlace {
  readonly file: string;
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** Whether the caret stands under the member's name or under its value. */
  readonly target?: "key" | "value";
}

/** A place by position, for text that has no pointers yet. Lines and columns count from 1. */
export interface TextPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where a diagnostic points. */
export type Place = PointerPlace | TextPlace;

/** One finding about the input, ready to be rendered. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  /** Why this is a problem. */
  readonly cause: string;
  /** What to do about it. */
  readonly help: string;
  readonly place?: Place;
  /** Other places that belong to it: the first of two equal names. */
  readonly related: readonly {
    readonly message: string;
    readonly place: Place;
  }[];
}
