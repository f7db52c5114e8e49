import type { SampleContext } from "./context.js";
import { greatest, least, type Demand } from "./demand.js";

/** A number within its bounds and a multiple of what is asked for. */
export function generateNumber(
  whole: boolean,
  demand: Demand,
  { random }: SampleContext,
): number {
  const step = stepOf(whole, demand);
  const low = greatest(demand, (rules) => rules.minimum);
  const above = greatest(demand, (rules) => rules.exclusiveMinimum);
  const high = least(demand, (rules) => rules.maximum);
  const under = least(demand, (rules) => rules.exclusiveMaximum);
  const from = Math.max(low ?? -Infinity, above ?? -Infinity);
  const to = Math.min(high ?? Infinity, under ?? Infinity);
  if (step === undefined) return between(from, to, random.next());
  const first =
    Math.ceil(finite(from, to, -100) / step) +
    (from === above && Number.isInteger(from / step) ? 1 : 0);
  const last =
    Math.floor(finite(to, from, 100) / step) -
    (to === under && Number.isInteger(to / step) ? 1 : 0);
  const factor = random.integer(first, Math.max(first, last));
  // Multiplying by 0.1 is inexact where dividing by 10 is not.
  return step < 1 ? factor / Math.round(1 / step) : factor * step;
}

function stepOf(whole: boolean, demand: Demand): number | undefined {
  const steps = demand
    .map((rules) => rules.multipleOf)
    .filter((step) => step !== undefined);
  const [first, ...others] = whole ? [1, ...steps] : steps;
  return first === undefined ? undefined : others.reduce(commonMultiple, first);
}

function commonMultiple(left: number, right: number): number {
  for (let factor = 1; factor <= 1_000; factor++) {
    const multiple = (factor * right) / left;
    if (Math.abs(multiple - Math.round(multiple)) < 1e-9) return factor * right;
  }
  return left * right;
}

/** A bound, or something near the other one when there is none. */
function finite(bound: number, other: number, distance: number): number {
  if (Number.isFinite(bound)) return bound;
  return Number.isFinite(other)
    ? other + distance
    : distance < 0
      ? 0
      : distance;
}

function between(from: number, to: number, share: number): number {
  const low = finite(from, to, -100);
  const high = finite(to, from, 100);
  const value = low + (high - low) * (0.1 + share * 0.8);
  const rounded = Math.round(value * 100) / 100;
  return rounded > low && rounded < high ? rounded : value;
}
