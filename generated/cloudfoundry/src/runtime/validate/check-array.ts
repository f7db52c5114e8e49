import type { Evaluated } from "./evaluated.js";
import type { Rules } from "./rules.js";
import { fail, isQuiet, type Check, type Place, type Walk } from "./walk.js";

/** The items of arrays and their number; anything else passes. */
export const checkArray: Check = (rules, place, walk, evaluated) => {
  const { value } = place;
  if (!Array.isArray(value)) return true;
  const items: readonly unknown[] = value;
  const { minItems = 0, maxItems = Infinity } = rules;
  let fitting = true;
  if (items.length < minItems)
    fitting = failLength(walk, place, "minItems", `at least ${minItems} items`);
  if (items.length > maxItems)
    fitting = failLength(walk, place, "maxItems", `at most ${maxItems} items`);
  return checkItems(rules, items, place, walk, evaluated) && fitting;
};

function failLength(
  walk: Walk,
  place: Place,
  keyword: string,
  wanted: string,
): false {
  const count = Array.isArray(place.value) ? place.value.length : 0;
  const message = `expected ${wanted}, found ${count}`;
  return fail(walk, place, keyword, message, wanted);
}

function checkItems(
  { prefixItems, items: others }: Rules,
  items: readonly unknown[],
  place: Place,
  walk: Walk,
  evaluated: Evaluated | undefined,
): boolean {
  let fitting = true;
  for (let index = 0; index < items.length; index++) {
    const rules = prefixItems?.[index] ?? others;
    if (rules === undefined) break;
    evaluated?.items.add(index);
    const item = { value: items[index], rules, up: place, key: index };
    if (walk.check(rules, item, walk, undefined)) continue;
    if (isQuiet(walk)) return false;
    fitting = false;
  }
  return fitting;
}
