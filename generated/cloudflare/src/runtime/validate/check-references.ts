import { judged, type Asked, type Plan, type PlanOf } from "./plan.js";
import type { Rules } from "./rules.js";

/** References and `allOf`: rules that apply beside these. */
export function checkReferences(
  rules: Rules,
  planOf: PlanOf,
): readonly Asked[] {
  const { refs = [], allOf = [] } = rules;
  // The verdict of a target is that of a reference which says nothing else.
  const isAlias = refs.length === 1 && Object.keys(rules).length === 1;
  return [
    ...refs.map((ref): Asked => {
      // Made when it is first needed, as references may lead back here.
      let plan: Plan | undefined;
      const { is } = ref();
      return judged((place, walk) => {
        plan ??= planOf(ref());
        const isRefused = isAlias && is && !place.evaluated;
        return (isRefused ? walk.refuse : walk.check)(plan, place, walk);
      }, is);
    }),
    ...allOf.map((part): Asked => {
      const plan = planOf(part);
      return judged((place, walk) => walk.check(plan, place, walk), plan.fits);
    }),
  ];
}
