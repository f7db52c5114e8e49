import type { Rules } from "../../validate/rules.js";
import {
  below,
  isSparing,
  type Generate,
  type Made,
  type SampleContext,
} from "./context.js";
import { extendDemand, greatest, least, type Demand } from "./demand.js";
import { freeNames } from "./free-names.js";
import { isListed, listedValue } from "./listed.js";
import { mayBeNamed, planMembers, type MemberPlan } from "./member-plan.js";
import { own } from "./own.js";
import { memberRules } from "./places.js";

/** An object with all required members, and optional ones unless it should stay plain. */
export function generateObject(
  asked: Demand,
  context: SampleContext,
  generate: Generate,
): Made {
  const settled = withDependents(asked, context);
  if (settled === undefined) return undefined;
  const { demand, plan } = settled;
  if (isListed(demand.all)) return listedValue(demand.all, demand.all, context);
  const value: Record<string, unknown> = {};
  const inner = (name: string): SampleContext =>
    below(context, asked.all.filter(isObjectRules), name);
  for (const name of plan.order) {
    const made = generate(memberRules(demand, name), inner(name));
    if (made) setMember(value, name, made.value);
    else if (plan.needed.has(name)) return undefined;
  }
  fill(value, demand, context, (name) =>
    generate(memberRules(demand, name), inner(name)),
  );
  const fewest = greatest(demand, (rules) => rules.minProperties) ?? 0;
  return Object.keys(value).length < fewest ? undefined : { value };
}

function isObjectRules({ properties, required }: Rules): boolean {
  return properties !== undefined || required !== undefined;
}

function setMember(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** The demand with the schemas that present members ask for. */
function withDependents(
  asked: Demand,
  context: SampleContext,
): { readonly demand: Demand; readonly plan: MemberPlan } | undefined {
  let demand = asked;
  let earlier: readonly string[] = [];
  for (let round = 0; round < 20; round++) {
    const plan = planMembers(demand, context, earlier);
    if (plan === undefined) return undefined;
    const missing = dependentsOf(demand, plan);
    if (missing === undefined) return { demand, plan };
    const more = extendDemand(demand, ...missing, context);
    if (more === undefined) return undefined;
    demand = more;
    earlier = plan.order;
  }
  return undefined;
}

/** The first rules that have to hold for present members and are not in the demand yet. */
function dependentsOf(
  { all, inner }: Demand,
  { order }: MemberPlan,
): readonly [owner: Rules, dependents: readonly Rules[]] | undefined {
  for (const rules of all) {
    const missing = order.flatMap((name) => {
      const dependent = own(rules.dependentSchemas, name);
      return dependent && !inner.has(dependent) ? [dependent] : [];
    });
    if (missing.length > 0) return [rules, missing];
  }
  return undefined;
}

/** Adds members of any name until there are enough; one to a map even where none is needed. */
function fill(
  value: object,
  demand: Demand,
  context: SampleContext,
  make: (name: string) => Made,
): void {
  const count = (): number => Object.keys(value).length;
  const wanted = wantedCount(demand, count(), context);
  if (count() >= wanted) return;
  for (const name of freeNames(demand, wanted, context)) {
    const isNew = !Object.hasOwn(value, name) && mayBeNamed(demand, name);
    if (!isNew || asksForMore(demand, name, value)) continue;
    const made = make(name);
    if (made) setMember(value, name, made.value);
    if (count() >= wanted) return;
  }
}

/** Whether a member would bring demands that are not met yet. */
function asksForMore(demand: Demand, name: string, value: object): boolean {
  return demand.all.some((rules) => {
    const dependent = own(rules.dependentSchemas, name);
    const others = own(rules.dependentRequired, name) ?? [];
    return (
      (dependent !== undefined && !demand.inner.has(dependent)) ||
      others.some((other) => other !== name && !Object.hasOwn(value, other))
    );
  });
}

function wantedCount(
  demand: Demand,
  present: number,
  context: SampleContext,
): number {
  const fewest = greatest(demand, (rules) => rules.minProperties) ?? 0;
  const most = least(demand, (rules) => rules.maxProperties) ?? Infinity;
  const isMap =
    present === 0 &&
    demand.all.every(({ properties }) => properties === undefined) &&
    demand.all.some(isOpen);
  const usual = isMap && !isSparing(context) ? context.random.integer(1, 2) : 0;
  return Math.max(fewest, Math.min(usual, most));
}

/** Whether the rules describe members that have no name yet. */
function isOpen(rules: Rules): boolean {
  const { additionalProperties: others, patternProperties } = rules;
  return (
    (others !== undefined && others.never !== true) ||
    Object.values(patternProperties ?? {}).some((one) => one.never !== true)
  );
}
