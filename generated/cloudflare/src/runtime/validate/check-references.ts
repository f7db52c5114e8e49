import type { Asked, Plan, PlanOf, Step } from "./plan.js";
import type { Rules } from "./rules.js";

/** References and `allOf`: rules that apply beside these. */
export function checkReferences(
  { refs = [], allOf = [] }: Rules,
  planOf: PlanOf,
): readonly Asked[] {
  return [
    ...refs.map((ref): Step => {
      // Made when it is first needed, as references may lead back here.
      let plan: Plan | undefined;
      return (place, walk, evaluated) =>
        walk.check((plan ??= planOf(ref())), place, walk, evaluated);
    }),
    ...allOf.map((rules): Step => {
      const plan = planOf(rules);
      return (place, walk, evaluated) =>
        walk.check(plan, place, walk, evaluated);
    }),
  ];
}
