import { fits } from "../../validate/explain.js";
import type { Rules } from "../../validate/rules.js";
import type { Made, SampleContext } from "./context.js";

/** Whether all values that may fit are listed. */
export function isListed(all: readonly Rules[]): boolean {
  return all.some((rules) => rules.enum !== undefined);
}

/** A value of an `enum` that fits everything else as well; not null where there is another. */
export function listedValue(
  all: readonly Rules[],
  wanted: readonly Rules[],
  { random, direction }: SampleContext,
): Made {
  const lists = all.flatMap(({ enum: listed }) => (listed ? [listed] : []));
  const fitting = lists
    .flat()
    .filter((value) => wanted.every((rules) => fits(rules, value, direction)));
  const telling = fitting.filter((value) => value !== null);
  const usable = telling.length > 0 ? telling : fitting;
  return usable.length > 0 ? { value: random.pick(usable) } : undefined;
}
