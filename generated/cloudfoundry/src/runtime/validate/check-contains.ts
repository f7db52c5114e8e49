import { fail, silently, type Check } from "./walk.js";

/** `contains`, `minContains` and `maxContains`. */
export const checkContains: Check = (rules, place, walk, evaluated) => {
  const { contains, minContains = 1, maxContains = Infinity } = rules;
  if (contains === undefined || !Array.isArray(place.value)) return true;
  const silent = silently(walk);
  let count = 0;
  place.value.forEach((value: unknown, key) => {
    const item = { value, rules: contains, up: place, key };
    if (!walk.check(contains, item, silent, undefined)) return;
    count++;
    evaluated?.items.add(key);
  });
  if (count >= minContains && count <= maxContains) return true;
  const isFew = count < minContains;
  const bound = isFew ? `at least ${minContains}` : `at most ${maxContains}`;
  return fail(
    walk,
    place,
    isFew ? "contains" : "maxContains",
    `expected ${bound} items of a kind, found ${count}`,
    `${bound} such items`,
  );
};
