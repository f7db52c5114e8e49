import { unionSteps } from "./check-unions.js";
import { describe } from "./describe.js";
import { segment } from "./issue-text.js";
import { isObject } from "./kinds.js";
import type { Asked, PlanOf, Step } from "./plan.js";
import type { Rules } from "./rules.js";
import { fail, isQuiet, type Place, type Walk } from "./walk.js";

/** `discriminator` of a union. */
export function checkDiscriminator(
  rules: Rules,
  planOf: PlanOf,
): readonly Asked[] {
  const { discriminator } = rules;
  if (discriminator === undefined) return [];
  const steps = unionSteps(rules, planOf);
  return steps.length === 0 ? [] : [taggedStep(discriminator, steps, planOf)];
}

type Discriminator = NonNullable<Rules["discriminator"]>;

/** The value of a member decides the branch; without it the union is looked at as it is. */
function taggedStep(
  discriminator: Discriminator,
  unions: readonly Step[],
  planOf: PlanOf,
): Step {
  const { property, branches } = discriminator;
  return (place, walk) => {
    const { value } = place;
    const tag =
      isObject(value) && Object.hasOwn(value, property)
        ? value[property]
        : undefined;
    if (typeof tag !== "string") {
      const misfits = unions.filter((one) => !one(place, walk));
      return misfits.length === 0;
    }
    const tagged = branches.find(({ values }) => values.includes(tag));
    return tagged === undefined
      ? failTag(discriminator, tag, place, walk)
      : walk.check(planOf(tagged.rules), place, walk);
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
  const received = describe(tag, walk.isSecret?.(place, segment(member)));
  const message = `expected ${JSON.stringify(member)} to be ${wanted}, found ${received}`;
  const where = { member, received };
  return fail(walk, place, "discriminator", message, wanted, where);
}
