import type { Issue } from "../issue.js";
import type { Evaluated } from "./evaluated.js";
import type { Distance, Sighted } from "./sketch.js";
import { pointerOf, type Place, type Walk } from "./walk.js";

/** A branch of a union that was tried. */
export interface Judged {
  readonly name: string;
  readonly issues: readonly Issue[];
  readonly distance: Distance;
  /** What the branch looked at, when anybody asks. */
  readonly evaluated: Evaluated | undefined;
}

/**
 * Tries a branch; of those that are equally close at first sight, fewer faults
 * are closer.
 */
export function judge(
  { sketch, hints, distance }: Sighted,
  place: Place,
  walk: Walk,
): Judged {
  const { name, plan } = sketch;
  const issues: Issue[] = [];
  const evaluated = place.evaluated?.fresh();
  walk.refuse(plan, { ...place, evaluated }, { ...walk, issues });
  if (issues.length > 0) {
    for (const text of hints)
      if (!issues.some(({ message }) => message.includes(text)))
        issues.push(hint(place, text));
  }
  return { name, issues, evaluated, distance: [...distance, issues.length] };
}

function hint(place: Place, message: string): Issue {
  return {
    pointer: pointerOf(place),
    keyword: "additionalProperties",
    message,
    expected: "a known name",
    received: message,
  };
}
