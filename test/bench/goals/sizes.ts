import type { Goal } from "./goals.js";

/** The first divided by the second, on the payload where it is largest. */
export function weights(one: string, other: string): Goal["read"] {
  return ({ sizes = [] }) =>
    largest(
      sizes.map((figures) => {
        const [mine, theirs] = [figures.sizes[one], figures.sizes[other]];
        return mine === undefined || theirs === undefined
          ? undefined
          : mine / theirs;
      }),
    );
}

/** CPU milliseconds until our first verdict on a payload. */
export function startOf(payload: string): Goal["read"] {
  return ({ sizes = [] }) =>
    sizes.find((figures) => figures.payload === payload)?.starts["sdkwright"];
}

/** The largest of the numbers that were measured. */
export function largest(
  numbers: readonly (number | undefined)[],
): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** The smallest of the numbers that were measured. */
export function smallest(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.min(...numbers);
}
