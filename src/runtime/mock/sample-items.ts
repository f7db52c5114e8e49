import type { Rules } from "../validate/rules.js";
import { sample } from "./sample.js";

/** How many items a made-up stream has. */
const count = 3;

/** Some items of a stream, each of which fits the rules. */
export function sampleItems(rules: Rules, seed: number): readonly unknown[] {
  return Array.from({ length: count }, (_, index) =>
    sample(rules, seed * count + index),
  );
}
