import { describe } from "../validate/describe.js";
import { compareFaults } from "../validate/judge-branch.js";
import { closestOf, compareDistance } from "../validate/sketch.js";
import { areSaid, namesOf, relative } from "../validate/union-text.js";
import {
  lookCloser,
  measure,
  tryOut,
  type Branch,
  type Judged,
  type Sighted,
} from "./branch.js";
import { note, noteAt, pointerTo } from "./note.js";
import type { Place } from "./place.js";

/**
 * Says in one issue why no branch of a union fits: which branch is closest and
 * what is wrong with it. Branches that are equally close are listed.
 */
export function explainNone(
  at: Place,
  keyword: "anyOf" | "oneOf",
  branches: readonly Branch[],
): void {
  if (at.report.tally) return;
  const closest = nearestBranches(at, branches);
  const names = namesOf(branches.map(titleOf), ", ");
  const wanted = `one of ${names}`;
  const [best] = closest;
  const isAny = closest.length > 1 && closest.length === branches.length;
  if (best === undefined || (isAny && (best.distance[0] ?? 0) > 0)) {
    const received = describe(at.value);
    const message = `none of ${names}; found ${received}`;
    note(at, undefined, keyword, message, wanted, received);
    return;
  }
  const { issues } = best;
  if (areSaid(issues, at.report.issues)) return;
  const here = pointerTo(at);
  const issue = issues.length === 1 ? issues[0] : undefined;
  const pointer =
    issue && issue.pointer.length > here.length ? issue.pointer : here;
  let faults = "";
  for (const one of issues.slice(0, 4)) {
    faults += (faults && "; ") + relative(one, pointer);
  }
  const candidates = namesOf(
    closest.map(({ name }) => name),
    " or ",
  );
  const message = `none of ${names}; closest is ${candidates}: ${faults}`;
  const received = issue?.received ?? describe(at.value);
  noteAt(at, pointer, keyword, message, wanted, received);
}

/** Says why a value does not fit exactly one branch; `fits` tells which ones it does. */
export function explainOneOf(
  at: Place,
  fits: readonly boolean[],
  branches: readonly Branch[],
): void {
  const fitting = branches.filter((_, index) => fits[index]);
  if (fitting.length === 0) explainNone(at, "oneOf", branches);
  if (fitting.length < 2 || at.report.tally) return;
  const names = fitting.map(titleOf).join(" and ");
  const message = `fits ${names}, but only one is allowed`;
  note(at, undefined, "oneOf", message, "exactly one", describe(at.value));
}

/** The branches that a value is closest to, tried; none where no more may be tried. */
function nearestBranches(
  at: Place,
  branches: readonly Branch[],
): readonly Judged[] {
  const { budget } = at.report;
  const sighted = branches.map((branch) => measure(at, branch));
  const same = (one: Sighted): Sighted => one;
  let near = closestOf(sighted, same, compareDistance);
  // Nothing is closer than what is alike, down to the names of its members.
  if (near[0]?.distance.some((one) => one > 0)) {
    const closer = (one: Sighted): Sighted => lookCloser(at, one);
    near = closestOf(sighted, closer, compareDistance);
  }
  budget.branches -= near.length;
  if (budget.branches < 0) return [];
  return closestOf(near, (branch) => tryOut(at, branch), compareFaults);
}

function titleOf([name]: Branch): string {
  return name;
}
