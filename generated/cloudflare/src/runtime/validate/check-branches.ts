import { addEvaluated, noneEvaluated, type Evaluated } from "./evaluated.js";
import { explainUnion } from "./explain-union.js";
import type { Rules } from "./rules.js";
import {
  describe,
  fail,
  isQuiet,
  pointerTo,
  type Check,
  type Checker,
  type Look,
} from "./walk.js";

/** References, `allOf`, unions, `not` and `if`: rules that look at the same value. */
export const checkBranches: Checker = (look, check) => {
  const { rules } = look;
  const conjuncts = [
    ...(rules.refs ?? []).map((ref) => ref()),
    ...(rules.allOf ?? []),
  ];
  let fitting = true;
  for (const one of conjuncts) {
    if (check({ ...look, rules: one })) continue;
    if (isQuiet(look)) return false;
    fitting = false;
  }
  const parts = [checkUnions, checkNot, checkIf];
  for (const part of parts) {
    if (part(look, check)) continue;
    if (isQuiet(look)) return false;
    fitting = false;
  }
  return fitting;
};

function checkUnions(look: Look, check: Check): boolean {
  const { anyOf, oneOf, discriminator } = look.rules;
  if (anyOf === undefined && oneOf === undefined) return true;
  const tagged = discriminator && taggedBranch(look, discriminator);
  if (tagged !== undefined) {
    return tagged === false ? failTag(look) : check({ ...look, rules: tagged });
  }
  const any = anyOf === undefined || checkAny(look, anyOf, check);
  return (oneOf === undefined || checkOne(look, oneOf, check)) && any;
}

/** The branch a discriminator decides for; false for an unknown value, undefined without one. */
function taggedBranch(
  { value }: Look,
  { property, branches }: NonNullable<Rules["discriminator"]>,
): Rules | false | undefined {
  if (
    typeof value !== "object" ||
    value === null ||
    !Object.hasOwn(value, property)
  )
    return undefined;
  const tag: unknown = Reflect.get(value, property);
  if (typeof tag !== "string") return undefined;
  return branches.find(({ values }) => values.includes(tag))?.rules ?? false;
}

function failTag(look: Look): false {
  const { property = "", branches = [] } = look.rules.discriminator ?? {};
  const wanted = branches
    .flatMap(({ values }) => values)
    .map((value) => JSON.stringify(value))
    .join(" or ");
  const secret = look.secret || look.secrets?.names.has(property);
  const tag: unknown = Reflect.get(Object(look.value), property);
  const found = describe(tag, secret);
  return fail(
    look,
    "discriminator",
    `expected ${JSON.stringify(property)} to be ${wanted}, found ${found}`,
    wanted,
    {
      pointer: pointerTo(look.pointer, property),
      received: found,
    },
  );
}

function checkAny(
  look: Look,
  branches: readonly Rules[],
  check: Check,
): boolean {
  let found = false;
  for (const rules of branches) {
    if (!tryBranch(look, rules, check)) continue;
    found = true;
    // Others may still look at more members.
    if (look.evaluated === undefined) break;
  }
  return found || explainUnion(look, "anyOf", branches, check);
}

function checkOne(
  look: Look,
  branches: readonly Rules[],
  check: Check,
): boolean {
  const fitting = branches.filter((rules) => tryBranch(look, rules, check));
  if (fitting.length === 1) return true;
  if (fitting.length === 0) return explainUnion(look, "oneOf", branches, check);
  const names = fitting.map(
    (rules) =>
      rules.name ??
      rules.refs?.[0]?.().name ??
      `branch ${branches.indexOf(rules) + 1}`,
  );
  return fail(
    look,
    "oneOf",
    `fits ${names.join(" and ")}, but only one is allowed`,
    "exactly one",
  );
}

function tryBranch(look: Look, rules: Rules, check: Check): boolean {
  const evaluated: Evaluated | undefined = look.evaluated && noneEvaluated();
  const fitting = check({ ...look, rules, issues: undefined, evaluated });
  if (fitting) addEvaluated(look.evaluated, evaluated);
  return fitting;
}

function checkNot(look: Look, check: Check): boolean {
  const { not } = look.rules;
  if (not === undefined) return true;
  const evaluated = look.evaluated && noneEvaluated();
  const fitting = check({ ...look, rules: not, issues: undefined, evaluated });
  return (
    !fitting ||
    fail(look, "not", "this is just what is not allowed", "anything else")
  );
}

function checkIf(look: Look, check: Check): boolean {
  const condition = look.rules.if;
  if (condition === undefined) return true;
  const rules = tryBranch(look, condition, check)
    ? look.rules.then
    : look.rules.else;
  return rules === undefined || check({ ...look, rules });
}
