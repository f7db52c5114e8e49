import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../packages/files.js";
import {
  corpusDocuments,
  hasCorpus,
  type CorpusDocument,
} from "./documents.js";
import { knownFailures } from "./known-failures.js";
import { runCorpus } from "./run-corpus.js";
import { inSample } from "./sample.js";
import type { Outcome } from "./outcome.js";
import { lossTable, outcomeTable, type Judged } from "./table.js";
import { complaintOf } from "./verdict.js";

/**
 * Judges all documents, or those whose path contains one of the words, and
 * prints the tables. Gives the exit code: 1 when something is worse, or
 * better, than the lists say. `--sample` judges what tests judge, `--quick`
 * compiles nothing, `--readme` puts the tables into README.md.
 */
export async function main(args: readonly string[]): Promise<number> {
  if (!hasCorpus) {
    console.error("../shared/corpus is absent: nothing to judge");
    return 1;
  }
  const documents = chooseDocuments(args);
  const compiles = !args.includes("--quick");
  const judged = await judge(documents, compiles);
  const tables = [outcomeTable(judged, compiles), lossTable(judged)];
  console.log(`\n${tables.join("\n\n")}\n`);
  if (args.includes("--readme")) fillReadme(tables);
  const news = newsOf(judged);
  for (const line of news) console.log(line);
  return news.length === 0 && judged.length === documents.length ? 0 : 1;
}

function chooseDocuments(args: readonly string[]): readonly CorpusDocument[] {
  const words = args.filter((arg) => !arg.startsWith("--"));
  return corpusDocuments().filter(
    (document) =>
      (!args.includes("--sample") || inSample(document)) &&
      (words.length === 0 ||
        words.some((word) => document.file.includes(word))),
  );
}

async function judge(
  documents: readonly CorpusDocument[],
  compiles: boolean,
): Promise<readonly Judged[]> {
  const byFile = new Map<string, Outcome>();
  const known = new Map(documents.map((each) => [each.file, each]));
  await runCorpus(documents, {
    compiles,
    onOutcomes: (outcomes) => {
      for (const each of outcomes) {
        byFile.set(each.file, each);
        const document = known.get(each.file);
        if (document) tell(newsOf([[document, each]]));
      }
      tell([`${String(byFile.size)} of ${String(documents.length)}`]);
    },
  });
  return documents.flatMap((document): readonly Judged[] => {
    const outcome = byFile.get(document.file);
    return outcome === undefined ? [] : [[document, outcome]];
  });
}

/** At once: a run over all takes its time. */
function tell(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
}

/** What differs from the list of known failures, in either direction. */
export function newsOf(judged: readonly Judged[]): readonly string[] {
  return judged.flatMap(([document, outcome]) => {
    const { file } = document;
    const complaint = complaintOf(document, outcome);
    const isKnown = knownFailures.has(file);
    if (complaint !== undefined && !isKnown) return [`${file}: ${complaint}`];
    return complaint === undefined && isKnown
      ? [`${file}: is all right now; take it off the list`]
      : [];
  });
}

function fillReadme(tables: readonly string[]): void {
  const path = join(root, "README.md");
  const text = readFileSync(path, "utf8");
  const markers = /(<!-- corpus -->\n).*?(<!-- \/corpus -->)/s;
  const filled = text.replace(
    markers,
    (_, start: string, end: string) =>
      `${start}\n${tables.join("\n\n")}\n\n${end}`,
  );
  writeFileSync(path, filled);
}
