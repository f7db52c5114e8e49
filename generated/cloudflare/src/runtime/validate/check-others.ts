import { closestName } from "./closest-name.js";
import { unknownHint } from "./check-object.js";
import { memberNames, memberOf, patternOf } from "./json-values.js";
import { isObject } from "./kinds.js";
import type { Rules, RulesByName } from "./rules.js";
import {
  fail,
  isQuiet,
  quote,
  type Check,
  type Place,
  type Walk,
} from "./walk.js";

/** `patternProperties` and `additionalProperties`. */
export const checkOthers: Check = (rules, place, walk, evaluated) => {
  const { patternProperties = {}, additionalProperties: others } = rules;
  const { properties = {} } = rules;
  const { value } = place;
  if (rules.patternProperties === undefined && others === undefined)
    return true;
  if (!isObject(value)) return true;
  let fitting = true;
  for (const name of memberNames(value)) {
    const matched = matching(patternProperties, name);
    const isOther = matched.length === 0 && !Object.hasOwn(properties, name);
    for (const part of isOther ? [others] : matched) {
      if (part === undefined) continue;
      evaluated?.names.add(name);
      if (checkOther(rules, part, place, name, walk)) continue;
      if (isQuiet(walk)) return false;
      fitting = false;
    }
  }
  return fitting;
};

function matching(patterns: RulesByName, name: string): readonly Rules[] {
  return Object.entries(patterns).flatMap(([pattern, one]) =>
    patternOf(pattern).test(name) ? [one] : [],
  );
}

function checkOther(
  rules: Rules,
  part: Rules,
  place: Place,
  name: string,
  walk: Walk,
): boolean {
  if (part.never === true) {
    const known = Object.keys(rules.properties ?? {});
    return failUnknown(walk, place, "additionalProperties", name, known);
  }
  const value = isObject(place.value) ? memberOf(place.value, name) : undefined;
  const inside = { value, rules: part, up: place, key: name };
  return walk.check(part, inside, walk, undefined);
}

/** Says that a member is not known, and which one was probably meant. */
export function failUnknown(
  walk: Walk,
  place: Place,
  keyword: string,
  member: string,
  known: readonly string[],
): false {
  if (isQuiet(walk)) return false;
  const meant = closestName(member, known);
  const received = quote(member);
  const message = meant
    ? unknownHint(member, meant.name)
    : `unknown ${received}`;
  const expected = "no other members";
  return fail(walk, place, keyword, message, expected, { member, received });
}
