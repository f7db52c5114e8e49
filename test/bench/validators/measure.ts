/** Something to be timed: it is called with each value in turn. */
export interface Subject {
  readonly name: string;
  readonly call: (value: unknown) => unknown;
}

/** What was measured of one subject. */
export interface Timing {
  /** Median process CPU of a call, in nanoseconds. */
  readonly nanoseconds: number;
  /** Median, over the rounds, of the reference's time divided by this one's. */
  readonly ratio: number;
}

/** Process CPU that a subject gets in one round, in microseconds. */
const slice = 12_000;

/** When a subject is warm: calls, and process CPU in microseconds. */
const enoughCalls = 20_000;
const enoughTime = 200_000;
const tooMuchTime = 2_000_000;

/**
 * Times subjects in rounds: each round calls every one of them, so that what
 * disturbs the machine disturbs them alike. Ratios are to the first subject.
 */
export function interleave(
  subjects: readonly Subject[],
  values: readonly unknown[],
  rounds: number,
): ReadonlyMap<string, Timing> {
  const runs = subjects.map(({ call }) => {
    const loop = makeLoop();
    return (count: number): number => cpuOf(loop, call, values, count);
  });
  const counts = runs.map(warmUp);
  const times = runs.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, run] of runs.entries()) {
      const count = counts[index] ?? 1;
      times[index]?.push(run(count) / count);
    }
  }
  const [reference = []] = times;
  return new Map(
    subjects.map(({ name }, index) => {
      const own = times[index] ?? [];
      const ratios = own.map((time, round) => (reference[round] ?? 0) / time);
      return [name, { nanoseconds: median(own) * 1000, ratio: median(ratios) }];
    }),
  );
}

/** Calls a function a number of times, and tells how often it said yes. */
type Loop = (
  call: Subject["call"],
  values: readonly unknown[],
  count: number,
) => number;

/** How many loops were made. */
let loops = 0;

/**
 * A loop of its own for each subject: the engine remembers what a place calls,
 * and one that calls all of them is slow for all but the first. It takes equal
 * texts for one, so the loops are numbered; and it leaves out what makes an
 * answer that nobody asks for, so the answers are counted.
 */
function makeLoop(): Loop {
  loops += 1;
  const body = `
    // Loop ${loops}
    let index = 0;
    let agreed = 0;
    for (let done = 0; done < count; done++) {
      if (call(values[index])) agreed++;
      index = index + 1 === values.length ? 0 : index + 1;
    }
    return agreed;`;
  return new Function("call", "values", "count", body) as Loop;
}

/**
 * Calls a subject until the engine has had the calls and the time to optimize
 * it, and finds how many calls fill a slice. Large functions take long.
 */
function warmUp(run: (count: number) => number): number {
  let count = 16;
  let calls = 0;
  let total = 0;
  for (;;) {
    const spent = run(count);
    calls += count;
    total += spent;
    const isWarm = calls >= enoughCalls && total >= enoughTime;
    if (isWarm || total >= tooMuchTime) {
      return Math.max(4, Math.round((count * slice) / spent));
    }
    if (spent < slice) count *= 2;
  }
}

/** Process CPU of a number of calls, in microseconds. */
function cpuOf(
  loop: Loop,
  call: Subject["call"],
  values: readonly unknown[],
  count: number,
): number {
  const before = process.cpuUsage();
  loop(call, values, count);
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  if (sorted.length % 2 === 1) return upper;
  return ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The geometric mean of some numbers. */
export function geometricMean(numbers: readonly number[]): number {
  const sum = numbers.reduce((total, number) => total + Math.log(number), 0);
  return Math.exp(sum / numbers.length);
}
