import { noneEvaluated } from "./evaluated.js";
import { takeSteps } from "./explain-by.js";
import { explainUnknown } from "./explain-unknown.js";
import { segment } from "./issue-text.js";
import { memberNames, memberOf } from "./json-values.js";
import { isObject } from "./kinds.js";
import type { Plan, PlanOf, Step } from "./plan.js";
import type { Rules } from "./rules.js";
import { checkInside, isQuiet } from "./walk.js";

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
    ...(items === undefined ? [] : [otherItemsStep(planOf(items))]),
    ...(members === undefined
      ? []
      : [otherMembersStep(rules, members, planOf)]),
  ];
  return [
    (place, walk) => {
      const evaluated = noneEvaluated();
      const fitting = takeSteps(all, { ...place, evaluated }, walk);
      place.evaluated?.add(evaluated);
      return fitting;
    },
  ];
}

function otherItemsStep(plan: Plan): Step {
  return (place, walk) => {
    const { evaluated } = place;
    if (!Array.isArray(place.value)) return true;
    if (evaluated === undefined || evaluated.allItems) return true;
    const items: readonly unknown[] = place.value;
    let fitting = true;
    for (let key = 0; key < items.length; key++) {
      if (evaluated.items.has(key)) continue;
      if (checkInside(plan, place, key, items[key], walk)) continue;
      if (isQuiet(walk)) return false;
      fitting = false;
    }
    evaluated.allItems = true;
    return fitting;
  };
}

function otherMembersStep(asking: Rules, rules: Rules, planOf: PlanOf): Step {
  const plan = planOf(rules);
  return (place, walk) => {
    const { value: object, evaluated } = place;
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
      const value = memberOf(object, key);
      if (checkInside(plan, place, segment(key), value, walk)) continue;
      if (isQuiet(walk)) return false;
      fitting = false;
    }
    return fitting;
  };
}
