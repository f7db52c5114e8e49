import { fits } from "../../validate/explain.js";
import type { Direction, Rules } from "../../validate/rules.js";
import { conjunctsOf, withBranches } from "./conjuncts.js";
import type { Made, SampleContext } from "./context.js";
import type { Demand } from "./demand.js";
import { membersNamed } from "./kinds.js";

/** A sample of the documentation that fits, without what travels the other way only. */
export function documentedValue(
  demand: Demand,
  wanted: readonly Rules[],
  { random, direction }: SampleContext,
): Made {
  for (const { samples = [] } of demand.all) {
    const fitting = samples.flatMap((value) =>
      [prune(value, demand.all, direction), value]
        .filter((one) => wanted.every((rules) => fits(rules, one, direction)))
        .slice(0, 1),
    );
    if (fitting.length > 0) return { value: random.pick(fitting) };
  }
  return undefined;
}

/** Whether a member is never sent this way (OpenAPI 3.1.1, section 4.8.24.3). */
export function isOneWay(
  member: readonly Rules[],
  direction: Direction,
): boolean {
  return member
    .flatMap(conjunctsOf)
    .some((rules) =>
      direction === "input"
        ? rules.readOnly === true
        : rules.writeOnly === true,
    );
}

/** A value without the members that are never sent this way. */
function prune(
  value: unknown,
  said: readonly Rules[],
  direction: Direction,
): unknown {
  if (typeof value !== "object" || value === null) return value;
  const all = [...new Set(said.flatMap(withBranches))];
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      prune(
        item,
        all.flatMap(({ prefixItems, items }) => {
          const own = prefixItems?.[index] ?? items;
          return own ? [own] : [];
        }),
        direction,
      ),
    );
  }
  const kept = Object.entries(value).flatMap(([name, member]) => {
    const rules = all.flatMap((one) => membersNamed(one, name));
    return isOneWay(rules, direction)
      ? []
      : [[name, prune(member, rules, direction)] as const];
  });
  return Object.fromEntries(kept);
}
