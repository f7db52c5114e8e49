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
    const edits = editDistance(
      name.toLowerCase(),
      candidate.toLowerCase(),
      least,
    );
    if (edits >= least || candidate === name) continue;
    least = edits;
    best = { name: candidate, edits };
  }
  return best;
}

/** Edits from one text to the other, neighbours swapped counting as one; at most `limit`. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min(
        at(row, j) + 1,
        at(next, j - 1) + 1,
        at(row, j - 1) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        left[i - 1] === right[j - 2] &&
        left[i - 2] === right[j - 1];
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return Math.min(limit, at(row, right.length));
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
