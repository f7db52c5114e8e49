import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../packages/files.js";

const corpus = join(root, "../shared/corpus");

/** Whether the documents of the world are at hand. */
export const hasCorpus: boolean = existsSync(join(corpus, "index.json"));

/** What upstream says of a document. */
export type Label = "valid" | "invalid" | "either";

/** One document of the corpus. */
export interface CorpusDocument {
  /** Relative to the corpus. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** Absolute: what the document's references may reach. */
  readonly folder: string;
  readonly kind: "api" | "suite";
  /** Fragments, overlays and Arazzo descriptions are no descriptions of APIs. */
  readonly role: "document" | "fragment" | "overlay" | "arazzo";
  /** As the document says it. */
  readonly version: string | undefined;
  readonly label: Label;
  /** In bytes. */
  readonly size: number;
}

interface Index {
  readonly groups: readonly {
    readonly kind: CorpusDocument["kind"];
    readonly dir: string;
    readonly documents: readonly {
      readonly file: string;
      readonly role: CorpusDocument["role"];
      readonly version?: string;
      readonly expect: Label;
      readonly size: number;
    }[];
  }[];
}

/** Every document of the corpus, in its own order; none where it is absent. */
export function corpusDocuments(): readonly CorpusDocument[] {
  if (!hasCorpus) return [];
  const text = readFileSync(join(corpus, "index.json"), "utf8");
  const index = JSON.parse(text) as Index;
  return index.groups.flatMap(({ kind, dir, documents }) =>
    documents.map(({ file, role, version, expect, size }) => ({
      file,
      path: join(corpus, file),
      folder: join(corpus, dir),
      kind,
      role,
      version,
      label: expect,
      size,
    })),
  );
}
