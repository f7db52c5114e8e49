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
  const text = name.toLowerCase();
  let best: Likeness | undefined;
  let least = Math.min(3, Math.max(2, Math.ceil(name.length / 2)));
  for (const candidate of known) {
    if (Math.abs(name.length - candidate.length) >= least) continue;
    if (candidate === name) continue;
    const edits = editsBetween(text, candidate.toLowerCase(), least);
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
  let at = from;
  let there = to;
  while (at < left.length && left[at] === right[there]) {
    at++;
    there++;
  }
  if (at >= left.length && there >= right.length) return 0;
  const longer = left.length - at - (right.length - there);
  if (limit < 2 || Math.abs(longer) >= limit) return limit;
  const after = (one: number, other: number): number =>
    editsBetween(left, right, limit - 1, at + one, there + other);
  const isSwapped =
    left[at] === right[there + 1] && left[at + 1] === right[there];
  const swapped = isSwapped ? after(2, 2) : limit;
  return 1 + Math.min(after(1, 1), after(1, 0), after(0, 1), swapped);
}
