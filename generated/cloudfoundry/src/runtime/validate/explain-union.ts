import { addEvaluated } from "./evaluated.js";
import type { Issue } from "../issue.js";
import { closestOf, judge, sight } from "./judge-branch.js";
import type { Rules } from "./rules.js";
import { describe, fail, isQuiet, type Check, type Look } from "./walk.js";

/**
 * Says in one issue why no branch of a union fits: which branch is closest and
 * what is wrong with it. Branches that are equally close are listed.
 */
export function explainUnion(
  look: Look,
  keyword: "anyOf" | "oneOf",
  branches: readonly Rules[],
  check: Check,
): false {
  if (isQuiet(look)) return fail(look, keyword, "", "");
  const sighted = branches.map((rules, index) => sight(look, rules, index));
  const near = closestOf(sighted);
  look.budget.branches -= near.length;
  const isAffordable = look.budget.branches >= 0;
  const closest = closestOf(
    isAffordable ? near.map((branch) => judge(look, branch, check)) : [],
  );
  // What the closest branch knows is not unknown, though its value is wrong.
  for (const { evaluated } of closest) addEvaluated(look.evaluated, evaluated);
  const names = [...new Set(sighted.map(({ name }) => name))].join(", ");
  const wanted = `one of ${names}`;
  const [best] = closest;
  const isAny = closest.length > 1 && closest.length === sighted.length;
  if (best === undefined || (isAny && (best.distance[0] ?? 0) > 0)) {
    return fail(
      look,
      keyword,
      `none of ${names}; found ${describe(look.value, look.secret)}`,
      wanted,
    );
  }
  const issue = best.issues.length === 1 ? best.issues[0] : undefined;
  const depth =
    issue && issue.pointer.length > look.pointer.length
      ? issue.pointer
      : look.pointer;
  const candidates = [...new Set(closest.map(({ name }) => name))].join(" or ");
  const faults = best.issues
    .slice(0, 4)
    .map((one) => relative(one, depth))
    .join("; ");
  if (isSaid(look, best.issues)) return false;
  return fail(
    look,
    keyword,
    `none of ${names}; closest is ${candidates}: ${faults}`,
    wanted,
    { pointer: depth, ...(issue && { received: issue.received }) },
  );
}

/** Whether rules beside the union found the same faults. */
function isSaid(look: Look, faults: readonly Issue[]): boolean {
  return faults.every(({ pointer, message }) =>
    look.issues?.some(
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
