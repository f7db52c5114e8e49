import type { Rules } from "../../validate/rules.js";
import type { Demand } from "./demand.js";
import { membersNamed } from "./kinds.js";

/** Everything said of a member, by whichever keyword. */
export function memberRules(demand: Demand, name: string): readonly Rules[] {
  return demand.all.flatMap((rules) => {
    const said = membersNamed(rules, name);
    const { unevaluatedProperties: rest } = rules;
    if (rest === undefined) return said;
    const isKnown = demand
      .within(rules)
      .some(
        (one) =>
          membersNamed(one, name).length > 0 ||
          (one !== rules && one.unevaluatedProperties !== undefined),
      );
    return isKnown ? said : [rest];
  });
}

/** Everything said of the item at a place, but by `contains`. */
export function itemRules(demand: Demand, index: number): readonly Rules[] {
  return demand.all.flatMap((rules) => {
    const own = itemAt(rules, index);
    const said = own ? [own] : [];
    const { unevaluatedItems: rest } = rules;
    if (rest === undefined) return said;
    const isKnown = demand
      .within(rules)
      .some(
        (one) =>
          itemAt(one, index) !== undefined ||
          (one !== rules && one.unevaluatedItems !== undefined),
      );
    return isKnown ? said : [rest];
  });
}

function itemAt(
  { prefixItems, items }: Rules,
  index: number,
): Rules | undefined {
  return prefixItems?.[index] ?? items;
}
