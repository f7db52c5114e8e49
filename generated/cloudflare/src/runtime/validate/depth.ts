/** Verdicts on values that were looked at before, by check; kept once a check takes long. */
export interface Memory {
  steps: number;
  /** Made when there is something to remember. */
  verdicts: Map<unknown, Map<object, boolean>> | undefined;
}

/** Makes a memory that knows nothing. */
export function createMemory(): Memory {
  return { steps: 0, verdicts: undefined };
}

/** After so many steps it pays to remember. */
const manySteps = 10_000;

/** Whether a check takes long. */
export function takesLong({ steps }: Memory): boolean {
  return steps > manySteps;
}

/**
 * The verdict of a check, remembered by `key` where checks take long: branches
 * of unions that look at the same parts, level by level, multiply otherwise.
 */
export function remember<Value>(
  memory: Memory,
  key: unknown,
  value: Value,
  check: (value: Value) => boolean,
): boolean {
  if (typeof value !== "object" || value === null) return check(value);
  memory.steps += 1;
  if (!takesLong(memory)) return check(value);
  memory.verdicts ??= new Map();
  const verdicts = memory.verdicts.get(key) ?? new Map<object, boolean>();
  memory.verdicts.set(key, verdicts);
  const known = verdicts.get(value);
  if (known !== undefined) return known;
  const fits = check(value);
  verdicts.set(value, fits);
  return fits;
}

/** Whether a check that looks after the stack is going on. */
let isInside = false;
/** What it remembers. */
const memory = /* @__PURE__ */ createMemory();

/** A check within one that looks after the stack, of a value that may be met again. */
export function recall(
  check: (value: unknown) => boolean,
  value: unknown,
): boolean {
  return isInside ? remember(memory, check, value, check) : check(value);
}

/**
 * Runs the check of a schema that contains itself. A value nested more deeply
 * than the stack reaches does not fit, nor does one that contains itself: the
 * outermost check answers for all within, so that no branch of a union is
 * tried on the way out. What getters and proxies throw goes through.
 */
export function withinStack(
  check: (value: unknown) => boolean,
  value: unknown,
): boolean {
  if (isInside) return check(value);
  isInside = true;
  try {
    return check(value);
  } catch (error) {
    if (isOverflow(error)) return false;
    throw error;
  } finally {
    isInside = false;
    memory.steps = 0;
    memory.verdicts = undefined;
  }
}

/** Whether an error says that the stack is full; engines have words of their own. */
export function isOverflow(error: unknown): boolean {
  return (
    error instanceof Error &&
    ["RangeError", "InternalError"].includes(error.name) &&
    /call stack|recursion/i.test(error.message)
  );
}
