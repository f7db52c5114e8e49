// npm run fuzz:specs [-- mutants of each document [seed]]: what fuzz.test.ts does, at length.
import { spawnSync } from "node:child_process";

const [count = "500", seed = String(Date.now() % 2 ** 31)] =
  process.argv.slice(2);
for (const word of [count, seed]) {
  if (/^\d+$/.test(word)) continue;
  console.error(`a count and a seed are numbers, not ${word}`);
  process.exit(2);
}
console.log(`seed ${seed}`);
const words = ["run", "--config", "test/vitest.config.ts"];
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", ...words, "test/hostile/fuzz.test.ts"],
  {
    stdio: "inherit",
    env: { ...process.env, FUZZ_COUNT: count, FUZZ_SEED: seed },
  },
);
process.exit(status ?? 1);
