import { quote } from "./describe.js";
import { memberNames } from "./json-values.js";
import { isObject } from "./kinds.js";
import type { Asked, Plan, PlanOf, Step } from "./plan.js";
import type { Rules } from "./rules.js";
import { fail, silently } from "./walk.js";

/** `minProperties`, `maxProperties` and `propertyNames`. */
export function checkNames(rules: Rules, planOf: PlanOf): readonly Asked[] {
  const { minProperties: fewest, maxProperties: most, propertyNames } = rules;
  return [
    ...(fewest === undefined
      ? []
      : [
          countStep(
            "minProperties",
            `at least ${fewest} members`,
            (count) => count >= fewest,
          ),
        ]),
    ...(most === undefined
      ? []
      : [
          countStep(
            "maxProperties",
            `at most ${most} members`,
            (count) => count <= most,
          ),
        ]),
    ...(propertyNames === undefined
      ? []
      : [namesStep(propertyNames, planOf(propertyNames))]),
  ];
}

function countStep(
  keyword: string,
  wanted: string,
  fits: (count: number) => boolean,
): Step {
  return (place, walk) => {
    if (!isObject(place.value)) return true;
    const count = memberNames(place.value).length;
    const message = `expected ${wanted}, found ${count}`;
    return fits(count) || fail(walk, place, keyword, message, wanted);
  };
}

function namesStep(rules: Rules, plan: Plan): Step {
  return (place, walk) => {
    if (!isObject(place.value)) return true;
    const silent = silently(walk);
    let fitting = true;
    for (const member of memberNames(place.value)) {
      const inside = { ...place, value: member, rules, evaluated: undefined };
      if (walk.check(plan, inside, silent)) continue;
      const received = quote(member);
      const message = `${received} is no name a member may have here`;
      const where = { member, received };
      const keyword = "propertyNames";
      fitting = fail(walk, place, keyword, message, "another name", where);
    }
    return fitting;
  };
}
