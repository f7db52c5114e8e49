import { quote } from "./describe.js";

/** A known name that looks like another one. */
export interface Likeness {
  readonly name: string;
  /** Edits between the two, case left aside. */
  readonly edits: number;
}

/** The name that was probably meant: at most two edits away, and less than half of it. */
export function closestName(
  name: string,
  known: readonly string[],
): Likeness | undefined {
  let best: Likeness | undefined;
  let least = Math.min(3, Math.max(2, Math.ceil(name.length / 2)));
  for (const candidate of known) {
    if (Math.abs(name.length - candidate.length) >= least) continue;
    if (candidate === name) continue;
    const edits = editsBetween(
      name.toLowerCase(),
      candidate.toLowerCase(),
      least,
      0,
      0,
    );
    if (edits >= least) continue;
    least = edits;
    best = { name: candidate, edits };
  }
  return best;
}

/**
 * Edits from one text to another, from places in them on, neighbours swapped
 * counting as one; at most `limit`.
 */
function editsBetween(
  left: string,
  right: string,
  limit: number,
  from: number,
  to: number,
): number {
  let at = from;
  let there = to;
  while (at < left.length && left.charCodeAt(at) === right.charCodeAt(there)) {
    at++;
    there++;
  }
  if (at >= left.length && there >= right.length) return 0;
  const longer = left.length - at - (right.length - there);
  if (limit < 2 || Math.abs(longer) >= limit) return limit;
  let least = editsBetween(left, right, limit - 1, at + 1, there + 1);
  if (least > 0) least = editsBetween(left, right, least, at + 1, there);
  if (least > 0) least = editsBetween(left, right, least, at, there + 1);
  const isSwapped =
    left.charCodeAt(at) === right.charCodeAt(there + 1) &&
    left.charCodeAt(at + 1) === right.charCodeAt(there);
  if (least > 0 && isSwapped)
    least = editsBetween(left, right, least, at + 2, there + 2);
  return 1 + least;
}

/** An object with more unknown names than this has no typing errors. */
export const mostCompared = 50;

/** Says that a name is not known, and which one was probably meant. */
export function unknownHint(name: string, meant: string): string {
  return `unknown ${quote(name)} (did you mean ${quote(meant)}?)`;
}

/** The same where it is not clear that one was meant. */
export function unknownText(name: string, known: readonly string[]): string {
  const meant = closestName(name, known);
  return meant ? unknownHint(name, meant.name) : `unknown ${quote(name)}`;
}
