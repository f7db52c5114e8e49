import { corpusDocuments } from "./documents.js";
import { createImporter } from "./import-packages.js";
import { judgeDocuments } from "./judge-documents.js";
import type { Outcome } from "./outcome.js";

/** What a process that judges documents is told. */
export interface Order {
  /** Documents of the corpus. */
  readonly files: readonly string[];
  /** Whether packages are compiled and imported, which takes most of the time. */
  readonly compiles: boolean;
}

/** What it answers when an order is done. */
export interface Answer {
  readonly outcomes: readonly Outcome[];
  /** Resident memory of the process, in bytes. */
  readonly memory: number;
}

/** Judges the documents that the parent process names, order by order. */
export function work(): void {
  const documents = new Map(corpusDocuments().map((each) => [each.file, each]));
  const importer = createImporter();
  const judge = async ({ files, compiles }: Order): Promise<Answer> => {
    const wanted = files.flatMap((file) => documents.get(file) ?? []);
    const outcomes = await judgeDocuments(wanted, { importer, compiles });
    return { outcomes, memory: process.memoryUsage().rss };
  };
  process.on("message", (order: Order) => {
    void judge(order).then((answer) => process.send?.(answer));
  });
}
