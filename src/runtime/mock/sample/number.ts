import { isMultiple } from "../../validate/json-values.js";
import { likelyNumber } from "./likely.js";
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
  const candidates = [
    ...(likely === undefined ? [] : [likely]),
    ...(whole || steps.length > 0
      ? multiples(whole ? [1, ...steps] : steps, range, context)
      : fractions(range, context)),
  ];
  const value = candidates.find(isGood);
  return value === undefined ? undefined : { value };
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** Whether the bounds themselves are left out. */
  readonly above: boolean;
  readonly under: boolean;
}

/** What is said of the range; formats are too wide to tell anything. */
function rangeOf(demand: Demand): Range {
  const low = greatest(demand, (rules) => rules.minimum) ?? -Infinity;
  const high = least(demand, (rules) => rules.maximum) ?? Infinity;
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
  ["int32", [-(2 ** 31), 2 ** 31 - 1]],
  ["int64", [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]],
  ["float", [-3.4e38, 3.4e38]],
]);

function isOfFormat(value: number, format = ""): boolean {
  const [low, high] = formats.get(format) ?? [-Infinity, Infinity];
  return low <= value && value <= high;
}

function isWithin(value: number, { low, high, above, under }: Range): boolean {
  return (
    Number.isFinite(value) &&
    (above ? value > low : value >= low) &&
    (under ? value < high : value <= high)
  );
}

function isAllowed(demand: Demand, value: number): boolean {
  return demand.all.every(
    ({ not, format, isNumber }) =>
      isOfFormat(value, format) &&
      (not?.type !== "integer" || !Number.isInteger(value)) &&
      (not?.multipleOf === undefined || !isMultiple(value, not.multipleOf)) &&
      (isNumber === undefined || isNumber(value)) &&
      not?.isNumber?.(value) !== true,
  );
}

/** Multiples of all steps: some by chance, then those next to the bounds. */
function multiples(
  steps: readonly number[],
  range: Range,
  { random }: SampleContext,
): readonly number[] {
  const places = Math.max(...steps.map(decimalPlaces));
  const scale = 10 ** places;
  const step = steps
    .map((one) => Math.round(one * scale))
    .reduce((left, right) => (left / commonDivisor(left, right)) * right);
  const [from, to] = usual(range, (100 * Math.max(step, scale)) / scale);
  const first = Math.ceil((from * scale) / step);
  const last = Math.floor((to * scale) / step);
  const factors = [
    ...Array.from({ length: 20 }, () =>
      random.integer(first, Math.max(first, last)),
    ),
    ...Array.from({ length: 40 }, (_, index) => first - 1 + index),
    last,
    last - 1,
    0,
  ];
  return factors.map((factor) => Number(`${factor * step}e-${places}`));
}

function decimalPlaces(value: number): number {
  const [digits = "", exponent = "0"] = value.toExponential().split("e");
  const fraction = digits.split(".")[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent));
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right);
}

/** Bounds where there are some, something near the other one elsewhere. */
function usual({ low, high }: Range, width: number): readonly [number, number] {
  if (low > -Infinity) return [low, high < Infinity ? high : low + width];
  if (high < Infinity) return [high > 0 ? 0 : high - width, high];
  return [0, width];
}

function fractions(range: Range, { random }: SampleContext): readonly number[] {
  const [from, to] = usual(range, 100);
  const exact = Array.from(
    { length: 6 },
    () => from + (to - from) * (0.05 + random.next() * 0.9),
  );
  return [
    ...[2, 3, 5].flatMap((digits) =>
      exact.map((value) => Number(value.toFixed(digits))),
    ),
    ...exact,
    from,
    to,
    (from + to) / 2,
  ];
}
