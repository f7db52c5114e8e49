import type { Collector } from "./diagnostics/collector.js";
import type { GeneratedFile } from "./emit/emitter.js";
import type { OutputFile } from "./write/plan.js";

/** The same files, noted in a list as they pass. */
export async function* keepFiles(
  groups: AsyncIterable<Iterable<GeneratedFile>>,
  kept: GeneratedFile[],
): AsyncGenerator<Iterable<GeneratedFile>> {
  for await (const group of groups) yield keepEach(group, kept);
}

function* keepEach(
  files: Iterable<GeneratedFile>,
  kept: GeneratedFile[],
): Generator<GeneratedFile> {
  for (const file of files) {
    kept.push(file);
    yield file;
  }
}

/**
 * Prints a second time, through ts-morph and prettier, every file that says it
 * needs neither, and reports where the texts part.
 */
export async function verifyFiles(
  files: readonly GeneratedFile[],
  printed: readonly OutputFile[],
  header: string,
  collector: Collector,
): Promise<void> {
  const { formatText, printReference } = await import("./phases.js");
  const texts = new Map(printed.map(({ path, text }) => [path, text]));
  for (const file of files) {
    if (file.kind === "source" || file.layout === undefined) continue;
    const { path } = file;
    const text = texts.get(path) ?? "";
    try {
      const reference =
        file.kind === "text"
          ? await formatText(path, text)
          : await printReference(file, header);
      const line = firstDifference(text, reference);
      if (line === undefined) continue;
      collector.report("write/reference-differs", undefined, { path, line });
    } catch (error) {
      const [detail = ""] = String(error).split("\n");
      collector.report("emit/unprintable", undefined, { path, detail });
    }
  }
}

/** The first line, counted from 1, in which two texts differ. */
function firstDifference(left: string, right: string): number | undefined {
  if (left === right) return undefined;
  const ours = left.split("\n");
  const theirs = right.split("\n");
  return ours.findIndex((line, index) => line !== theirs[index]) + 1;
}
