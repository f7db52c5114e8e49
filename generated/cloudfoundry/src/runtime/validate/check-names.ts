import { memberNames } from "./json-values.js";
import { isObject } from "./kinds.js";
import {
  fail,
  isQuiet,
  quote,
  silently,
  type Check,
  type Place,
  type Walk,
} from "./walk.js";

/** `minProperties`, `maxProperties` and `propertyNames`. */
export const checkNames: Check = (rules, place, walk) => {
  const { minProperties, maxProperties, propertyNames } = rules;
  const { value } = place;
  const isAsked = minProperties ?? maxProperties ?? propertyNames;
  if (isAsked === undefined || !isObject(value)) return true;
  const names = memberNames(value);
  const count = names.length;
  let fitting = true;
  if (minProperties !== undefined && count < minProperties)
    fitting = failCount(
      walk,
      place,
      "minProperties",
      `at least ${minProperties}`,
      count,
    );
  if (maxProperties !== undefined && count > maxProperties)
    fitting = failCount(
      walk,
      place,
      "maxProperties",
      `at most ${maxProperties}`,
      count,
    );
  if (propertyNames === undefined) return fitting;
  const silent = silently(walk);
  for (const name of names) {
    const inside = { ...place, value: name, rules: propertyNames };
    if (walk.check(propertyNames, inside, silent, undefined)) continue;
    fitting = failName(walk, place, name);
  }
  return fitting;
};

function failCount(
  walk: Walk,
  place: Place,
  keyword: string,
  bound: string,
  count: number,
): false {
  const wanted = `${bound} members`;
  const message = `expected ${wanted}, found ${count}`;
  return fail(walk, place, keyword, message, wanted);
}

function failName(walk: Walk, place: Place, member: string): false {
  if (isQuiet(walk)) return false;
  const received = quote(member);
  const message = `${received} is no name a member may have here`;
  const where = { member, received };
  return fail(walk, place, "propertyNames", message, "another name", where);
}
