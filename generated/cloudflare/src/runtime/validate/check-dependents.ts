import { ruleOf } from "./check-object.js";
import { memberNames, memberOf } from "./json-values.js";
import { isObject } from "./kinds.js";
import { fail, isQuiet, quote, type Check } from "./walk.js";

/** `dependentRequired` and `dependentSchemas`. */
export const checkDependents: Check = (rules, place, walk, evaluated) => {
  const { dependentRequired = {}, dependentSchemas = {} } = rules;
  const { value } = place;
  const isAsked = rules.dependentRequired ?? rules.dependentSchemas;
  if (isAsked === undefined || !isObject(value)) return true;
  let fitting = true;
  for (const name of memberNames(value)) {
    for (const other of ruleOf(dependentRequired, name) ?? []) {
      if (memberOf(value, other) !== undefined) continue;
      const wanted = JSON.stringify(other);
      const message = `missing ${wanted}, which ${quote(name)} asks for`;
      const where = { received: "nothing" };
      fitting = fail(walk, place, "dependentRequired", message, wanted, where);
    }
    const part = ruleOf(dependentSchemas, name);
    if (part === undefined || walk.check(part, place, walk, evaluated))
      continue;
    if (isQuiet(walk)) return false;
    fitting = false;
  }
  return fitting;
};
