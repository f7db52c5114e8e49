import type { Random } from "./random.js";

const adjectives = [
  "amber",
  "bright",
  "calm",
  "clear",
  "eager",
  "gentle",
  "golden",
  "quiet",
  "rapid",
  "silver",
  "steady",
  "warm",
];
const nouns = [
  "anchor",
  "bridge",
  "canyon",
  "falcon",
  "forest",
  "garden",
  "harbor",
  "lantern",
  "meadow",
  "orchard",
  "river",
  "summit",
];

/** One word. */
export function noun(random: Random): string {
  return random.pick(nouns) ?? "";
}

/** Two words: `quiet harbor`. */
export function phrase(random: Random): string {
  return `${random.pick(adjectives) ?? ""} ${noun(random)}`;
}

/** Two words in one: `quiet-harbor`. */
export function slug(random: Random): string {
  return phrase(random).replace(" ", "-");
}

/** A short sentence. */
export function sentence(random: Random): string {
  const text = `the ${phrase(random)} ${random.pick(verbs) ?? ""} the ${phrase(random)}`;
  return `T${text.slice(1)}.`;
}

const verbs = ["borders", "faces", "follows", "joins", "overlooks", "serves"];

/** So many decimal digits. */
export function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.integer(0, 9)).join("");
}

/** So many hexadecimal digits. */
export function hex(random: Random, count: number): string {
  return Array.from({ length: count }, () =>
    random.integer(0, 15).toString(16),
  ).join("");
}
