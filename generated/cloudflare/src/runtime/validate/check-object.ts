import { closestName } from "./closest-name.js";
import { memberOf } from "./json-values.js";
import { isObject, type Members } from "./kinds.js";
import type { Rules } from "./rules.js";
import {
  fail,
  isQuiet,
  quote,
  type Check,
  type Place,
  type Walk,
} from "./walk.js";

/** `required` and `properties`; what is no object passes. */
export const checkObject: Check = (rules, place, walk, evaluated) => {
  const { value } = place;
  if (!isObject(value)) return true;
  let fitting = checkRequired(rules, value, place, walk);
  if (!fitting && isQuiet(walk)) return false;
  const { properties } = rules;
  if (properties === undefined) return fitting;
  for (const [name, part] of Object.entries(properties)) {
    const member = memberOf(value, name);
    if (member === undefined) continue;
    evaluated?.names.add(name);
    const inside = { value: member, rules: part, up: place, key: name };
    if (walk.check(part, inside, walk, undefined)) continue;
    if (isQuiet(walk)) return false;
    fitting = false;
  }
  return fitting;
};

function checkRequired(
  rules: Rules,
  object: Members,
  place: Place,
  walk: Walk,
): boolean {
  const { required, properties = {} } = rules;
  if (required === undefined) return true;
  let fitting = true;
  for (const name of required) {
    if (memberOf(object, name) !== undefined) continue;
    if (isOneWay(walk, ruleOf(properties, name))) continue;
    fitting = false;
    if (isQuiet(walk)) return false;
    const expected = JSON.stringify(name);
    const message = `missing ${expected}${misspeltHint(rules, object, name)}`;
    fail(walk, place, "required", message, expected, { received: "nothing" });
  }
  return fitting;
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
