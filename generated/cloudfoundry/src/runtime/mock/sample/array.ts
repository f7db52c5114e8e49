import { isEqual } from "../../validate/json-values.js";
import { fits } from "../../validate/explain.js";
import type { Rules } from "../../validate/rules.js";
import {
  below,
  isSparing,
  type Generate,
  type Made,
  type SampleContext,
} from "./context.js";
import { conjunctsOf } from "./conjuncts.js";
import { greatest, least, type Demand } from "./demand.js";
import { negate } from "./negate.js";
import { itemRules } from "./places.js";

/** An array of a length and with items as asked for. */
export function generateArray(
  demand: Demand,
  context: SampleContext,
  generate: Generate,
): Made {
  const most = least(demand, (rules) => rules.maxItems) ?? Infinity;
  const fewest = greatest(demand, (rules) => rules.minItems) ?? 0;
  const needed = Math.max(fewest, placesNeeded(demand));
  const wanted = wantedLength(demand, needed, context);
  const inner = below(context, []);
  const items: unknown[] = [];
  const roles = rolesOf(demand, Math.min(wanted, most), context);
  for (let index = 0; index < Math.min(wanted, most); index++) {
    const rules = [
      ...itemRules(demand, index),
      ...containedRules(roles, items),
    ];
    const made = itemFor(demand, rules, items, inner, generate);
    if (made === undefined) {
      if (index < needed) return undefined;
      break;
    }
    items.push(made.value);
  }
  return { value: items };
}

/** One item; where items must differ, one that is not there yet. */
function itemFor(
  demand: Demand,
  rules: readonly Rules[],
  items: readonly unknown[],
  context: SampleContext,
  generate: Generate,
): Made {
  const made = generate(rules, context);
  const isUnique = demand.all.some((one) => one.uniqueItems === true);
  if (!made || !isUnique || !items.some((item) => isEqual(item, made.value)))
    return made;
  return generate([...rules, { not: { enum: items } }], context);
}

/** How many items `contains` needs, and the places before them. */
function placesNeeded(demand: Demand): number {
  const counts = demand.all.map((rules) =>
    rules.contains ? (rules.minContains ?? 1) : 0,
  );
  return Math.max(0, ...counts);
}

function wantedLength(
  demand: Demand,
  needed: number,
  context: SampleContext,
): number {
  const places = greatest(demand, (rules) => rules.prefixItems?.length) ?? 0;
  const contained = placesNeeded(demand);
  if (isSparing(context) || isCircular(demand, context)) {
    // Later attempts look for room behind the places that are taken.
    return needed + (contained > 0 && isLater(context) ? places : 0);
  }
  const behind = contained > 0 ? places + contained : places;
  return Math.max(needed, behind, context.random.integer(1, 2));
}

/** Whether the usual arrangement was tried already. */
function isLater({ exclusive }: SampleContext): boolean {
  return exclusive !== "tagged";
}

/** Whether an item would be what the array stands within twice already. */
function isCircular(demand: Demand, { open }: SampleContext): boolean {
  return itemRules(demand, 0)
    .flatMap(conjunctsOf)
    .some((rules) => open.filter((one) => one === rules).length > 1);
}

/** Which items have to satisfy which `contains`: the last ones, or any. */
function rolesOf(
  demand: Demand,
  length: number,
  context: SampleContext,
): ReadonlyMap<Rules, ReadonlySet<number>> {
  const roles = new Map<Rules, ReadonlySet<number>>();
  for (const rules of demand.all) {
    if (rules.contains === undefined) continue;
    const places = Array.from({ length }, (_, index) => length - 1 - index);
    const order = isLater(context) ? context.random.shuffle(places) : places;
    roles.set(rules, new Set(order.slice(0, rules.minContains ?? 1)));
  }
  return roles;
}

/** What `contains` says of the next item: be of the kind, or of another when there are enough. */
function containedRules(
  roles: ReadonlyMap<Rules, ReadonlySet<number>>,
  items: readonly unknown[],
): readonly Rules[] {
  return [...roles].flatMap(
    ([{ contains, maxContains = Infinity }, places]) => {
      if (contains === undefined) return [];
      if (places.has(items.length)) return [contains];
      if (maxContains === Infinity) return [];
      const found = items.filter((item) => fits(contains, item)).length;
      const ahead = [...places].filter((place) => place > items.length).length;
      return found + ahead >= maxContains ? [negate(contains)] : [];
    },
  );
}
