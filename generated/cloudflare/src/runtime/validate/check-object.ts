import { closestName } from "./closest-name.js";
import { quote, quoteAll } from "./describe.js";
import { isInherited, memberOf } from "./json-values.js";
import { isObject, type Members } from "./kinds.js";
import type { Asked, Plan, PlanOf, Step } from "./plan.js";
import type { Rules } from "./rules.js";
import {
  checkInside,
  fail,
  isQuiet,
  segment,
  type Place,
  type Walk,
} from "./walk.js";

/** A member that rules name. */
interface Member {
  readonly name: string;
  /** Its name as pointers write it. */
  readonly key: string;
  /** What is asked of it; undefined where it has only to be there. */
  readonly part: Rules | undefined;
  readonly plan: Plan | undefined;
  readonly isRequired: boolean;
  /** Whether every object inherits one of this name. */
  readonly isInherited: boolean;
}

/** `required`, `optional` and `properties`; what is no object passes. */
export function checkObject(rules: Rules, planOf: PlanOf): readonly Asked[] {
  const { properties = {}, required = [], optional } = rules;
  const names = new Set([...required, ...Object.keys(properties)]);
  const members = [...names].map((name): Member => {
    const part = ruleOf(properties, name);
    const isRequired =
      required.includes(name) || optional?.includes(name) === false;
    const plan = part && planOf(part);
    return {
      name,
      key: segment(name),
      part,
      plan,
      isRequired,
      isInherited: isInherited(name),
    };
  });
  return members.length === 0 ? [] : [membersStep(rules, members)];
}

function membersStep(rules: Rules, members: readonly Member[]): Step {
  return (place, walk) => {
    const { value: object } = place;
    if (!isObject(object)) return true;
    let fitting = true;
    for (const member of members) {
      const { name } = member;
      const value = member.isInherited ? memberOf(object, name) : object[name];
      if (value === undefined) {
        if (!member.isRequired || walk.isOneWay?.(member.part)) continue;
        if (isQuiet(walk)) return false;
        fitting = failMissing(rules, object, name, place, walk);
      } else if (!checkMember(member, value, place, walk)) {
        if (isQuiet(walk)) return false;
        fitting = false;
      }
    }
    return fitting;
  };
}

function checkMember(
  { name, key, part, plan }: Member,
  value: unknown,
  place: Place,
  walk: Walk,
): boolean {
  if (part === undefined || plan === undefined) return true;
  place.evaluated?.names.add(name);
  return checkInside(plan, place, key, value, part, walk);
}

function failMissing(
  rules: Rules,
  object: Members,
  name: string,
  place: Place,
  walk: Walk,
): false {
  const expected = quoteAll(name);
  const message = `missing ${expected}${misspeltHint(rules, object, name)}`;
  const where = { received: "nothing" };
  return fail(walk, place, "required", message, expected, where);
}

/** Says which member may have been meant to be the missing one, where no other issue will. */
function misspeltHint(
  { properties = {}, additionalProperties }: Rules,
  object: Members,
  missing: string,
): string {
  const isOpen = additionalProperties?.never !== true;
  if (!isOpen || !Object.hasOwn(properties, missing)) return "";
  let compared = 0;
  for (const name of Object.keys(object)) {
    if (Object.hasOwn(properties, name)) continue;
    if (closestName(name, [missing])) return `; ${unknownHint(name, missing)}`;
    compared += 1;
    if (compared === mostCompared) break;
  }
  return "";
}

/** An object with more unknown names than this has no typing errors. */
export const mostCompared = 50;

/** Says that a name is not known, and which one was probably meant. */
export function unknownHint(name: string, meant: string): string {
  return `unknown ${quote(name)} (did you mean ${quote(meant)}?)`;
}

/** What rules by name say of a name. */
export function ruleOf<Value>(
  members: { readonly [name: string]: Value },
  name: string,
): Value | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
