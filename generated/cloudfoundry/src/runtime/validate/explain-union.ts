import { compareFaults, judge, type Judged } from "./judge-branch.js";
import {
  closestOf,
  compareDistance,
  sight,
  type Sighted,
  type Sketch,
} from "./sketch.js";
import { areSaid, faultsOfClosest, namesOf } from "./union-text.js";
import { fail, found, pointerOf, type Place, type Walk } from "./walk.js";

/**
 * Says in one issue why no branch of a union fits: which branch is closest and
 * what is wrong with it. Branches that are equally close are listed.
 */
export function explainUnion(
  keyword: "anyOf" | "oneOf",
  sketches: readonly Sketch[],
  place: Place,
  walk: Walk,
): false {
  const closest = closestBranches(sketches, place, walk);
  // What the closest branch knows is not unknown, though its value is wrong.
  if (place.evaluated)
    for (const { evaluated } of closest) place.evaluated.add(evaluated);
  const names = namesOf(
    sketches.map(({ name }) => name),
    ", ",
  );
  const wanted = `one of ${names}`;
  const [best] = closest;
  const isAny = closest.length > 1 && closest.length === sketches.length;
  if (best === undefined || (isAny && (best.distance[0] ?? 0) > 0)) {
    const message = `none of ${names}; found ${found(place, walk)}`;
    return fail(walk, place, keyword, message, wanted);
  }
  if (areSaid(best.issues, walk.issues ?? [])) return false;
  const faults = faultsOfClosest(closest, pointerOf(place));
  const candidates = namesOf(
    closest.map(({ name }) => name),
    " or ",
  );
  const message = `none of ${names}; closest is ${candidates}: ${faults.text}`;
  return fail(walk, place, keyword, message, wanted, faults);
}

/** The branches that a value is closest to, tried; none where no more may be tried. */
function closestBranches(
  sketches: readonly Sketch[],
  place: Place,
  walk: Walk,
): readonly Judged[] {
  const { value } = place;
  const nearest = (isThorough: boolean): readonly Sighted[] =>
    closestOf(
      sketches,
      (sketch) => sight(value, sketch, isThorough),
      compareDistance,
    );
  let near = nearest(false);
  // Nothing is closer than what is alike, down to the names of its members.
  if (near[0]?.distance.some((one) => one > 0)) near = nearest(true);
  walk.budget.branches -= near.length;
  if (walk.budget.branches < 0) return [];
  return closestOf(near, (branch) => judge(branch, place, walk), compareFaults);
}
