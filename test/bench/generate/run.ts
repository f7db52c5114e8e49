import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { extname, join } from "node:path";
import type { Say } from "../say.js";
import { workshop } from "../workshop.js";
import { findDocuments, reviseOnce, type Document } from "./documents.js";
import { peers, sdkwright, type Generator } from "./generators.js";
import { runProcess, type Run } from "./run-process.js";

/** All runs of one generator on one document, in the order of the rounds. */
export interface Runs {
  readonly name: string;
  readonly makes: string;
  readonly runs: readonly Run[];
}

/** What was measured on one document; the first is ours. */
export interface DocumentFigures {
  readonly document: string;
  readonly generators: readonly Runs[];
}

/**
 * Runs generators in rounds, each of them once a round. In memory where the
 * system has a folder there, and nothing is removed before the end: for minutes
 * after thousands of files are removed, some file systems (ext4) take many
 * times as long to create others, which falls on whoever writes most.
 */
export async function runGenerators(
  say: Say,
  only: readonly string[],
  rounds: number,
): Promise<readonly DocumentFigures[]> {
  const home = existsSync(memory) ? memory : workshop;
  const folder = mkdtempSync(join(home, "sdkwright-bench-"));
  const figures: DocumentFigures[] = [];
  try {
    for (const document of findDocuments()) {
      if (only.length > 0 && !only.includes(document.name)) continue;
      figures.push(await measure(document, folder, say, rounds));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

/** Where Linux keeps files in memory. */
const memory = "/dev/shm";

/** A generator in one of its situations. */
interface Contestant {
  readonly name: string;
  readonly makes: string;
  readonly run: (round: number) => Promise<Run>;
}

async function measure(
  { name, file }: Document,
  workplace: string,
  say: Say,
  rounds: number,
): Promise<DocumentFigures> {
  const folder = join(workplace, name);
  mkdirSync(folder);
  surround(folder);
  const document = `openapi${extname(file)}`;
  copyFileSync(file, join(folder, document));
  const contestants = [
    ...ours(folder, document, readFileSync(file, "utf8")),
    ...peers.map((peer) => cold(peer, folder, document)),
  ];
  const results = contestants.map((): Run[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      say(`generate: ${name}, round ${round + 1}, ${contestant.name}`);
      results[index]?.push(await contestant.run(round));
    }
  }
  return {
    document: name,
    generators: contestants.map(({ name: called, makes }, index) => ({
      name: called,
      makes,
      runs: results[index] ?? [],
    })),
  };
}

/** Some generators look for these files, and would find the benchmark's. */
function surround(folder: string): void {
  const compilerOptions = { module: "NodeNext", strict: true };
  const files = {
    "package.json": { private: true, type: "module" },
    "tsconfig.json": { compilerOptions },
  };
  for (const [name, value] of Object.entries(files)) {
    writeFileSync(join(folder, name), JSON.stringify(value));
  }
}

/** Into a folder that is not there yet. */
function cold(
  generator: Generator,
  folder: string,
  document: string,
): Contestant {
  const { name, makes, words } = generator;
  return {
    name,
    makes,
    run: (round) =>
      runProcess(words(document, outOf(generator, round)), folder),
  };
}

/** Where a generator writes in a round. */
function outOf({ name }: Generator, round: number): string {
  return `out-${name.replaceAll(/\W+/g, "-")}-${round + 1}`;
}

/** Ours three times: into an empty folder, once more, and after one change. */
function ours(
  folder: string,
  document: string,
  text: string,
): readonly Contestant[] {
  const first = cold(sdkwright, folder, document);
  const again = (round: number): Promise<Run> =>
    runProcess(sdkwright.words(document, outOf(sdkwright, round)), folder);
  return [
    {
      ...first,
      run: async (round) => {
        writeFileSync(join(folder, document), text);
        return first.run(round);
      },
    },
    {
      name: "sdkwright, unchanged",
      makes: "the same a second time",
      run: again,
    },
    {
      name: "sdkwright, one change",
      makes: "the same after one summary changed",
      run: async (round) => {
        const path = join(folder, document);
        writeFileSync(path, reviseOnce(text, round + 1));
        const run = await again(round);
        writeFileSync(path, text);
        return run;
      },
    },
  ];
}
