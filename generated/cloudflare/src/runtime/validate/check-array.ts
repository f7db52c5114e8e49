import { isUnique } from "./json-values.js";
import type { Rules } from "./rules.js";
import {
  fail,
  isQuiet,
  pointerTo,
  type Check,
  type Checker,
  type Look,
} from "./walk.js";

/** What is said of arrays; anything else passes. */
export const checkArray: Checker = (look, check) => {
  const { value, rules } = look;
  if (!Array.isArray(value)) return true;
  const items: readonly unknown[] = value;
  const { minItems = 0, maxItems = Infinity, uniqueItems } = rules;
  let fitting = true;
  if (items.length < minItems)
    fitting = failLength(look, "minItems", `at least ${minItems} items`, items);
  if (items.length > maxItems)
    fitting = failLength(look, "maxItems", `at most ${maxItems} items`, items);
  if (uniqueItems === true && !isUnique(items)) {
    fitting = fail(
      look,
      "uniqueItems",
      "expected items that differ",
      "items that differ",
    );
  }
  const placesFit = checkItems(look, items, check);
  return checkContains(look, items, check) && placesFit && fitting;
};

function failLength(
  look: Look,
  keyword: string,
  wanted: string,
  items: readonly unknown[],
): false {
  return fail(
    look,
    keyword,
    `expected ${wanted}, found ${items.length}`,
    wanted,
  );
}

function checkItems(
  look: Look,
  items: readonly unknown[],
  check: Check,
): boolean {
  const { prefixItems = [], items: others } = look.rules;
  let fitting = true;
  for (let index = 0; index < items.length; index++) {
    const rules = prefixItems[index] ?? others;
    if (rules === undefined) break;
    look.evaluated?.items.add(index);
    if (checkItem(look, rules, items[index], index, check)) continue;
    if (isQuiet(look)) return false;
    fitting = false;
  }
  return fitting;
}

function checkItem(
  look: Look,
  rules: Rules,
  value: unknown,
  index: number,
  check: Check,
): boolean {
  const pointer = look.issues ? pointerTo(look.pointer, index) : "";
  return check({ ...look, rules, value, pointer, ...itemSecrets(look) });
}

/** An item is a value nobody has looked at. */
export function itemSecrets(
  look: Look,
): Pick<Look, "evaluated" | "secret" | "secrets"> {
  const secret = look.secret || look.secrets?.items === true;
  return { evaluated: undefined, secret, secrets: undefined };
}

function checkContains(
  look: Look,
  items: readonly unknown[],
  check: Check,
): boolean {
  const { contains, minContains = 1, maxContains = Infinity } = look.rules;
  if (contains === undefined) return true;
  let found = 0;
  items.forEach((value, index) => {
    const fitting = check({
      ...look,
      rules: contains,
      value,
      issues: undefined,
      evaluated: undefined,
    });
    if (!fitting) return;
    found++;
    look.evaluated?.items.add(index);
  });
  if (found < minContains) {
    return fail(
      look,
      "contains",
      `expected at least ${minContains} items of a kind, found ${found}`,
      `at least ${minContains} such items`,
    );
  }
  return (
    found <= maxContains ||
    fail(
      look,
      "maxContains",
      `expected at most ${maxContains} items of a kind, found ${found}`,
      `at most ${maxContains} such items`,
    )
  );
}
