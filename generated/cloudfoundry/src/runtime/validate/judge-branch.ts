import type { Issue } from "../issue.js";
import type { Evaluated } from "./evaluated.js";
import type { Distance, Sighted } from "./sketch.js";
import { addHints } from "./union-text.js";
import { pointerOf, type Place, type Walk } from "./walk.js";

/** A branch of a union that was tried. */
export interface Judged {
  readonly name: string;
  readonly issues: readonly Issue[];
  readonly distance: Distance;
  /** What the branch looked at, when anybody asks. */
  readonly evaluated: Evaluated | undefined;
}

/** Anything with faults. */
type Faulty = Pick<Judged, "issues">;

/** Of branches that are equally close at first sight, fewer faults are closer. */
export function compareFaults(left: Faulty, right: Faulty): number {
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
  addHints(issues, hints, () => pointerOf(place));
  return { name, issues, evaluated, distance };
}
