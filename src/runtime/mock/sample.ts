import { explain } from "../validate/explain.js";
import type { Direction, Rules } from "../validate/rules.js";
import { createRandom } from "./sample/random.js";
import { generateValue } from "./sample/value.js";

const attempts = 200;

/**
 * A value that fits the rules, the same for the same seed. Throws when none
 * was found: the rules may admit none.
 */
export function sample(
  rules: Rules,
  seed = 0,
  direction: Direction = "output",
): unknown {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const value = generateValue(rules, {
      random: createRandom(seed * attempts + attempt),
      direction,
      depth: 0,
      // Later attempts are plainer: they leave out what is optional.
      plain: attempt % 2 === 1 || attempt > attempts / 2,
      budget: { left: 2_000 },
    });
    if (explain(rules, value, direction).length === 0) return value;
  }
  throw new Error(`no value was found for ${rules.name ?? "this schema"}`);
}
