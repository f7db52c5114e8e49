import { bounded } from "./bounded.js";
import { isUnique } from "./json-values.js";
import { isArray } from "./kinds.js";
import {
  judged,
  type Asked,
  type Demand,
  type PlanOf,
  type Step,
} from "./plan.js";
import type { Rules } from "./rules.js";
import { checkInside, isQuiet } from "./walk.js";

type Test = (items: readonly unknown[], bound: number) => boolean;

/** `minItems`. */
export function checkMinItems({ minItems: bound }: Rules): readonly Asked[] {
  const test: Test = ({ length }, fewest) => length >= fewest;
  return bounded("minItems", bound, `at least ${bound} items`, isArray, test);
}

/** `maxItems`. */
export function checkMaxItems({ maxItems: bound }: Rules): readonly Asked[] {
  const test: Test = ({ length }, most) => length <= most;
  return bounded("maxItems", bound, `at most ${bound} items`, isArray, test);
}

/** `uniqueItems`. */
export function checkUnique({ uniqueItems }: Rules): readonly Asked[] {
  const wanted = "items that differ";
  return bounded("uniqueItems", uniqueItems, wanted, isArray, isUnique);
}

/** `prefixItems` and `items`; what is no array passes. */
export function checkItems(
  { prefixItems = [], items: others }: Rules,
  planOf: PlanOf,
): readonly Asked[] {
  if (prefixItems.length === 0 && others === undefined) return [];
  const prefix = prefixItems.map((rules) => planOf(rules));
  const rest = others && planOf(others);
  const step: Step = (place, walk) => {
    const { value: items } = place;
    if (!isArray(items)) return true;
    let fitting = true;
    for (let key = 0; key < items.length; key++) {
      const plan = prefix[key] ?? rest;
      const rules = prefixItems[key] ?? others;
      if (plan === undefined || rules === undefined) break;
      place.evaluated?.items.add(key);
      if (checkInside(plan, place, key, items[key], rules, walk)) continue;
      if (isQuiet(walk)) return false;
      fitting = false;
    }
    return fitting;
  };
  const fits = prefix.length === 0 ? rest?.fits : undefined;
  return [judged(step, fits && allItems(fits))];
}

function allItems(fits: Demand["fits"]): Demand["fits"] {
  return (value) => {
    if (isArray(value)) for (const item of value) if (!fits(item)) return false;
    return true;
  };
}
