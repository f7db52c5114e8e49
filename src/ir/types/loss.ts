import type { Origin } from "./origin.js";

/**
 * What a package is made of, as far as a document decides it; `docs` are the
 * comments in the code and the pages that people read.
 */
export type Artefact = "types" | "client" | "validators" | "mocks" | "docs";

/** All of them, in the order in which reports name them. */
export const artefacts: readonly Artefact[] = [
  "types",
  "client",
  "validators",
  "mocks",
  "docs",
];

/** Something a document says and a part of the package does not. */
export interface Gap {
  /** The keyword or the term of the specification: `callbacks`, `not`. */
  readonly construct: string;
  /** The object it belongs to, as the specification calls it: `Operation Object`. */
  readonly object: string;
  /** The artefacts that do not represent it. */
  readonly lostBy: readonly Artefact[];
  /** Why not, and what that means. */
  readonly why: string;
  /** What to do about it. */
  readonly help: string;
}

/** A gap and the place in the document where it shows. */
export interface Loss extends Gap {
  readonly origin: Origin;
}
