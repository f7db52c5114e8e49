/**
 * Where a node of the IR stands in the specification. Line and column are
 * found on demand from the sources, never stored.
 */
export interface Origin {
  /** The document, as diagnostics print it: relative to the working directory. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) into that document; "" is the document. */
  readonly pointer: string;
}
