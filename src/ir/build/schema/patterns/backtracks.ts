import { automatonOf, type Automaton } from "./automaton.js";
import { readPattern } from "./read-pattern.js";

/** Longer patterns, and those with more places, are not looked at. */
const mostCharacters = 2000;
const mostPlaces = 300;

/**
 * Whether an engine that backtracks may take time that doubles with every
 * character of a text. That is so where a loop can take the same characters
 * in two ways (Weber and Seidl's criterion of exponential ambiguity) and what
 * follows it can fail. Bounded repetitions of more than a few count as loops;
 * what backreferences take is not known; patterns that take polynomial time
 * are not reported.
 */
export function backtracks(pattern: string): boolean {
  if (pattern.length > mostCharacters) return false;
  const { nodes, hasAssertions } = readPattern(pattern);
  return nodes.some((node) => {
    const automaton = automatonOf(node, mostPlaces);
    // Where a match may simply end, nothing is tried again.
    const free = hasAssertions ? [] : automaton?.last;
    return automaton !== undefined && isAmbiguous(automaton, new Set(free));
  });
}

/** Whether two ways lead from a place back to it over the same characters, without a `free` one. */
function isAmbiguous(
  { characters, follow }: Automaton,
  free: ReadonlySet<number>,
): boolean {
  const next = follow.map((places) =>
    [...places.keys()].filter((place) => !free.has(place)),
  );
  const within = next.map((_, place) => reachable(place, next));
  const isInLoop = (from: number, to: number): boolean =>
    !free.has(from) && within[to]?.has(from) === true;
  const loops = next.map((places, from) =>
    places.filter((to) => isInLoop(from, to)),
  );
  const isDouble = loops.some((places, from) =>
    places.some((to) => (follow[from]?.get(to) ?? 0) > 1),
  );
  return isDouble || meetAgain(loops, characters.map(samplesOf));
}

/** The places that are reached from one, the place itself only by a loop. */
function reachable(
  from: number,
  next: readonly (readonly number[])[],
): ReadonlySet<number> {
  // A set visits what is added while it is walked.
  const found = new Set(next[from]);
  for (const place of found) {
    for (const one of next[place] ?? []) found.add(one);
  }
  return found;
}

/** Whether two ways part at a place and meet again, over the same characters. */
function meetAgain(
  loops: readonly (readonly number[])[],
  sets: readonly bigint[],
): boolean {
  const parted = new Set<number>();
  const visit = (left: number, right: number, areParted: boolean): boolean => {
    for (const one of loops[left] ?? []) {
      for (const other of loops[right] ?? []) {
        if (((sets[one] ?? 0n) & (sets[other] ?? 0n)) === 0n) continue;
        if (one !== other) parted.add(one * sets.length + other);
        else if (areParted) return true;
      }
    }
    return false;
  };
  for (const place of loops.keys()) visit(place, place, false);
  for (const pair of parted) {
    const left = Math.floor(pair / sets.length);
    if (visit(left, pair % sets.length, true)) return true;
  }
  return false;
}

/** ASCII, and a few characters of other kinds. */
const samples: readonly string[] = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...["\u00a0", "é", "ß", "ſ", "Ω", "Ж", "中", "٣", "\u2028", "\ufeff", "😀"],
];

/** The samples that a set of characters takes, as bits. */
function samplesOf(source: string): bigint {
  const set = setOf(source);
  return samples.reduce(
    (bits, sample, index) =>
      set?.test(sample) ? bits | (1n << BigInt(index)) : bits,
    0n,
  );
}

function setOf(source: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(`^(?:${source})$`, flags);
    } catch {
      // Read without Unicode semantics, or not at all.
    }
  }
  return undefined;
}
