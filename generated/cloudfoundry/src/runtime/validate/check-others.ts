import { unknownText } from "./closest-name.js";
import { quote } from "./describe.js";
import { segment } from "./issue-text.js";
import { memberNames, memberOf, patternOf } from "./json-values.js";
import { isObject } from "./kinds.js";
import type { Asked, Plan, PlanOf } from "./plan.js";
import type { Rules } from "./rules.js";
import { checkInside, fail, isQuiet, type Place, type Walk } from "./walk.js";

/** `patternProperties` and `additionalProperties`. */
export function checkOthers(rules: Rules, planOf: PlanOf): readonly Asked[] {
  const { patternProperties = {}, additionalProperties: others } = rules;
  const { properties = {} } = rules;
  const patterns = Object.entries(patternProperties).map(
    ([pattern, part]) => [patternOf(pattern), planOf(part)] as const,
  );
  if (patterns.length === 0 && others === undefined) return [];
  const rest = others === undefined ? [] : [planOf(others)];
  return [
    (place, walk) => {
      if (!isObject(place.value)) return true;
      let fitting = true;
      for (const name of memberNames(place.value)) {
        const matched = patterns.flatMap(([pattern, plan]) =>
          pattern.test(name) ? [plan] : [],
        );
        const isOther =
          matched.length === 0 && !Object.hasOwn(properties, name);
        for (const plan of isOther ? rest : matched) {
          place.evaluated?.names.add(name);
          if (checkOther(rules, plan, place, name, walk)) continue;
          if (isQuiet(walk)) return false;
          fitting = false;
        }
      }
      return fitting;
    },
  ];
}

function checkOther(
  asking: Rules,
  plan: Plan,
  place: Place,
  name: string,
  walk: Walk,
): boolean {
  if (plan.rules.never === true) {
    const known = Object.keys(asking.properties ?? {});
    return failUnknown(walk, place, "additionalProperties", name, known);
  }
  const value = isObject(place.value) ? memberOf(place.value, name) : undefined;
  // Most fit, and need no step of a pointer.
  if (plan.fits?.(value)) return true;
  return checkInside(plan, place, segment(name), value, walk);
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
  const received = quote(member);
  const message = unknownText(member, known);
  const expected = "no other members";
  return fail(walk, place, keyword, message, expected, { member, received });
}
