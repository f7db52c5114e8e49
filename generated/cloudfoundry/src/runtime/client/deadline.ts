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
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatch: (() => void) | undefined;
  const ended = new Promise<never>((_, reject) => {
    const stop = (reason: unknown): void => {
      reject(reason);
      controller.abort(reason);
    };
    // Longer delays than a timer can hold would fire at once.
    if (milliseconds && milliseconds < 2 ** 31) {
      const message = `No complete answer within ${milliseconds} ms`;
      timer = setTimeout(() => stop(new TimeoutError(message)), milliseconds);
    }
    unwatch = outer && watch(outer, () => stop(reasonOf(outer)));
  });
  const { signal } = controller;
  return Promise.race(signal.aborted ? [ended] : [ended, task(signal)]).finally(
    () => {
      clearTimeout(timer);
      unwatch?.();
    },
  );
}

function reasonOf({ reason }: AbortSignal): unknown {
  return reason instanceof TimeoutError || reason instanceof AbortError
    ? reason
    : new AbortError("The call was aborted", { cause: reason });
}

/** Everyone who waits for a signal, behind one listener: platforms warn of more than a few. */
type Watchers = Set<() => void> & EventListenerObject;

const watchers: WeakMap<AbortSignal, Watchers> = new WeakMap();

/** Calls back when the signal is aborted; returns what ends the watch. */
function watch(signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) callback();
  const known = watchers.get(signal);
  const all: Watchers =
    known ??
    Object.assign(new Set<() => void>(), {
      handleEvent: () => all.forEach((call) => call()),
    });
  if (!known) {
    watchers.set(signal, all);
    signal.addEventListener("abort", all);
  }
  all.add(callback);
  return () => {
    all.delete(callback);
    if (all.size) return;
    watchers.delete(signal);
    signal.removeEventListener("abort", all);
  };
}

/** Waits, or until the signal is aborted. */
export function sleep(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    watch(signal, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
