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

/** Of branches that are equally close at first sight, fewer faults are closer. */
export function compareFaults(left: Judged, right: Judged): number {
  return left.issues.length - right.issues.length;
}

/** Tries a branch. */
export function judge(
  { sketch, hints, distance }: Sighted,
  place: Place,
  walk: Walk,
): Judged {
  const { name, plan } = sketch;
  const issues: Issue[] = [];
  const evaluated = place.evaluated?.fresh();
  const { value, rules, up, key } = place;
  const inside = { value, rules, up, key, evaluated };
  walk.refuse(plan, inside, { ...walk, issues });
  if (issues.length > 0) {
    for (const text of hints)
      if (!issues.some(({ message }) => message.includes(text)))
        issues.push(hint(place, text));
  }
  return { name, issues, evaluated, distance };
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
