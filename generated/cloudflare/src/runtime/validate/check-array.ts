import { bounded } from "./bounded.js";
import { isUnique } from "./json-values.js";
import { isArray } from "./kinds.js";
import {
  judged,
  type Asked,
  type Demand,
  type Plan,
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

/** `prefixItems`; what is no array passes. */
export function checkPrefix(
  { prefixItems }: Rules,
  planOf: PlanOf,
): readonly Asked[] {
  return (prefixItems ?? []).map((rules, index) =>
    itemsStep(planOf(rules), index, index + 1),
  );
}

/** `items`, behind those of `prefixItems`; what is no array passes. */
export function checkItems(
  { prefixItems, items: rules }: Rules,
  planOf: PlanOf,
): readonly Asked[] {
  if (rules === undefined) return [];
  const plan = planOf(rules);
  const from = prefixItems?.length ?? 0;
  const fits = from === 0 && plan.fits ? allItems(plan.fits) : undefined;
  return [judged(itemsStep(plan, from, Infinity), fits)];
}

function itemsStep(plan: Plan, from: number, to: number): Step {
  return (place, walk) => {
    const { value: items, evaluated } = place;
    if (!isArray(items)) return true;
    let fitting = true;
    for (let key = from; key < to && key < items.length; key++) {
      evaluated?.items.add(key);
      if (checkInside(plan, place, key, items[key], walk)) continue;
      if (isQuiet(walk)) return false;
      fitting = false;
    }
    return fitting;
  };
}

function allItems(fits: Demand["fits"]): Demand["fits"] {
  return (value) => {
    if (!isArray(value)) return true;
    for (let index = 0; index < value.length; index++)
      if (!fits(value[index])) return false;
    return true;
  };
}
