import {
  checkObject,
  type Meet,
  type Member,
  type MembersByName,
} from "./check-object.js";
import type { Asked, PlanOf } from "./plan.js";
import type { Rules } from "./rules.js";

/** The same as `checkObject`, sooner where objects are large. */
export function checkLargeObject(
  rules: Rules,
  planOf: PlanOf,
): readonly Asked[] {
  return checkObject(rules, planOf, meeting);
}

/** How many objects were walked through. */
let meetings = 0;

/**
 * Walks through an object, which is sooner done than asking it for each of many
 * members. Most have them in the order in which they are declared.
 */
function meeting(
  byName: MembersByName,
  { properties = {} }: Rules,
): Meet | undefined {
  if (byName.size < many) return undefined;
  let before: Member | undefined;
  for (const name of Object.keys(properties)) {
    const member = byName.get(name);
    if (before) before.next = member;
    before = member;
  }
  return (object) => {
    const now = ++meetings;
    let guess: Member | undefined;
    for (const name in object) {
      const member = guess?.name === name ? guess : byName.get(name);
      if (member === undefined) continue;
      guess = member.next;
      const fits = !member.isInherited && member.plan?.fits?.(object[name]);
      member.met = fits ? now : -now;
    }
    return now;
  };
}

/** Fewer members are sooner asked for. */
const many = 10;
