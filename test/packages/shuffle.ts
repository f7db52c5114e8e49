/** Numbers from 0 up to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    // Mulberry32: small, and good enough to mix keys.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A value as JSON text whose objects have their keys in random order; lists
 * stay as they are. Written by hand, because an object would put keys such as
 * `200` first.
 */
export function shuffledJson(value: unknown, random: () => number): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => shuffledJson(item, random)).join(",")}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}:${shuffledJson(member, random)}`,
  );
  return `{${shuffled(members, random).join(",")}}`;
}

function shuffled<Item>(
  items: readonly Item[],
  random: () => number,
): readonly Item[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
}
