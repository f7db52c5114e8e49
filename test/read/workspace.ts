import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import {
  createCollector,
  type Collector,
} from "../../src/diagnostics/collector.js";
import { createLocate } from "../../src/spec/locate-place.js";
import { readSources, type ReadOptions } from "../../src/spec/read-sources.js";
import type { Sources } from "../../src/spec/sources.js";

/** Files by path, for one test. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into a folder of their own, which goes when the test ends. */
export function writeFiles(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "sdkwright-read-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What a reading gave. */
export interface Reading {
  readonly folder: string;
  readonly sources: Sources | undefined;
  readonly collector: Collector;
  /** `code file:line:column` of each finding. */
  readonly found: readonly string[];
}

/** Writes files and reads the first of them. */
export async function read(
  files: Files,
  options: Partial<ReadOptions> & { readonly input?: string } = {},
): Promise<Reading> {
  const folder = writeFiles(files);
  const collector = createCollector();
  const { input = Object.keys(files)[0] ?? "openapi.yaml", ...rest } = options;
  const sources = await readSources(input, {
    collector,
    workingDirectory: folder,
    ...rest,
  });
  return {
    folder,
    sources,
    collector,
    found: listFindings(collector, sources),
  };
}

/** Reads files that must be understood. */
export async function readGood(files: Files): Promise<Sources> {
  const { sources, found } = await read(files);
  if (sources === undefined) throw new Error(found.join("\n"));
  return sources;
}

/** `code file:line:column` of each finding. */
export function listFindings(
  collector: Collector,
  sources: Sources | undefined,
): readonly string[] {
  const locate = createLocate(collector, sources);
  return collector.diagnostics.map(({ code, place }) => {
    const at = place && locate(place);
    const where = at === undefined ? "" : `:${at.line}:${at.column}`;
    return place === undefined ? code : `${code} ${place.file}${where}`;
  });
}
