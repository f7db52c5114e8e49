import type { Evaluated } from "./evaluated.js";
import { explainUnknown } from "./explain-unknown.js";
import { memberNames, memberOf } from "./json-values.js";
import { isObject, type Members } from "./kinds.js";
import { isQuiet, type Check, type Place, type Walk } from "./walk.js";
import type { Rules } from "./rules.js";

/** `unevaluatedProperties` and `unevaluatedItems`, after everything else has looked. */
export const checkUnevaluated: Check = (rules, place, walk, evaluated) => {
  const { value } = place;
  if (evaluated === undefined) return true;
  if (Array.isArray(value))
    return checkOtherItems(rules, value, place, walk, evaluated);
  if (!isObject(value)) return true;
  return checkOtherMembers(rules, value, place, walk, evaluated);
};

function checkOtherItems(
  { unevaluatedItems: rules }: Rules,
  items: readonly unknown[],
  place: Place,
  walk: Walk,
  evaluated: Evaluated,
): boolean {
  if (rules === undefined || evaluated.allItems) return true;
  let fitting = true;
  for (let key = 0; key < items.length; key++) {
    if (evaluated.items.has(key)) continue;
    const item = { value: items[key], rules, up: place, key };
    if (walk.check(rules, item, walk, undefined)) continue;
    if (isQuiet(walk)) return false;
    fitting = false;
  }
  evaluated.allItems = true;
  return fitting;
}

function checkOtherMembers(
  asking: Rules,
  object: Members,
  place: Place,
  walk: Walk,
  evaluated: Evaluated,
): boolean {
  const { unevaluatedProperties: rules } = asking;
  if (rules === undefined || evaluated.allNames) return true;
  const names = memberNames(object).filter(
    (name) => !evaluated.names.has(name),
  );
  evaluated.allNames = true;
  if (rules.never === true) {
    return names.length === 0 || explainUnknown(asking, names, place, walk);
  }
  let fitting = true;
  for (const key of names) {
    const inside = { value: memberOf(object, key), rules, up: place, key };
    if (walk.check(rules, inside, walk, undefined)) continue;
    if (isQuiet(walk)) return false;
    fitting = false;
  }
  return fitting;
}
