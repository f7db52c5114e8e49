import type { Rules } from "./rules.js";
import type { Asked, PlanOf } from "./plan.js";
import { checkInside, fail, silently } from "./walk.js";

/** `contains`, `minContains` and `maxContains`. */
export function checkContains(rules: Rules, planOf: PlanOf): readonly Asked[] {
  const { contains, minContains = 1, maxContains = Infinity } = rules;
  if (contains === undefined) return [];
  const plan = planOf(contains);
  return [
    (place, walk) => {
      if (!Array.isArray(place.value)) return true;
      const silent = silently(walk);
      let count = 0;
      place.value.forEach((value: unknown, key) => {
        if (!checkInside(plan, place, key, value, silent)) return;
        count++;
        place.evaluated?.items.add(key);
      });
      if (count >= minContains && count <= maxContains) return true;
      const isFew = count < minContains;
      const bound = isFew
        ? `at least ${minContains}`
        : `at most ${maxContains}`;
      return fail(
        walk,
        place,
        isFew ? "contains" : "maxContains",
        `expected ${bound} items of a kind, found ${count}`,
        `${bound} such items`,
      );
    },
  ];
}
