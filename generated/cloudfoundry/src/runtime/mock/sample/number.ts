import { isMultiple } from "../../validate/json-values.js";
import { likelyNumber } from "./likely.js";
import type { Random } from "./random.js";
import type { Made, SampleContext } from "./context.js";
import { greatest, least, type Demand } from "./demand.js";

/** A number within its bounds and a multiple of what is asked for. */
export function generateNumber(
  whole: boolean,
  demand: Demand,
  context: SampleContext,
): Made {
  const { random, name } = context;
  const steps = demand.all
    .map((rules) => rules.multipleOf)
    .filter((step) => step !== undefined);
  const range = rangeOf(demand);
  const isGood = (value: number): boolean =>
    isWithin(value, range) &&
    (!whole || Number.isInteger(value)) &&
    steps.every((step) => isMultiple(value, step)) &&
    isAllowed(demand, value);
  const likely = likelyNumber(name, random);
  if (likely !== undefined && isGood(likely)) return { value: likely };
  const candidates =
    whole || steps.length > 0
      ? multiples(whole ? [1, ...steps] : steps, range, random)
      : fractions(range, random);
  for (const value of candidates) if (isGood(value)) return { value };
  return undefined;
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** Whether the bounds themselves are left out. */
  readonly above: boolean;
  readonly under: boolean;
}

/** What limits and formats say of the range. */
function rangeOf(demand: Demand): Range {
  const low = Math.max(
    greatest(demand, (rules) => rules.minimum) ?? -Infinity,
    greatest(demand, ({ format = "" }) => formats.get(format)?.[0]) ??
      -Infinity,
  );
  const high = Math.min(
    least(demand, (rules) => rules.maximum) ?? Infinity,
    least(demand, ({ format = "" }) => formats.get(format)?.[1]) ?? Infinity,
  );
  const above =
    greatest(demand, (rules) => rules.exclusiveMinimum) ?? -Infinity;
  const under = least(demand, (rules) => rules.exclusiveMaximum) ?? Infinity;
  return {
    low: Math.max(low, above),
    high: Math.min(high, under),
    above: above >= low,
    under: under <= high,
  };
}

const formats: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["int8", [-128, 127]],
  ["int16", [-32_768, 32_767]],
  ["int32", [-(2 ** 31), 2 ** 31 - 1]],
  ["int64", [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]],
  ["uint8", [0, 255]],
  ["uint16", [0, 65_535]],
  ["uint32", [0, 2 ** 32 - 1]],
  ["uint64", [0, Number.MAX_SAFE_INTEGER]],
  ["double-int", [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]],
  ["float", [-3.4e38, 3.4e38]],
]);

function isWithin(value: number, { low, high, above, under }: Range): boolean {
  return (
    Number.isFinite(value) &&
    (above ? value > low : value >= low) &&
    (under ? value < high : value <= high)
  );
}

function isAllowed(demand: Demand, value: number): boolean {
  return demand.all.every(
    ({ not, isNumber }) =>
      not?.enum?.includes(value) !== true &&
      (not?.type !== "integer" || !Number.isInteger(value)) &&
      (not?.multipleOf === undefined || !isMultiple(value, not.multipleOf)) &&
      (isNumber === undefined || isNumber(value)) &&
      not?.isNumber?.(value) !== true,
  );
}

/** How many multiples are looked at before a number is given up. */
const mostMultiples = 1_000;

/** Multiples of all steps: some by chance, then one after the other. */
function* multiples(
  steps: readonly number[],
  range: Range,
  random: Random,
): Generator<number> {
  const places = Math.max(...steps.map(decimalPlaces));
  const scale = 10 ** places;
  const step = steps
    .map((one) => Math.round(one * scale))
    .reduce((left, right) => (left / commonDivisor(left, right)) * right);
  const [from, to] = usual(range, (100 * Math.max(step, scale)) / scale);
  const first = Math.ceil((from * scale) / step);
  const last = Math.floor((to * scale) / step);
  const multiple = (factor: number): number => shift(factor * step, places);
  for (let tries = 0; tries < 20; tries++)
    yield multiple(random.integer(first, Math.max(first, last)));
  for (let more = -1; more < mostMultiples; more++) {
    yield multiple(first + more);
    yield multiple(last - more);
  }
}

/** A number with its decimal point so many places to the left: exact, where dividing is not. */
function shift(value: number, places: number): number {
  const text = String(value);
  return text.includes("e")
    ? value / 10 ** places
    : Number(`${text}e-${places}`);
}

function decimalPlaces(value: number): number {
  const [digits = "", exponent = "0"] = value.toExponential().split("e");
  const fraction = digits.split(".")[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent));
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right);
}

/** Where to look for numbers: small ones, where the bounds admit them. */
function usual({ low, high }: Range, width: number): readonly [number, number] {
  const isNatural = low <= 0 && high > 0;
  if (isNatural) return [0, Math.min(high, width)];
  return low > -Infinity
    ? [low, Math.min(high, low + width)]
    : [high - width, high];
}

/** Numbers between the bounds, with few decimal places where that is enough. */
function* fractions(range: Range, random: Random): Generator<number> {
  const [from, to] = usual(range, 100);
  const forms: readonly ((value: number) => number)[] = [
    (value) => Number(value.toFixed(2)),
    (value) => Number(value.toPrecision(3)),
    (value) => Number(value.toPrecision(6)),
    (value) => value,
    (value) => Math.round(value),
  ];
  for (const form of forms)
    for (let tries = 0; tries < 3; tries++)
      yield form(from + (to - from) * (0.05 + random.next() * 0.9));
  yield* [from, to, (from + to) / 2];
}
