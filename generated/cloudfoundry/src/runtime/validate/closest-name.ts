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
    );
    if (edits >= least) continue;
    least = edits;
    best = { name: candidate, edits };
  }
  return best;
}

/** Edits from one text to another, neighbours swapped counting as one; at most `limit`. */
function editsBetween(left: string, right: string, limit: number): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  if (at === left.length && at === right.length) return 0;
  if (limit < 2) return limit;
  const after = (one: number, other: number): number =>
    editsBetween(left.slice(at + one), right.slice(at + other), limit - 1);
  const isSwapped =
    left[at] !== undefined &&
    left[at] === right[at + 1] &&
    left[at + 1] === right[at];
  const swapped = isSwapped ? after(2, 2) : limit;
  return 1 + Math.min(after(1, 1), after(1, 0), after(0, 1), swapped);
}
