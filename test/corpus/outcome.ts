/** What became of a document. */
export interface Outcome {
  readonly file: string;
  /** `hung` when there was no answer in the time allowed. */
  readonly result: "generated" | "refused" | "crashed" | "hung";
  /** The codes of what was found, errors first, each once. */
  readonly codes: readonly string[];
  /** Places that are lost, by object, construct and what loses it: `Operation Object|callbacks|client`. */
  readonly losses: Readonly<Record<string, number>>;
  /** What is wrong with it whatever the label says: empty when all is well. */
  readonly faults: readonly Fault[];
}

/** Something no document may bring about. */
export interface Fault {
  readonly kind: "compile" | "crash" | "import" | "unlocated";
  readonly text: string;
}
