import { corpusDocuments } from "./documents.js";
import { createImporter } from "./import-packages.js";
import { judgeDocuments } from "./judge-documents.js";
import type { Outcome } from "./outcome.js";

/** What a process that judges documents is told: files of the corpus. */
export type Order = readonly string[];

/** What it answers: the document it turns to, or what became of the order. */
export type Answer =
  | { readonly kind: "turns-to"; readonly file: string }
  | { readonly kind: "done"; readonly outcomes: readonly Outcome[] };

/** Judges the documents that the parent process names, order by order. */
export function work(): void {
  const documents = new Map(corpusDocuments().map((each) => [each.file, each]));
  const importer = createImporter();
  const answer = (message: Answer): void => void process.send?.(message);
  process.on("message", (order: Order) => {
    const wanted = order.flatMap((file) => documents.get(file) ?? []);
    void judgeDocuments(wanted, importer, (file) => {
      answer({ kind: "turns-to", file });
    }).then((outcomes) => {
      answer({ kind: "done", outcomes });
    });
  });
}
