import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../packages/files.js";
import { corpusDocuments, hasCorpus } from "./documents.js";
import { knownFailures } from "./known-failures.js";
import { runCorpus } from "./run-corpus.js";
import { inSample } from "./sample.js";
import { tableOf, type Judged } from "./table.js";
import { complaintOf } from "./verdict.js";

/**
 * Judges all documents, or those whose path contains one of the words, and
 * prints the table. Gives the exit code: 1 when something is worse, or
 * better, than the lists say. `--sample` judges what tests judge; with
 * `--readme`, README.md gets the table.
 */
export async function main(words: readonly string[]): Promise<number> {
  if (!hasCorpus) {
    console.error("../shared/corpus is absent: nothing to judge");
    return 1;
  }
  const wanted = words.filter((word) => !word.startsWith("--"));
  const pool = words.includes("--sample")
    ? corpusDocuments().filter(inSample)
    : corpusDocuments();
  const documents = pool.filter(
    ({ file }) =>
      wanted.length === 0 || wanted.some((word) => file.includes(word)),
  );
  const outcomes = await runCorpus(documents, (done, file) => {
    const status = `${String(done)}/${String(documents.length)} ${file}`;
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${status}`);
  });
  const byFile = new Map(outcomes.map((each) => [each.file, each]));
  const judged = documents.flatMap((document): readonly Judged[] => {
    const outcome = byFile.get(document.file);
    return outcome === undefined ? [] : [[document, outcome]];
  });
  const table = tableOf(judged);
  console.log(`\n${table}\n`);
  if (words.includes("--readme")) fillReadme(table);
  const news = newsOf(judged);
  for (const line of news) console.log(line);
  return news.length === 0 && judged.length === documents.length ? 0 : 1;
}

/** What differs from the list of known failures, in either direction. */
function newsOf(judged: readonly Judged[]): readonly string[] {
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

function fillReadme(table: string): void {
  const path = join(root, "README.md");
  const text = readFileSync(path, "utf8");
  const markers = /(<!-- corpus -->\n).*?(\n<!-- \/corpus -->)/s;
  const filled = text.replace(markers, `$1\n${table}\n$2`);
  writeFileSync(path, filled);
}
