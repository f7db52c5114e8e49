import { resolve } from "node:path";
import type { Filters } from "../spec/filter/filters.js";

/** How a document is read: all that decides what it says beside its own text. */
export interface InputOptions {
  /** Folder that references do not leave. */
  readonly root?: string;
  /** OpenAPI Overlays (1.0 or 1.1) to apply to the document, in this order. */
  readonly overlays?: readonly string[];
  /** Which operations become part of the package; all by default. */
  readonly filters?: Filters;
}

/** Where a relative path starts: a flag's at the working directory, a key's at the configuration. */
export interface InputSource {
  readonly options: InputOptions;
  /** Absolute. */
  readonly folder: string;
}

/** Settles the options of a document, its paths absolute: of each member the first source that has it counts. */
export function settleInput(sources: readonly InputSource[]): InputOptions {
  const settled: { -readonly [Key in keyof InputOptions]: InputOptions[Key] } =
    {};
  for (const { options, folder } of [...sources].reverse()) {
    const { root, overlays, filters } = options;
    if (root !== undefined) settled.root = resolve(folder, root);
    if (overlays !== undefined) {
      settled.overlays = overlays.map((path) => resolve(folder, path));
    }
    if (filters !== undefined) settled.filters = filters;
  }
  return settled;
}
