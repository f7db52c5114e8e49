import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CorpusDocument } from "./documents.js";
import type { Outcome } from "./outcome.js";
import type { Answer, Order } from "./worker.js";

/** Processes at the same time. */
const processes = 2;

/** Megabytes of JavaScript's heap that a process may take: a program of the largest package has room. */
const heap = 5_000;

/** Bytes of memory from which on a process gives way to a new one. */
const mostMemory = 2_000_000_000;

/** What documents of one order cost together; one that costs more comes alone. */
const mostCost = 500_000;

const script = fileURLToPath(new URL("corpus.mjs", import.meta.url));

/** How documents are judged. */
export interface RunOptions {
  /** Whether packages are compiled and imported, which takes most of the time. */
  readonly compiles: boolean;
  /** Told of what was judged, whenever something was. */
  readonly onOutcomes: (outcomes: readonly Outcome[]) => void;
}

/**
 * Judges documents in processes of their own, the cheap ones first. One that
 * hangs or dies takes nothing with it: those judged with it are judged again,
 * each alone.
 */
export async function runCorpus(
  documents: readonly CorpusDocument[],
  { compiles, onOutcomes }: RunOptions,
): Promise<void> {
  const batches = batchesOf(documents);
  const next = async (): Promise<void> => {
    let child: ChildProcess | undefined;
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      child ??= start();
      const files = batch.map(({ file }) => file);
      const answer = await fulfil(child, { files, compiles }, limitOf(batch));
      if (typeof answer !== "string") onOutcomes(answer.outcomes);
      else if (batch.length === 1) onOutcomes(files.map(lost(answer)));
      else batches.unshift(...batch.map((each) => [each]));
      if (typeof answer === "string" || answer.memory > mostMemory) {
        end(child);
        child = undefined;
      }
    }
    if (child) end(child);
  };
  await Promise.all(Array.from({ length: processes }, next));
}

/** Large documents alone, small ones together. */
function batchesOf(documents: readonly CorpusDocument[]): CorpusDocument[][] {
  const sorted = [...documents].sort((a, b) => a.size - b.size);
  const batches: CorpusDocument[][] = [];
  let cost = Infinity;
  for (const document of sorted) {
    cost += costOf(document);
    if (cost > mostCost) {
      batches.push([]);
      cost = costOf(document);
    }
    batches.at(-1)?.push(document);
  }
  return batches;
}

/** In bytes; what a document of no size costs is counted in. */
function costOf({ size }: CorpusDocument): number {
  return size + 10_000;
}

/** Milliseconds: minutes for anything, and for the large as many as they may need on a busy machine. */
function limitOf(batch: readonly CorpusDocument[]): number {
  return 240_000 + batch.reduce((sum, each) => sum + costOf(each), 0) / 5;
}

type Lost = "crashed" | "hung";

function lost(result: Lost): (file: string) => Outcome {
  const faults = [{ kind: "crash" as const, text: `the process ${result}` }];
  return (file) => ({ file, result, codes: [], losses: {}, faults });
}

function start(): ChildProcess {
  return fork(script, ["--work"], {
    stdio: "inherit",
    execArgv: [`--max-old-space-size=${String(heap)}`],
  });
}

/** What the process answers, or how it was lost. */
function fulfil(
  child: ChildProcess,
  order: Order,
  limit: number,
): Promise<Answer | Lost> {
  return new Promise((resolve) => {
    const finish = (answer: Answer | Lost): void => {
      clearTimeout(timer);
      child.off("message", finish).off("exit", onExit);
      resolve(answer);
    };
    const onExit = (): void => {
      finish("crashed");
    };
    const timer = setTimeout(finish, limit, "hung");
    child.on("message", finish).on("exit", onExit);
    child.send(order);
  });
}

function end(child: ChildProcess): void {
  child.kill("SIGKILL");
}
