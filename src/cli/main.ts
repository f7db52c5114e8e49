#!/usr/bin/env node
import * as nodeModule from "node:module";
import { setFlagsFromString } from "node:v8";

/** Where Node can (22.1 and later), the next run finds our modules compiled. */
interface SinceNode22 {
  readonly enableCompileCache?: () => unknown;
}
(nodeModule as SinceNode22).enableCompileCache?.();

/**
 * A run ends before the last of V8's compilers would pay for itself: without
 * it Node 20 takes a quarter less processor time, and Node 22 to 26, which have
 * another one that optimizes, a seventh. Of a heap that may only double before
 * it is cleaned, a tenth less memory is taken. Other versions may not know the
 * options.
 */
const v8Version = Number.parseInt(process.versions.v8, 10);
if (v8Version === 11) setFlagsFromString("--interrupt-budget=4000000");
if (v8Version >= 12 && v8Version <= 14) {
  setFlagsFromString("--invocation-count-for-turbofan=50000");
  setFlagsFromString("--heap-growing-percent=100");
}

const { runCli } = await import("./run-cli.js");

/** Whoever reads our output may stop reading: `sdkwright lint | head`. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
}

function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => controller.abort());
  }
  return controller.signal;
}

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  columns: process.stdout.columns,
  interrupted,
});
