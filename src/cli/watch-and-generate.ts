import type { GenerateResult } from "../result.js";
import { fileStatus } from "../spec/file-status.js";
import { generateOnce, type GenerateRequest } from "./generate-once.js";
import type { Terminal } from "./terminal.js";
import { createFileWatcher, type FileWatcher } from "./watch-files.js";

/**
 * Generates, and again whenever the input changes, until the user ends it.
 * A broken document is reported and waited for. Resolves to the exit code.
 */
export async function watchAndGenerate(
  request: GenerateRequest,
  terminal: Terminal,
): Promise<number> {
  const signal = terminal.interrupted();
  const watcher = createFileWatcher();
  signal.addEventListener("abort", watcher.close);
  try {
    return await repeat(request, terminal, watcher, signal);
  } finally {
    watcher.close();
  }
}

async function repeat(
  request: GenerateRequest,
  terminal: Terminal,
  watcher: FileWatcher,
  signal: AbortSignal,
): Promise<number> {
  let known: ReadonlySet<string> = new Set();
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    const started = Date.now();
    const { result, exitCode } = await generateOnce(
      isFirst ? request : { ...request, isAgain: true },
      terminal,
    );
    if (isFirst && exitCode === 2) return exitCode;
    if (signal.aborted) break;
    // A document that cannot be parsed hides what it refers to.
    known = new Set([...(result.ok ? [] : known), ...result.inputs]);
    watcher.follow([...known], !result.ok);
    if (isFirst || !result.ok) tellWaiting(result, request, terminal);
    if (changedSince(known, started)) continue;
    await watcher.changed();
  }
  return 0;
}

function tellWaiting(
  { ok }: GenerateResult,
  { quiet }: GenerateRequest,
  { stderr }: Terminal,
): void {
  if (quiet) return;
  const what = ok ? "watching for changes" : "waiting for a change";
  stderr.write(`${what}; Ctrl-C ends it\n`);
}

/** Whether a file was written while nobody watched it. */
function changedSince(paths: ReadonlySet<string>, started: number): boolean {
  const now = Date.now();
  return [...paths].some((path) => {
    const modified = fileStatus(path)?.mtimeMs ?? 0;
    return modified >= started && modified <= now;
  });
}
