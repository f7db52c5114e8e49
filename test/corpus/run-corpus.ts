import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CorpusDocument } from "./documents.js";
import type { Outcome } from "./outcome.js";
import type { Answer, Order } from "./worker.js";

/** Processes at the same time. */
const processes = 2;

/** Milliseconds in which a process turns to another document or is done. */
const patience = 240_000;

const script = fileURLToPath(new URL("corpus.mjs", import.meta.url));

/** Judges documents in processes of their own: one that hangs or dies takes nothing with it. */
export async function runCorpus(
  documents: readonly CorpusDocument[],
  onProgress: (done: number, file: string) => void,
): Promise<readonly Outcome[]> {
  const orders = ordersOf(documents);
  const outcomes: Outcome[] = [];
  const next = async (): Promise<void> => {
    for (let order = orders.shift(); order; order = orders.shift()) {
      const { done, left } = await fulfil(order, (file) => {
        onProgress(outcomes.length, file);
      });
      outcomes.push(...done);
      if (left.length > 0) orders.unshift(left);
    }
  };
  await Promise.all(Array.from({ length: processes }, next));
  return outcomes;
}

/** Large documents alone, small ones together; the large first, so that both processes end together. */
function ordersOf(documents: readonly CorpusDocument[]): Order[] {
  const sorted = [...documents].sort((a, b) => b.size - a.size);
  const orders: string[][] = [];
  let size = Infinity;
  for (const { file, size: own } of sorted) {
    // What a document of no size costs all the same.
    const cost = own + 10_000;
    if (size + cost > 1_000_000) {
      orders.push([]);
      size = 0;
    }
    size += cost;
    orders.at(-1)?.push(file);
  }
  return orders;
}

interface Fulfilled {
  readonly done: readonly Outcome[];
  /** What was not judged because the process was lost. */
  readonly left: Order;
}

/** A process of its own for each order: what compilers keep is let go with it. */
function fulfil(
  order: Order,
  onDocument: (file: string) => void,
): Promise<Fulfilled> {
  return new Promise((resolve) => {
    const child = fork(script, ["--work"], { stdio: "inherit" });
    let current = order[0] ?? "";
    let watch = setTimeout(() => undefined);
    const lose = (result: "crashed" | "hung"): void => {
      clearTimeout(watch);
      end(child);
      const fault = { kind: "crash" as const, text: `the process ${result}` };
      const lost = { file: current, result, codes: [], faults: [fault] };
      const left = order.filter((file) => file !== current);
      resolve({ done: [lost], left });
    };
    const wait = (): void => {
      clearTimeout(watch);
      watch = setTimeout(lose, patience, "hung");
    };
    child.on("message", (answer: Answer) => {
      if (answer.kind === "done") {
        clearTimeout(watch);
        end(child);
        resolve({ done: answer.outcomes, left: [] });
        return;
      }
      current = answer.file;
      onDocument(current);
      wait();
    });
    child.once("exit", () => lose("crashed"));
    wait();
    child.send(order);
  });
}

function end(child: ChildProcess): void {
  child.removeAllListeners();
  child.kill("SIGKILL");
}
