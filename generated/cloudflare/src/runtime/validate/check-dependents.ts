import type { Rules } from "./rules.js";
import { ruleOf } from "./check-object.js";
import { quote } from "./describe.js";
import { memberNames, memberOf } from "./json-values.js";
import { isObject } from "./kinds.js";
import type { Asked, PlanOf } from "./plan.js";
import { fail, isQuiet } from "./walk.js";

/** `dependentRequired` and `dependentSchemas`. */
export function checkDependents(
  rules: Rules,
  planOf: PlanOf,
): readonly Asked[] {
  const { dependentRequired = {}, dependentSchemas = {} } = rules;
  const isAsked = rules.dependentRequired ?? rules.dependentSchemas;
  if (isAsked === undefined) return [];
  return [
    (place, walk) => {
      const { value } = place;
      if (!isObject(value)) return true;
      let fitting = true;
      for (const name of memberNames(value)) {
        for (const other of ruleOf(dependentRequired, name) ?? []) {
          if (memberOf(value, other) !== undefined) continue;
          const wanted = JSON.stringify(other);
          const message = `missing ${wanted}, which ${quote(name)} asks for`;
          const where = { received: "nothing" };
          const keyword = "dependentRequired";
          fitting = fail(walk, place, keyword, message, wanted, where);
        }
        const part = ruleOf(dependentSchemas, name);
        if (part === undefined || walk.check(planOf(part), place, walk))
          continue;
        if (isQuiet(walk)) return false;
        fitting = false;
      }
      return fitting;
    },
  ];
}
