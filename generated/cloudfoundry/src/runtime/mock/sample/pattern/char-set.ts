import type { Random } from "../random.js";

/** Code points, as sorted ranges that do not overlap; surrogates are in none. */
export type CharSet = readonly (readonly [first: number, last: number])[];

/** Every character that may stand in a text. */
export const everything: CharSet = [
  [0, 0xd7ff],
  [0xe000, 0x10ffff],
];

/** The characters of a text: `az` stands for those two. */
export function charactersOf(text: string): CharSet {
  return union(
    ...[...text].map((one): CharSet => {
      const code = one.codePointAt(0) ?? 0;
      return [[code, code]];
    }),
  );
}

/** The characters from one to another, both included. */
export function rangeOf(first: string, last: string): CharSet {
  const from = first.codePointAt(0) ?? 0;
  const to = last.codePointAt(0) ?? 0;
  return from <= to ? [[from, to]] : [];
}

/** What is in any of the sets. */
export function union(...sets: readonly CharSet[]): CharSet {
  const ranges = sets.flat().sort(([left], [right]) => left - right);
  const merged: [number, number][] = [];
  for (const [first, last] of ranges) {
    const before = merged.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged;
}

/** What is in both sets. */
export function intersection(left: CharSet, right: CharSet): CharSet {
  return left.flatMap(([first, last]) =>
    right
      .map(([from, to]): readonly [number, number] => [
        Math.max(first, from),
        Math.min(last, to),
      ])
      .filter(([from, to]) => from <= to),
  );
}

/** What is not in the set. */
export function complement(set: CharSet): CharSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [first, last] of set) {
    if (first > next) gaps.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= 0x10ffff) gaps.push([next, 0x10ffff]);
  return intersection(gaps, everything);
}

/** How many characters there are. */
export function sizeOf(set: CharSet): number {
  return set.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/** Whether a code point is in the set. */
export function hasCode(set: CharSet, code: number): boolean {
  return set.some(([first, last]) => first <= code && code <= last);
}

/** Letters and digits, then what else a keyboard has, then letters with accents. */
const usual: readonly CharSet[] = [
  [
    [0x30, 0x39],
    [0x61, 0x7a],
  ],
  [[0x20, 0x7e]],
  [[0xe0, 0xff]],
];
const manyCharacters = 128;

/** How much a set is worth: usual characters more, many of them more. */
export function weightOf(set: CharSet): number {
  const rank = usual.findIndex((wish) => intersection(set, wish).length > 0);
  const worth = [1, 0.3, 0.05][rank] ?? 0.05;
  return worth * (1 + Math.log2(sizeOf(set)));
}

/** One of the characters: of many rather a usual one. */
export function pickCharacter(set: CharSet, random: Random): string {
  const wishes = sizeOf(set) > manyCharacters ? usual : usual.slice(1, 2);
  const usable =
    wishes
      .map((wish) => intersection(set, wish))
      .find((kept) => kept.length > 0) ?? set;
  let index = random.integer(0, Math.min(sizeOf(usable), manyCharacters) - 1);
  for (const [first, last] of usable) {
    if (index <= last - first) return String.fromCodePoint(first + index);
    index -= last - first + 1;
  }
  return "";
}
