import type { Rules } from "../../validate/rules.js";
import { below, isSparing, type SampleContext } from "./context.js";
import { greatest, least, type Demand } from "./demand.js";

/** Makes one value for several rules. */
export type GenerateOne = (
  rules: readonly Rules[],
  context: SampleContext,
) => unknown;

/** An array of a length and with items as asked for. */
export function generateArray(
  demand: Demand,
  context: SampleContext,
  generate: GenerateOne,
): unknown[] {
  const inner = below(context);
  const length = lengthOf(demand, context);
  const items: unknown[] = [];
  const seen = new Set<string>();
  const unique = demand.some((rules) => rules.uniqueItems === true);
  for (let tries = 0; items.length < length && tries < length * 20; tries++) {
    const item = generate(itemRules(demand, items.length), inner);
    const key = JSON.stringify(item);
    if (unique && seen.has(key)) continue;
    seen.add(key);
    items.push(item);
  }
  return items;
}

function lengthOf(demand: Demand, context: SampleContext): number {
  const contained = greatest(demand, (rules) =>
    rules.contains ? (rules.minContains ?? 1) : undefined,
  );
  const fewest = Math.max(
    greatest(demand, (rules) => rules.minItems) ?? 0,
    contained ?? 0,
  );
  const places = greatest(demand, (rules) => rules.prefixItems?.length) ?? 0;
  const most = least(demand, (rules) => mostItems(rules)) ?? Infinity;
  const wanted = isSparing(context)
    ? fewest
    : Math.max(fewest, places, context.random.integer(1, 2));
  return Math.min(wanted, Math.max(most, fewest));
}

function mostItems(rules: Rules): number | undefined {
  const closed = [rules.items, rules.unevaluatedItems].some(
    (one) => one?.never === true,
  );
  const places = closed ? (rules.prefixItems?.length ?? 0) : Infinity;
  return Math.min(rules.maxItems ?? Infinity, places);
}

/** What is demanded of the item at a place; the first ones satisfy `contains`. */
function itemRules(demand: Demand, index: number): readonly Rules[] {
  return demand.flatMap((rules) => {
    const own =
      rules.prefixItems?.[index] ?? rules.items ?? rules.unevaluatedItems;
    const contained =
      index < (rules.minContains ?? 1) ? rules.contains : undefined;
    return [own, contained].filter((one) => one !== undefined);
  });
}
