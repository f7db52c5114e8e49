import { addEvaluated, type Evaluated } from "./evaluated.js";
import type { Issue } from "../issue.js";
import { closestOf, judge, sight } from "./judge-branch.js";
import type { Rules } from "./rules.js";
import {
  fail,
  found,
  isQuiet,
  pointerOf,
  type Place,
  type Walk,
} from "./walk.js";

/**
 * Says in one issue why no branch of a union fits: which branch is closest and
 * what is wrong with it. Branches that are equally close are listed.
 */
export function explainUnion(
  keyword: "anyOf" | "oneOf",
  branches: readonly Rules[],
  place: Place,
  walk: Walk,
  evaluated: Evaluated | undefined,
): false {
  if (isQuiet(walk)) return false;
  const sighted = branches.map((rules, index) => sight(place, rules, index));
  const near = closestOf(sighted);
  walk.budget.branches -= near.length;
  const isAffordable = walk.budget.branches >= 0;
  const isAsked = evaluated !== undefined;
  const closest = closestOf(
    isAffordable
      ? near.map((branch) => judge(branch, place, walk, isAsked))
      : [],
  );
  // What the closest branch knows is not unknown, though its value is wrong.
  for (const branch of closest) addEvaluated(evaluated, branch.evaluated);
  const names = [...new Set(sighted.map(({ name }) => name))].join(", ");
  const wanted = `one of ${names}`;
  const [best] = closest;
  const isAny = closest.length > 1 && closest.length === sighted.length;
  if (best === undefined || (isAny && (best.distance[0] ?? 0) > 0)) {
    const message = `none of ${names}; found ${found(place)}`;
    return fail(walk, place, keyword, message, wanted);
  }
  if (isSaid(walk, best.issues)) return false;
  const here = pointerOf(place);
  const issue = best.issues.length === 1 ? best.issues[0] : undefined;
  const pointer =
    issue && issue.pointer.length > here.length ? issue.pointer : here;
  const candidates = [...new Set(closest.map(({ name }) => name))].join(" or ");
  const faults = best.issues
    .slice(0, 4)
    .map((one) => relative(one, pointer))
    .join("; ");
  const message = `none of ${names}; closest is ${candidates}: ${faults}`;
  const received = issue && { received: issue.received };
  return fail(walk, place, keyword, message, wanted, { pointer, ...received });
}

/** Whether rules beside the union found the same faults. */
function isSaid({ issues }: Walk, faults: readonly Issue[]): boolean {
  return faults.every(({ pointer, message }) =>
    issues?.some(
      (issue) => issue.pointer === pointer && issue.message === message,
    ),
  );
}

function relative({ pointer, message, keyword }: Issue, base: string): string {
  // The message of an unknown member says its name already.
  if (
    pointer === base ||
    keyword === "additionalProperties" ||
    keyword === "unevaluatedProperties"
  )
    return message;
  return `${pointer.startsWith(base) ? pointer.slice(base.length) : pointer}: ${message}`;
}
