// npm run fuzz:validators [-- count]: what fuzz.test.ts and second-judge.test.ts do, at length.
import { spawnSync } from "node:child_process";

const count = process.argv[2] ?? "100000";
if (!/^[1-9]\d*$/.test(count)) {
  console.error(`the number of mutants is a number, not ${count}`);
  process.exit(2);
}
const words = ["run", "--config", "test/vitest.config.ts"];
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    ...words,
    "test/validators/fuzz.test.ts",
    "test/validators/second-judge.test.ts",
  ],
  { stdio: "inherit", env: { ...process.env, FUZZ_COUNT: count } },
);
process.exit(status ?? 1);
