import { AbortError, TimeoutError } from "./errors.js";

/**
 * Runs a task that has to end in time and when a signal says so, whether or
 * not the task listens. No listener and no timer outlives it.
 */
export function withDeadline<Value>(
  outer: AbortSignal | undefined,
  milliseconds: number | undefined,
  task: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (reason: unknown): void => controller.abort(reason);
  const onAbort = (): void => {
    const reason: unknown = outer?.reason;
    const isOurs =
      reason instanceof TimeoutError || reason instanceof AbortError;
    stop(
      isOurs
        ? reason
        : new AbortError("The call was aborted", { cause: reason }),
    );
  };
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  outer?.addEventListener("abort", onAbort);
  if (outer?.aborted) onAbort();
  // Longer delays than a timer can hold would fire at once.
  else if (milliseconds && milliseconds < 2 ** 31) {
    timer = setTimeout(
      () =>
        stop(new TimeoutError(`No complete answer within ${milliseconds} ms`)),
      milliseconds,
    );
  }
  return Promise.race([ended, signal.aborted ? ended : task(signal)]).finally(
    () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", onAbort);
    },
  );
}

/** Waits, or until the signal is aborted. */
export function sleep(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
