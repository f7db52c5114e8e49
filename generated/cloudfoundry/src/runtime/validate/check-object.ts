import { closestName, mostCompared, unknownHint } from "./closest-name.js";
import { quoteAll } from "./describe.js";
import { segment } from "./issue-text.js";
import { isInherited, memberOf } from "./json-values.js";
import { isObject, type Members } from "./kinds.js";
import type { Asked, Plan, PlanOf, Step } from "./plan.js";
import type { Rules } from "./rules.js";
import { checkInside, fail, isQuiet, type Place, type Walk } from "./walk.js";

/** A member that rules name. */
export interface Member {
  readonly name: string;
  /** The step of pointers that leads to it. */
  readonly key: string;
  /** What is asked of it; undefined where it has only to be there. */
  readonly plan: Plan | undefined;
  readonly isRequired: boolean;
  /** Whether every object inherits one of this name. */
  readonly isInherited: boolean;
  /** The number of the last object in which it was met, below zero where it did not fit. */
  met: number;
  /** The one that is declared next. */
  next: Member | undefined;
}

/** Members by name, in the order in which they are asked for. */
export type MembersByName = ReadonlyMap<string, Member>;

/** Marks the members that an object has, and gives the number of the object. */
export type Meet = (object: Members) => number;

/** `required`, `optional` and `properties`; what is no object passes. */
export function checkObject(
  rules: Rules,
  planOf: PlanOf,
  meeting?: (byName: MembersByName, rules: Rules) => Meet | undefined,
): readonly Asked[] {
  const { properties = {}, required = [], optional } = rules;
  const byName = new Map<string, Member>();
  for (const name of [...required, ...Object.keys(properties)]) {
    const part = ruleOf(properties, name);
    byName.set(name, {
      name,
      key: segment(name),
      plan: part && planOf(part),
      isRequired: required.includes(name) || optional?.includes(name) === false,
      isInherited: isInherited(name),
      met: 0,
      next: undefined,
    });
  }
  if (byName.size === 0) return [];
  return [membersStep(rules, byName, meeting?.(byName, rules))];
}

function membersStep(
  rules: Rules,
  byName: MembersByName,
  meet: Meet | undefined,
): Step {
  const members = [...byName.values()];
  return (place, walk) => {
    const { value: object, evaluated } = place;
    if (!isObject(object)) return true;
    const isBrisk = !isQuiet(walk) && !walk.isThorough && !evaluated;
    const now = isBrisk ? meet?.(object) : undefined;
    let strangers: readonly string[] | undefined;
    let fitting = true;
    for (const member of members) {
      const { met, isRequired } = member;
      // A later number is that of an object in this one, which says nothing here.
      const isAbsent = now !== undefined && Math.abs(met) < now;
      if (met === now || (isAbsent && !isRequired)) continue;
      const { name, plan } = member;
      const value = member.isInherited ? memberOf(object, name) : object[name];
      if (value === undefined) {
        if (!isRequired || walk.isOneWay?.(plan?.rules)) continue;
        if (isQuiet(walk)) return false;
        strangers ??= strangersOf(rules, byName, object);
        fitting = failMissing(member, strangers, place, walk);
      } else if (plan) {
        evaluated?.names.add(name);
        if (checkInside(plan, place, member.key, value, walk)) continue;
        if (isQuiet(walk)) return false;
        fitting = false;
      }
    }
    return fitting;
  };
}

function failMissing(
  { name }: Member,
  strangers: readonly string[],
  place: Place,
  walk: Walk,
): false {
  const meant = strangers.find((stranger) => closestName(stranger, [name]));
  const hint = meant === undefined ? "" : `; ${unknownHint(meant, name)}`;
  const expected = quoteAll(name);
  const message = `missing ${expected}${hint}`;
  const where = { received: "nothing" };
  return fail(walk, place, "required", message, expected, where);
}

/** Members that are not known, where no other issue will say so: missing ones may be meant. */
function strangersOf(
  { additionalProperties }: Rules,
  byName: MembersByName,
  object: Members,
): readonly string[] {
  if (additionalProperties?.never === true) return [];
  const names = Object.keys(object).filter((name) => !byName.has(name));
  return names.slice(0, mostCompared);
}

/** What rules by name say of a name. */
export function ruleOf<Value>(
  members: { readonly [name: string]: Value },
  name: string,
): Value | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
