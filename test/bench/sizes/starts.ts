import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { median } from "../validators/measure.js";
import { benchFolder } from "../workshop.js";

/** A module with the function that tells whether a value is valid. */
export interface Starter {
  readonly file: string;
  readonly verdict: string;
}

/** CPU milliseconds from importing a module to its first verdict, by peer. */
export type Starts = Readonly<Record<string, number>>;

/** Starts processes in rounds, one of each module a round, and gives medians. */
export function measureStarts(
  modules: Readonly<Record<string, Starter>>,
  values: string,
  rounds: number,
): Starts {
  const names = Object.keys(modules);
  const times = new Map(names.map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, { file, verdict }] of Object.entries(modules)) {
      const words = [
        join(benchFolder, "sizes/first-verdict.mjs"),
        file,
        verdict,
        values,
      ];
      const text = execFileSync(process.execPath, words, { encoding: "utf8" });
      times.get(name)?.push(Number(text));
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, median(times.get(name) ?? [])]),
  );
}
