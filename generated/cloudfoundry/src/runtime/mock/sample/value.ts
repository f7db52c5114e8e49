import { fits } from "../../validate/explain.js";
import type { Rules, RulesType } from "../../validate/rules.js";
import { generateArray } from "./array.js";
import { chooseType } from "./choose-type.js";
import { conjunctsOf, withBranches } from "./conjuncts.js";
import type { Made, SampleContext } from "./context.js";
import { demandOf, type Demand } from "./demand.js";
import { documentedValue } from "./documented.js";
import { isListed, listedValue } from "./listed.js";
import { generateNumber } from "./number.js";
import { generateObject } from "./object.js";
import { generateText } from "./text.js";

/** How often a value is tried anew, and how often in all before its rules count as hopeless. */
const mostTries = 8;
const mostFailures = 3;

/** A value for several rules at once; undefined when none was found. */
export function generateValue(
  wanted: readonly Rules[],
  context: SampleContext,
): Made {
  const { failures, budget, direction } = context;
  const [only, ...others] = wanted;
  const single = others.length === 0 ? only : undefined;
  const failed = (single && failures.get(single)) ?? 0;
  if (failed >= mostFailures) return undefined;
  for (let attempt = 0; attempt < mostTries; attempt++) {
    budget.left--;
    const made = attemptValue(wanted, harder(context, attempt));
    if (made && wanted.every((one) => fits(one, made.value, direction)))
      return made;
    // Attempts within attempts multiply; this ends them.
    if (budget.left < -1_000) return undefined;
  }
  if (single) failures.set(single, failed + 1);
  // Perhaps a value is listed in a branch that was never chosen.
  return listedValue(wanted.flatMap(withBranches), wanted, context);
}

/** The first attempts are rich, later ones careful or plain. */
function harder(context: SampleContext, attempt: number): SampleContext {
  return {
    ...context,
    exclusive: (["tagged", "all", "all"] as const)[attempt] ?? "untagged",
    plain: context.plain || (attempt > 1 && attempt % 2 === 0),
  };
}

function attemptValue(wanted: readonly Rules[], context: SampleContext): Made {
  // Where values are listed, trying them tells more than choosing branches.
  const certain = wanted.flatMap(conjunctsOf);
  if (isListed(certain)) return listedValue(certain, wanted, context);
  const demand = demandOf(wanted, context);
  if (demand === undefined) return undefined;
  if (isListed(demand.all)) return listedValue(demand.all, wanted, context);
  const documented = documentedValue(demand, wanted, context);
  if (documented) return documented;
  const type = chooseType(demand, context);
  return type && generateType(type, demand, context);
}

function generateType(
  type: RulesType,
  demand: Demand,
  context: SampleContext,
): Made {
  switch (type) {
    case "null":
      return { value: null };
    case "boolean":
      return { value: context.random.next() < 0.5 };
    case "integer":
    case "number":
      return generateNumber(type === "integer", demand, context);
    case "string":
      return generateText(demand, context);
    case "array":
      return generateArray(demand, context, generateValue);
    case "object":
      return generateObject(demand, context, generateValue);
  }
}
