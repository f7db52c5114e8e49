// Loaded into a process before anything else (node --require): when the process
// ends, its CPU time in seconds and its largest resident set in MB are appended
// to the file that SDKWRIGHT_BENCH_USAGE names. Processes that it starts do the
// same, for they inherit NODE_OPTIONS.
const { appendFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

const file = process.env.SDKWRIGHT_BENCH_USAGE;
if (isMainThread && file) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpu = (userCPUTime + systemCPUTime) / 1e6;
    appendFileSync(file, `${JSON.stringify({ cpu, memory: maxRSS / 1024 })}\n`);
  });
}
