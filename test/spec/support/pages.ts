import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Json } from "./json.js";
import { specFolder } from "./documents.js";

const folder = resolve(specFolder, "../../shared/seeds");

/** Whether the reference pages stand beside the project. */
export const pagesPresent: boolean = existsSync(folder);

/** Title of a suite that needs the pages, with the reason when it cannot run. */
export function needsPages(title: string): string {
  return pagesPresent
    ? title
    : `${title} (skipped: the reference pages are not in ../shared/seeds)`;
}

/** The lines of a page; none when the pages are absent. */
export function readPage(page: string): readonly string[] {
  if (!pagesPresent) return [];
  return readFileSync(resolve(folder, page), "utf8").split("\n");
}

/** JSON samples of a page: what curl sends, and what stands alone. */
export interface Samples {
  readonly sent: readonly Json[];
  readonly shown: readonly Json[];
  /** Numbers of the lines that belong to a sample. */
  readonly lines: ReadonlySet<number>;
}

/** Finds every JSON object that starts on a line of its own or after `-d '`. */
export function findSamples(lines: readonly string[]): Samples {
  const sent: Json[] = [];
  const shown: Json[] = [];
  const taken = new Set<number>();
  lines.forEach((line, start) => {
    const opening = /(^|-d ')\{$/.exec(line);
    if (opening === null || taken.has(start)) return;
    const sample = readSample(lines, start);
    if (sample === undefined) return;
    for (let at = start; at <= sample.end; at++) taken.add(at);
    (opening[1] === "" ? shown : sent).push(sample.value);
  });
  return { sent, shown, lines: taken };
}

function readSample(
  lines: readonly string[],
  start: number,
): { readonly value: Json; readonly end: number } | undefined {
  for (let end = start; end < lines.length; end++) {
    if (!/^\s*\}/.test(lines[end] ?? "")) continue;
    const text = lines.slice(start, end + 1).join("\n");
    const json = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
    try {
      return { value: JSON.parse(json) as Json, end };
    } catch {
      continue; // an inner brace: go on to the next
    }
  }
  return undefined;
}
