import type { Issue } from "./issue.js";
import { byMediaType } from "./wire/by-media-type.js";

/** Lists how a value does not fit; empty when it does. A generated `validateX`. */
export type Check = (value: unknown) => readonly Issue[];

/**
 * One check whatever comes, or one by media type, where representations differ;
 * undefined for one that has none and lies within a range that has.
 */
export type Checks =
  Check | { readonly [mediaType: string]: Check | undefined };

/** The check for a representation; undefined where nothing is known of it. */
export function checkFor(
  checks: Checks | undefined,
  contentType: string,
): Check | undefined {
  return typeof checks === "object" ? byMediaType(checks, contentType) : checks;
}
