import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { benchFolder, workshop } from "../workshop.js";

/** What a whole process took, with the processes it started. */
export interface Usage {
  /** User and system CPU, in seconds. */
  readonly cpu: number;
  /** The largest resident set of any of the processes, in MB. */
  readonly memory: number;
}

/** What a process took, or why it failed. */
export type Run = Usage | { readonly failure: string };

/** A process is ended after so many milliseconds. */
const patience = 300_000;

const report = join(workshop, "generate/usage.jsonl");

/**
 * Runs a Node program to its end and says what it took. All programs run on
 * the Node that is installed for the benchmark: several peers refuse older
 * ones, and the same Node for all is fair.
 */
export async function runProcess(
  words: readonly string[],
  cwd: string,
): Promise<Run> {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const child = spawn(join(benchFolder, "node_modules/node/bin/node"), words, {
    cwd,
    env: {
      ...process.env,
      NODE_OPTIONS: `--require ${JSON.stringify(join(benchFolder, "generate/usage.cjs"))}`,
      SDKWRIGHT_BENCH_USAGE: report,
      NO_COLOR: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: patience,
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => (text += chunk));
  }
  const status = await new Promise<number | string | null>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => resolve(signal ?? code));
  });
  if (status !== 0) return { failure: failureText(text, status) };
  return existsSync(report)
    ? sum(readFileSync(report, "utf8"))
    : { failure: "ended without telling what it took" };
}

function failureText(text: string, status: number | string | null): string {
  const lines = text.split("\n").map((line) => line.trim());
  const said = /^\W*(?:\w*error|cannot|fail)/i;
  const words = lines.find((line) => said.test(line))?.slice(0, 100) ?? "";
  return words === "" ? `ended with ${status ?? "no status"}` : words;
}

function sum(lines: string): Usage {
  const usages = lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Usage);
  return {
    cpu: usages.reduce((total, { cpu }) => total + cpu, 0),
    memory: Math.max(...usages.map(({ memory }) => memory)),
  };
}
