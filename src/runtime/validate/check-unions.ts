import { explainUnion } from "./explain-union.js";
import type { Asked, PlanOf, Step } from "./plan.js";
import type { Rules } from "./rules.js";
import { sketchOf, type Sketch } from "./sketch.js";
import { tryBranch } from "./try-branch.js";
import { fail, isQuiet, type Place, type Walk } from "./walk.js";

/** `anyOf` and `oneOf`, where no member of the value decides the branch. */
export function checkUnions(rules: Rules, planOf: PlanOf): readonly Asked[] {
  return rules.discriminator === undefined ? unionSteps(rules, planOf) : [];
}

/** `anyOf` and `oneOf`, each as a step. */
export function unionSteps(
  { anyOf, oneOf }: Rules,
  planOf: PlanOf,
): readonly Step[] {
  return [
    ...(anyOf === undefined ? [] : [unionStep("anyOf", anyOf, planOf)]),
    ...(oneOf === undefined ? [] : [unionStep("oneOf", oneOf, planOf)]),
  ];
}

function unionStep(
  keyword: "anyOf" | "oneOf",
  branches: readonly Rules[],
  planOf: PlanOf,
): Step {
  const plans = branches.map((rules) => planOf(rules));
  // Made when the union is first explained.
  let sketches: readonly Sketch[] | undefined;
  const sketch = (): readonly Sketch[] =>
    (sketches ??= branches.map((rules, index) =>
      sketchOf(rules, index, planOf),
    ));
  return (place, walk) => {
    const isEnough = keyword === "anyOf" && place.evaluated === undefined;
    const fitting: number[] = [];
    let index = 0;
    for (const plan of plans) {
      if (tryBranch(plan, place, walk)) {
        // Others may still look at more members.
        if (isEnough) return true;
        fitting.push(index);
      }
      index++;
    }
    if (fitting.length === 0) {
      if (isQuiet(walk)) return false;
      return explainUnion(keyword, sketch(), place, walk);
    }
    return (
      keyword === "anyOf" ||
      fitting.length === 1 ||
      failSeveral(sketch(), fitting, place, walk)
    );
  };
}

function failSeveral(
  sketches: readonly Sketch[],
  fitting: readonly number[],
  place: Place,
  walk: Walk,
): false {
  const names = fitting.map((index) => sketches[index]?.name ?? "");
  const message = `fits ${names.join(" and ")}, but only one is allowed`;
  return fail(walk, place, "oneOf", message, "exactly one");
}
