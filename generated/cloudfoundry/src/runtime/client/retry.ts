import type { Client } from "./client.js";
import { ApiError, ConnectionError, TimeoutError } from "./errors.js";

/** Longer than this many seconds nobody waits: the call fails with `retryAfter`. */
const longestPause = 60;

/**
 * Milliseconds until a failed attempt may be repeated; undefined when it may
 * not. What may have been done already is done again only when that is safe;
 * 429, and 503 with `Retry-After`, say that nothing was done.
 */
export function retryDelay(
  { config, budget }: Client,
  error: unknown,
  attempt: number,
  isIdempotent: boolean,
): number | undefined {
  const isAnswer = error instanceof ApiError;
  const status = isAnswer ? (error.status as number) : 0;
  const after = isAnswer ? error.retryAfter : undefined;
  const isRefused = status === 429 || (status === 503 && after !== undefined);
  const isPassing = isAnswer
    ? isRefused || status === 408 || status >= 500
    : error instanceof ConnectionError || error instanceof TimeoutError;
  if (!isPassing || !(isIdempotent || isRefused) || budget < 1) {
    return undefined;
  }
  const random = (config.random ?? Math.random)();
  if (after === undefined) {
    return Math.min(500 * 2 ** attempt, 8_000) * (0.5 + random / 2);
  }
  return after > longestPause ? undefined : after * 1_000 * (1 + random / 10);
}

/** Seconds that a response asks to wait: `Retry-After` as a number or a date, or `retry-after-ms`. */
export function retryAfterOf(
  { headers }: Response,
  now: number,
): number | undefined {
  const milliseconds = headers.get("retry-after-ms");
  const text = headers.get("retry-after") ?? "";
  const seconds = milliseconds
    ? Number(milliseconds) / 1_000
    : /^\s*\d/.test(text)
      ? Number(text)
      : (Date.parse(text) - now) / 1_000;
  return seconds >= 0 ? seconds : seconds < 0 ? 0 : undefined;
}
