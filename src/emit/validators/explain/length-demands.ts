import { compare, negate, test } from "../guard/logic.js";
import { demandOf, type Asked, type Demand } from "./demand.js";
import type { ExplainScope } from "./explainers.js";

/** What is asked of how many items an array has, and that they differ. */
export function lengthDemands(
  asked: Asked,
  scope: ExplainScope,
): readonly Demand[] {
  const { assertions, expression } = asked;
  const { minItems = 0, maxItems, uniqueItems } = assertions;
  const count = `${expression}.length`;
  const demands: Demand[] = [];
  if (minItems > 0) {
    const fails = compare(count, "<", minItems);
    const wanted = `at least ${minItems} items`;
    demands.push(demandOf(asked, "minItems", wanted, fails, scope));
  }
  if (maxItems !== undefined) {
    const fails = compare(count, ">", maxItems);
    const wanted = `at most ${maxItems} items`;
    demands.push(demandOf(asked, "maxItems", wanted, fails, scope));
  }
  if (uniqueItems) {
    const isUnique = scope.guards.runtime("validate/json-values", "isUnique");
    const fails = negate(test(`${isUnique}(${expression})`));
    const wanted = "items that differ";
    demands.push(demandOf(asked, "uniqueItems", wanted, fails, scope));
  }
  return demands;
}
