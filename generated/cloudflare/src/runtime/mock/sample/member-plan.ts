import { fits } from "../../validate/explain.js";
import { requiredOf } from "../../validate/required-of.js";
import type { Rules } from "../../validate/rules.js";
import { conjunctsOf } from "./conjuncts.js";
import { isSparing, type SampleContext } from "./context.js";
import { greatest, least, type Demand } from "./demand.js";
import { isOneWay } from "./documented.js";
import { freeNames } from "./free-names.js";
import { heightOf } from "./kinds.js";
import { own } from "./own.js";
import { memberRules } from "./places.js";

/** Which members an object gets, and which of them it cannot do without. */
export interface MemberPlan {
  readonly order: readonly string[];
  readonly needed: ReadonlySet<string>;
}

/**
 * Plans the members, those of an earlier plan among them; undefined when more
 * are needed than are allowed.
 */
export function planMembers(
  demand: Demand,
  context: SampleContext,
  earlier: readonly string[],
): MemberPlan | undefined {
  const most = least(demand, (rules) => rules.maxProperties) ?? Infinity;
  const fewest = greatest(demand, (rules) => rules.minProperties) ?? 0;
  const needed = neededNames(demand, context);
  if (needed.size > most) return undefined;
  const names = new Set(needed);
  const add = (name: string): void => {
    if (names.has(name) || !mayBeNamed(demand, name)) return;
    const added = withDependents(demand, [name], names);
    if (names.size + added.size > most) return;
    for (const one of added) names.add(one);
  };
  earlier.forEach(add);
  const declared = declaredNames(demand);
  if (!isSparing(context))
    declared.filter((name) => isWelcome(demand, name, context)).forEach(add);
  if (names.size < fewest)
    for (const name of freeNames(demand, fewest, context)) {
      add(name);
      if (names.size >= fewest) break;
    }
  const order = [...declared.filter((name) => names.has(name)), ...names];
  return { order: [...new Set(order)], needed };
}

/** Whether a member may have a name at all. */
export function mayBeNamed(demand: Demand, name: string): boolean {
  const said = memberRules(demand, name);
  return (
    said.every((rules) => rules.never !== true) &&
    heightOf(said) < Infinity &&
    demand.all.every(
      ({ propertyNames }) =>
        propertyNames === undefined || fits(propertyNames, name),
    )
  );
}

function declaredNames(demand: Demand): readonly string[] {
  return demand.all.flatMap((rules) => Object.keys(rules.properties ?? {}));
}

/** What is required, and what that requires, but what travels the other way only. */
function neededNames(
  demand: Demand,
  { direction }: SampleContext,
): ReadonlySet<string> {
  const required = demand.all.flatMap((rules) =>
    requiredOf(rules).filter((name) => {
      const member = own(rules.properties, name);
      return !(direction === "input" ? member?.readOnly : member?.writeOnly);
    }),
  );
  return withDependents(demand, required, new Set());
}

/** The names with those that they ask for, but the ones that are there. */
function withDependents(
  demand: Demand,
  names: readonly string[],
  present: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set(names);
  for (const name of found)
    for (const { dependentRequired } of demand.all)
      for (const other of own(dependentRequired, name) ?? [])
        if (!present.has(other)) found.add(other);
  return found;
}

/** Whether an optional member is shown: sent this way, no circle. */
function isWelcome(
  demand: Demand,
  name: string,
  context: SampleContext,
): boolean {
  const said = memberRules(demand, name);
  return (
    !isOneWay(said, context.direction) &&
    !said
      .flatMap((rules): readonly Rules[] => conjunctsOf(rules))
      .some((rules) => context.open.includes(rules))
  );
}
