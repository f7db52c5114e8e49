/** Whether a check that looks after the stack is going on. */
let isInside = false;

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
