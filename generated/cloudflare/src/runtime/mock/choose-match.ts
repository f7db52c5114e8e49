import type { Match } from "./find-operation.js";
import { readRequest } from "./read-request.js";

/**
 * Of operations that have the same path the first that takes the request as
 * it is, else the first.
 */
export async function chooseMatch(
  matches: readonly [Match, ...Match[]],
  request: Request,
): Promise<Match> {
  const [first, ...others] = matches;
  if (others.length === 0) return first;
  for (const match of matches) {
    const read = await readRequest(
      match.operation,
      request.clone(),
      match.path,
    );
    if (!("status" in read)) return match;
  }
  return first;
}
