import type { Evaluated } from "./evaluated.js";
import { explainUnion } from "./explain-union.js";
import { isObject } from "./kinds.js";
import type { Rules } from "./rules.js";
import { isSecretMember } from "./secrets.js";
import { tryBranch } from "./try-branch.js";
import {
  describe,
  fail,
  isQuiet,
  type Check,
  type Place,
  type Walk,
} from "./walk.js";

/** `anyOf`, `oneOf` and `discriminator`. */
export const checkUnions: Check = (rules, place, walk, evaluated) => {
  const { anyOf, oneOf, discriminator } = rules;
  if (anyOf === undefined && oneOf === undefined) return true;
  const tagged = discriminator && taggedBranch(place, discriminator);
  if (tagged !== undefined) {
    return tagged === false
      ? failTag(rules, place, walk)
      : walk.check(tagged, place, walk, evaluated);
  }
  const isAny = anyOf === undefined || checkAny(anyOf, place, walk, evaluated);
  if (!isAny && isQuiet(walk)) return false;
  return (
    (oneOf === undefined || checkOne(oneOf, place, walk, evaluated)) && isAny
  );
};

/** The branch a discriminator decides for; false for an unknown value, undefined without one. */
function taggedBranch(
  { value }: Place,
  { property, branches }: NonNullable<Rules["discriminator"]>,
): Rules | false | undefined {
  if (!isObject(value) || !Object.hasOwn(value, property)) return undefined;
  const tag = value[property];
  if (typeof tag !== "string") return undefined;
  return branches.find(({ values }) => values.includes(tag))?.rules ?? false;
}

function failTag({ discriminator }: Rules, place: Place, walk: Walk): false {
  if (isQuiet(walk)) return false;
  const { property: member = "", branches = [] } = discriminator ?? {};
  const wanted = branches
    .flatMap(({ values }) => values)
    .map((value) => JSON.stringify(value))
    .join(" or ");
  const tag = isObject(place.value) ? place.value[member] : undefined;
  const received = describe(tag, isSecretMember(place, member));
  const message = `expected ${JSON.stringify(member)} to be ${wanted}, found ${received}`;
  const where = { member, received };
  return fail(walk, place, "discriminator", message, wanted, where);
}

function checkAny(
  branches: readonly Rules[],
  place: Place,
  walk: Walk,
  evaluated: Evaluated | undefined,
): boolean {
  let fitting = false;
  for (const rules of branches) {
    if (!tryBranch(rules, place, walk, evaluated)) continue;
    fitting = true;
    // Others may still look at more members.
    if (evaluated === undefined) break;
  }
  return fitting || explainUnion("anyOf", branches, place, walk, evaluated);
}

function checkOne(
  branches: readonly Rules[],
  place: Place,
  walk: Walk,
  evaluated: Evaluated | undefined,
): boolean {
  const fitting = branches.filter((rules) =>
    tryBranch(rules, place, walk, evaluated),
  );
  if (fitting.length === 1) return true;
  if (fitting.length === 0)
    return explainUnion("oneOf", branches, place, walk, evaluated);
  const names = fitting.map(
    (rules) =>
      rules.name ??
      rules.refs?.[0]?.().name ??
      `branch ${branches.indexOf(rules) + 1}`,
  );
  const message = `fits ${names.join(" and ")}, but only one is allowed`;
  return fail(walk, place, "oneOf", message, "exactly one");
}
