import { isObject, type Json } from "../spec/support/json.js";

/** A whole number below another, the same sequence for the same seed. */
export type Random = (below: number) => number;

/** Numbers by a linear congruence (Knuth's MMIX), the upper bits of it. */
export function seededRandom(seed: number): Random {
  let state = BigInt(seed);
  return (below) => {
    state = BigInt.asUintN(
      64,
      state * 6364136223846793005n + 1442695040888963407n,
    );
    return Number((state >> 33n) % BigInt(below));
  };
}

const strangers: readonly Json[] = [
  null,
  true,
  0,
  -1,
  0.5,
  2 ** 31,
  1e300,
  "",
  "x",
  "2024-02-30",
  "2024-02-29T12:00:00Z",
  "https://example.com",
  "0191dce4-9ab4-7fce-b660-8e5dec5172da",
  "x".repeat(300),
  [],
  [null],
  {},
  { unknown: 1 },
];

/** A value that differs from another at one place, chosen by chance. */
export function mutateOnce(value: Json, random: Random): Json {
  const pick = (): Json => strangers[random(strangers.length)] ?? null;
  if (Array.isArray(value) && value.length > 0 && random(6) > 0) {
    const items: readonly Json[] = value;
    const index = random(items.length);
    const item = items[index] ?? null;
    const kinds = [
      (): Json => items.toSpliced(index, 1),
      (): Json => items.toSpliced(index, 0, item),
    ];
    const change = kinds[random(8)];
    return change ? change() : items.with(index, mutateOnce(item, random));
  }
  if (isObject(value) && random(6) > 0) {
    const names = Object.keys(value);
    const name = names[random(Math.max(1, names.length))];
    if (name === undefined || random(12) === 0) {
      return { ...value, unknown: pick() };
    }
    const { [name]: member = null, ...others } = value;
    const kinds = [
      (): Json => others,
      (): Json => ({ ...others, [`${name}_`]: member }),
    ];
    const change = kinds[random(8)];
    return change ? change() : { ...value, [name]: mutateOnce(member, random) };
  }
  if (typeof value === "string" && random(3) === 0) {
    return random(2) === 0 ? `${value}~` : value.slice(1);
  }
  if (typeof value === "number" && random(3) === 0) return -value;
  return pick();
}
