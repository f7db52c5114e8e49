import { closestName } from "./closest-name.js";
import { quote } from "./describe.js";
import type { Evaluated } from "./evaluated.js";
import { isInherited, memberOf } from "./json-values.js";
import { isObject, type Members } from "./kinds.js";
import type { Asked, Plan, PlanOf, Step } from "./plan.js";
import type { Rules } from "./rules.js";
import { fail, isQuiet, type Place, type Walk } from "./walk.js";

/** A member that rules name. */
interface Member {
  readonly name: string;
  /** What is asked of it; undefined where it has only to be there. */
  readonly part: Rules | undefined;
  readonly plan: Plan | undefined;
  readonly isRequired: boolean;
  /** Tells of most members at once that they fit. */
  readonly fits: Plan["fits"];
}

/** `required` and `properties`; what is no object passes. */
export function checkObject(rules: Rules, planOf: PlanOf): readonly Asked[] {
  const { properties = {}, required = [] } = rules;
  const names = [...new Set([...required, ...Object.keys(properties)])];
  const members = names.map((name): Member => {
    const part = ruleOf(properties, name);
    const plan = part && planOf(part);
    const isRequired = required.includes(name);
    const fits = isInherited(name) ? undefined : plan?.fits;
    return { name, part, plan, isRequired, fits };
  });
  return members.length === 0 ? [] : [membersStep(rules, members)];
}

function membersStep(rules: Rules, members: readonly Member[]): Step {
  return (place, walk, evaluated) => {
    const { value: object } = place;
    if (!isObject(object)) return true;
    let fitting = true;
    for (const member of members) {
      const value = object[member.name];
      const isSettled =
        value === undefined ? !member.isRequired : member.fits?.(value);
      if (isSettled && evaluated === undefined) continue;
      if (checkMember(rules, member, object, place, walk, evaluated)) continue;
      if (isQuiet(walk)) return false;
      fitting = false;
    }
    return fitting;
  };
}

function checkMember(
  rules: Rules,
  { name, part, plan, isRequired }: Member,
  object: Members,
  place: Place,
  walk: Walk,
  evaluated: Evaluated | undefined,
): boolean {
  const value = memberOf(object, name);
  if (value === undefined) {
    if (!isRequired || isOneWay(walk, part)) return true;
    failMissing(rules, object, name, place, walk);
    return false;
  }
  if (part === undefined || plan === undefined) return true;
  evaluated?.names.add(name);
  const inside = { value, rules: part, up: place, key: name };
  return walk.check(plan, inside, walk, undefined);
}

function failMissing(
  rules: Rules,
  object: Members,
  name: string,
  place: Place,
  walk: Walk,
): void {
  if (isQuiet(walk)) return;
  const expected = JSON.stringify(name);
  const message = `missing ${expected}${misspeltHint(rules, object, name)}`;
  fail(walk, place, "required", message, expected, { received: "nothing" });
}

/** Says which member may have been meant to be the missing one, where no other issue will. */
function misspeltHint(
  { properties = {}, additionalProperties }: Rules,
  object: Members,
  missing: string,
): string {
  const isOpen = additionalProperties?.never !== true;
  if (!isOpen || !Object.hasOwn(properties, missing)) return "";
  const likely = Object.keys(object)
    .filter((name) => !Object.hasOwn(properties, name))
    .slice(0, mostCompared)
    .find((name) => closestName(name, [missing]) !== undefined);
  return likely === undefined ? "" : `; ${unknownHint(likely, missing)}`;
}

/** An object with more unknown names than this has no typing errors. */
export const mostCompared = 50;

/** Says that a name is not known, and which one was probably meant. */
export function unknownHint(name: string, meant: string): string {
  return `unknown ${quote(name)} (did you mean ${quote(meant)}?)`;
}

/** Not demanded in this direction (OpenAPI 3.1.1, section 4.8.24.3). */
function isOneWay({ direction }: Walk, rules: Rules | undefined): boolean {
  return direction === "input"
    ? rules?.readOnly === true
    : direction === "output" && rules?.writeOnly === true;
}

/** What rules by name say of a name. */
export function ruleOf<Value>(
  members: { readonly [name: string]: Value },
  name: string,
): Value | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
