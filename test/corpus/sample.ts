import { createHash } from "node:crypto";
import type { CorpusDocument } from "./documents.js";

/** Documents of APIs above this size are left to the run over all. */
const largest = 60_000;

/** One in how many is in the sample. */
const ratio = { api: 24, suite: 40 } as const;

/**
 * Whether `npm run corpus -- --sample` judges a document: a fixed sample, spread
 * over groups, versions and labels by a hash of the path.
 */
export function inSample({ file, kind, size }: CorpusDocument): boolean {
  if (size > largest) return false;
  const hash = createHash("sha256").update(file).digest();
  return hash.readUInt32BE(0) % ratio[kind] === 0;
}
