import { fits } from "../validate/explain.js";
import type { Direction, Rules } from "../validate/rules.js";
import type { SampleContext } from "./sample/context.js";
import { createRandom } from "./sample/random.js";
import { generateValue } from "./sample/value.js";

/** No value was found: the rules may admit none. */
export class SampleError extends Error {
  override readonly name = "SampleError";
}

/** How deep and how plain values are made, from rich to bare. */
const attempts: readonly Pick<SampleContext, "deepest" | "plain">[] = [
  { deepest: 4, plain: false },
  { deepest: 3, plain: false },
  { deepest: 2, plain: false },
  { deepest: 1, plain: false },
  { deepest: 4, plain: false },
  { deepest: 2, plain: true },
  { deepest: 6, plain: true },
];

/** How many values one attempt may make; most samples need few of them. */
const mostValues = 1_500;

/**
 * A value that fits the rules, the same for the same seed. Members that travel
 * the other way are left out. Throws a `SampleError` when none was found.
 */
export function sample(
  rules: Rules,
  seed = 0,
  direction: Direction = "output",
): unknown {
  for (const [index, depths] of attempts.entries()) {
    const budget = { left: mostValues };
    const made = generateValue([rules], {
      ...depths,
      random: createRandom(seed * attempts.length + index),
      direction,
      depth: 0,
      name: rules.name ?? "",
      exclusive: "tagged",
      open: [],
      budget,
      failures: new Map(),
    });
    // What used up its budget is lopsided: a shallower one is better.
    const mayBeBetter = depths.deepest > 1 && !depths.plain;
    if (!made || (budget.left <= 0 && mayBeBetter)) continue;
    if (fits(rules, made.value, direction)) return made.value;
  }
  throw new SampleError(
    `no value that fits ${rules.name ?? "this schema"} was found; it may admit none`,
  );
}
