import { describe } from "./describe.js";
import { explainUnion, namesOf } from "./explain-union.js";
import { isObject } from "./kinds.js";
import type { Asked, PlanOf, Step } from "./plan.js";
import type { Rules } from "./rules.js";
import { nameOf, sketchOf, type Sketch } from "./sketch.js";
import { tryBranch } from "./try-branch.js";
import { fail, isQuiet, type Place, type Walk } from "./walk.js";

/** `anyOf`, `oneOf` and `discriminator`. */
export function checkUnions(
  { anyOf, oneOf, discriminator }: Rules,
  planOf: PlanOf,
): readonly Asked[] {
  const steps = [
    ...(anyOf === undefined ? [] : [unionStep("anyOf", anyOf, planOf)]),
    ...(oneOf === undefined ? [] : [unionStep("oneOf", oneOf, planOf)]),
  ];
  return discriminator === undefined || steps.length === 0
    ? steps
    : [taggedStep(discriminator, steps, planOf)];
}

type Discriminator = NonNullable<Rules["discriminator"]>;

/** The value of a member decides the branch; without it the union is looked at as it is. */
function taggedStep(
  discriminator: Discriminator,
  unions: readonly Step[],
  planOf: PlanOf,
): Step {
  const { property, branches } = discriminator;
  return (place, walk, evaluated) => {
    const { value } = place;
    const tag =
      isObject(value) && Object.hasOwn(value, property)
        ? value[property]
        : undefined;
    if (typeof tag !== "string") {
      const misfits = unions.filter((one) => !one(place, walk, evaluated));
      return misfits.length === 0;
    }
    const tagged = branches.find(({ values }) => values.includes(tag));
    return tagged === undefined
      ? failTag(discriminator, tag, place, walk)
      : walk.check(planOf(tagged.rules), place, walk, evaluated);
  };
}

function failTag(
  { property: member, branches }: Discriminator,
  tag: string,
  place: Place,
  walk: Walk,
): false {
  if (isQuiet(walk)) return false;
  const wanted = branches
    .flatMap(({ values }) => values)
    .map((value) => JSON.stringify(value))
    .join(" or ");
  const received = describe(tag, walk.isSecret?.(place, member));
  const message = `expected ${JSON.stringify(member)} to be ${wanted}, found ${received}`;
  const where = { member, received };
  return fail(walk, place, "discriminator", message, wanted, where);
}

function unionStep(
  keyword: "anyOf" | "oneOf",
  branches: readonly Rules[],
  planOf: PlanOf,
): Step {
  const plans = branches.map((rules) => planOf(rules));
  // Made when the union is first explained.
  let sketches: readonly Sketch[] | undefined;
  let names = "";
  return (place, walk, evaluated) => {
    const isEnough = keyword === "anyOf" && evaluated === undefined;
    const fitting: number[] = [];
    let index = 0;
    for (const plan of plans) {
      if (tryBranch(plan, place, walk, evaluated)) {
        // Others may still look at more members.
        if (isEnough) return true;
        fitting.push(index);
      }
      index++;
    }
    if (fitting.length === 0) {
      if (isQuiet(walk)) return false;
      if (sketches === undefined) {
        sketches = branches.map((rules, index) =>
          sketchOf(rules, index, planOf),
        );
        names = namesOf(sketches, ", ");
      }
      return explainUnion(keyword, sketches, names, place, walk, evaluated);
    }
    return (
      keyword === "anyOf" ||
      fitting.length === 1 ||
      failSeveral(branches, fitting, place, walk)
    );
  };
}

function failSeveral(
  branches: readonly Rules[],
  fitting: readonly number[],
  place: Place,
  walk: Walk,
): false {
  const names = fitting.map(
    (index) => nameOf(branches[index] ?? {}) ?? `branch ${index + 1}`,
  );
  const message = `fits ${names.join(" and ")}, but only one is allowed`;
  return fail(walk, place, "oneOf", message, "exactly one");
}
