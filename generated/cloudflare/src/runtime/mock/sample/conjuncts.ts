import type { Rules } from "../../validate/rules.js";
import { isAtomic, negate } from "./negate.js";

const known = new WeakMap<Rules, readonly Rules[]>();

/** Rules with everything that applies beside them without a choice: references, `allOf`, `not` turned round. */
export function conjunctsOf(rules: Rules): readonly Rules[] {
  const memo = known.get(rules);
  if (memo) return memo;
  const found = new Set<Rules>();
  const visit = (one: Rules): void => {
    // Rules that refer to themselves in a circle say nothing new.
    if (found.has(one)) return;
    found.add(one);
    partsOf(one).forEach(visit);
  };
  visit(rules);
  const list = [...found];
  known.set(rules, list);
  return list;
}

/** What applies beside the keywords of the rules themselves. */
export function partsOf(rules: Rules): readonly Rules[] {
  return [
    ...(rules.refs ?? []).map((ref) => ref()),
    ...(rules.allOf ?? []),
    ...(rules.not && !isAtomic(rules) ? [negate(rules.not)] : []),
  ];
}

/** The rules with all that may apply beside them. */
export function withBranches(rules: Rules): readonly Rules[] {
  const found = new Set<Rules>(conjunctsOf(rules));
  for (const one of found) {
    const branches = [
      ...(one.oneOf ?? []),
      ...(one.anyOf ?? []),
      ...[one.if, one.then, one.else].filter((part) => part !== undefined),
    ];
    for (const inner of branches.flatMap(conjunctsOf)) found.add(inner);
  }
  return [...found];
}
