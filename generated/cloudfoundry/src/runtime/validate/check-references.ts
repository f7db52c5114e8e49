import {
  onlyReference,
  type Asked,
  type Plan,
  type PlanOf,
  type Step,
} from "./plan.js";
import type { Rules } from "./rules.js";

/** References and `allOf`: rules that apply beside these. */
export function checkReferences(
  rules: Rules,
  planOf: PlanOf,
): readonly Asked[] {
  const { refs = [], allOf = [] } = rules;
  const isAlias = onlyReference(rules) !== undefined;
  return [
    ...refs.map((ref): Step => {
      // Made when it is first needed, as references may lead back here.
      let plan: Plan | undefined;
      return (place, walk) => {
        plan ??= planOf(ref());
        // The verdict of the target was that of the reference.
        const isRefused = isAlias && plan.fits && !place.evaluated;
        return (isRefused ? walk.refuse : walk.check)(plan, place, walk);
      };
    }),
    ...allOf.map((rules): Step => {
      const plan = planOf(rules);
      return (place, walk) => walk.check(plan, place, walk);
    }),
  ];
}
