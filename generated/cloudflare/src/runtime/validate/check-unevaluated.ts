import { addEvaluated, noneEvaluated } from "./evaluated.js";
import { takeSteps } from "./explain-by.js";
import { explainUnknown } from "./explain-unknown.js";
import { memberNames, memberOf } from "./json-values.js";
import { isObject } from "./kinds.js";
import type { Plan, PlanOf, Step } from "./plan.js";
import type { Rules } from "./rules.js";
import { isQuiet } from "./walk.js";

/**
 * `unevaluatedProperties` and `unevaluatedItems`: they have to know what those
 * beside and below them looked at, and nothing of what others did (JSON Schema
 * 2020-12, section 11).
 */
export function checkUnevaluated(
  rules: Rules,
  planOf: PlanOf,
  steps: readonly Step[],
): readonly Step[] {
  const { unevaluatedItems: items, unevaluatedProperties: members } = rules;
  if (items === undefined && members === undefined) return steps;
  const all = [
    ...steps,
    ...(items === undefined ? [] : [otherItemsStep(items, planOf(items))]),
    ...(members === undefined
      ? []
      : [otherMembersStep(rules, members, planOf)]),
  ];
  return [
    (place, walk, evaluated) => {
      const book = noneEvaluated();
      const fitting = takeSteps(all, place, walk, book);
      addEvaluated(evaluated, book);
      return fitting;
    },
  ];
}

function otherItemsStep(rules: Rules, plan: Plan): Step {
  return (place, walk, evaluated) => {
    if (!Array.isArray(place.value)) return true;
    if (evaluated === undefined || evaluated.allItems) return true;
    const items: readonly unknown[] = place.value;
    let fitting = true;
    for (let key = 0; key < items.length; key++) {
      if (evaluated.items.has(key)) continue;
      const item = { value: items[key], rules, up: place, key };
      if (walk.check(plan, item, walk, undefined)) continue;
      if (isQuiet(walk)) return false;
      fitting = false;
    }
    evaluated.allItems = true;
    return fitting;
  };
}

function otherMembersStep(asking: Rules, rules: Rules, planOf: PlanOf): Step {
  const plan = planOf(rules);
  return (place, walk, evaluated) => {
    const { value: object } = place;
    if (!isObject(object)) return true;
    if (evaluated === undefined || evaluated.allNames) return true;
    const names = memberNames(object).filter(
      (name) => !evaluated.names.has(name),
    );
    evaluated.allNames = true;
    if (rules.never === true) {
      return (
        names.length === 0 || explainUnknown(asking, planOf, names, place, walk)
      );
    }
    let fitting = true;
    for (const key of names) {
      const inside = { value: memberOf(object, key), rules, up: place, key };
      if (walk.check(plan, inside, walk, undefined)) continue;
      if (isQuiet(walk)) return false;
      fitting = false;
    }
    return fitting;
  };
}
