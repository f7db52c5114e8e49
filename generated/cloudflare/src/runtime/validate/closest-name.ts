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

/**
 * Edits from one text to another, from places in them on, neighbours swapped
 * counting as one; at most `limit`.
 */
function editsBetween(
  left: string,
  right: string,
  limit: number,
  from = 0,
  to = 0,
): number {
  let at = 0;
  while (from + at < left.length && left[from + at] === right[to + at]) at++;
  const here = from + at;
  const there = to + at;
  if (here >= left.length && there >= right.length) return 0;
  if (limit < 2) return limit;
  const after = (one: number, other: number): number =>
    editsBetween(left, right, limit - 1, here + one, there + other);
  const isSwapped =
    left[here] === right[there + 1] && left[here + 1] === right[there];
  const swapped = isSwapped ? after(2, 2) : limit;
  return 1 + Math.min(after(1, 1), after(1, 0), after(0, 1), swapped);
}
