/** Lines shown around each change. */
const context = 2;

/** Pairs of lines that are compared; beyond it a middle part counts as replaced. */
const maxPairs = 4_000_000;

/** One line of both texts put together. */
interface DiffLine {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/**
 * The hunks of a unified diff, without the lines that name the files; at most
 * so many lines, then how many are left out.
 */
export function unifiedDiff(
  before: string,
  after: string,
  maxLines: number,
): readonly string[] {
  const lines = compare(splitLines(before), splitLines(after));
  const hunks = hunksOf(lines).flatMap((hunk) => renderHunk(lines, hunk));
  const left = hunks.length - maxLines;
  return left > 1
    ? [...hunks.slice(0, maxLines), `… ${left} more lines`]
    : hunks;
}

function splitLines(text: string): readonly string[] {
  if (text === "") return [];
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") return lines.slice(0, -1);
  return [...lines.slice(0, -1), `${lines.at(-1)} (no line break at the end)`];
}

function compare(
  before: readonly string[],
  after: readonly string[],
): readonly DiffLine[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  return [
    ...before.slice(0, start).map(same),
    ...compareMiddle(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ),
    ...before.slice(before.length - end).map(same),
  ];
}

function same(text: string): DiffLine {
  return { sign: " ", text };
}

/** By the longest common subsequence. */
function compareMiddle(
  before: readonly string[],
  after: readonly string[],
): readonly DiffLine[] {
  const width = after.length + 1;
  if (before.length * after.length > maxPairs) {
    return [
      ...before.map((text) => ({ sign: "-", text }) as const),
      ...after.map((text) => ({ sign: "+", text }) as const),
    ];
  }
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number =>
    lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: DiffLine[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const old = before[row];
    const next = after[column];
    if (old !== undefined && old === next) {
      lines.push(same(old));
      row++;
      column++;
    } else if (
      old !== undefined &&
      (next === undefined || at(row + 1, column) >= at(row, column + 1))
    ) {
      lines.push({ sign: "-", text: old });
      row++;
    } else {
      lines.push({ sign: "+", text: next ?? "" });
      column++;
    }
  }
  return lines;
}

/** Ranges of lines, the end excluded. */
interface Hunk {
  readonly start: number;
  readonly end: number;
}

function hunksOf(lines: readonly DiffLine[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const [index, { sign }] of lines.entries()) {
    if (sign === " ") continue;
    const start = Math.max(0, index - context);
    const end = Math.min(lines.length, index + context + 1);
    const last = hunks.at(-1);
    if (last !== undefined && start <= last.end) {
      hunks[hunks.length - 1] = { start: last.start, end };
    } else hunks.push({ start, end });
  }
  return hunks;
}

function renderHunk(
  lines: readonly DiffLine[],
  { start, end }: Hunk,
): readonly string[] {
  const part = lines.slice(start, end);
  const range = (other: "+" | "-", mark: string): string => {
    const earlier = lines.slice(0, start).filter(({ sign }) => sign !== other);
    const length = part.filter(({ sign }) => sign !== other).length;
    const first = earlier.length + (length === 0 ? 0 : 1);
    return `${mark}${first}${length === 1 ? "" : `,${length}`}`;
  };
  return [
    `@@ ${range("+", "-")} ${range("-", "+")} @@`,
    ...part.map(({ sign, text }) => `${sign}${text}`),
  ];
}
