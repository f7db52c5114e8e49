import { isEqual } from "../../validate/json-values.js";
import { fits } from "../../validate/explain.js";
import type { Rules } from "../../validate/rules.js";
import { conjunctsOf } from "./conjuncts.js";
import { heightsOf, membersNamed, together } from "./kinds.js";

/**
 * Whether rules visibly exclude each other: no kind of value fits both, no
 * listed value does, or a member would need two values. False may be wrong.
 */
export function isConflict(
  left: readonly Rules[],
  right: readonly Rules[],
): boolean {
  const heights = together([...left, ...right].map(heightsOf));
  if (Math.min(...heights) === Infinity) return true;
  const listed = right.filter((one) => one.enum !== undefined);
  if (listed.length > 0 && !listed.every((one) => hasChoice(one, left)))
    return true;
  return hasMemberConflict(left, right);
}

/** Whether one of the listed values fits what else is listed and said of scalars. */
function hasChoice(
  { enum: listed = [] }: Rules,
  others: readonly Rules[],
): boolean {
  const plain = others.filter(isPlain);
  return listed.some((value) => plain.every((rules) => fits(rules, value)));
}

const deep: readonly (keyof Rules)[] = [
  "refs",
  "allOf",
  "anyOf",
  "oneOf",
  "if",
  "not",
];

/** Rules that are judged without following others. */
function isPlain(rules: Rules): boolean {
  return deep.every((keyword) => rules[keyword] === undefined);
}

function hasMemberConflict(
  left: readonly Rules[],
  right: readonly Rules[],
): boolean {
  const required = new Set(
    [...left, ...right].flatMap((rules) => rules.required ?? []),
  );
  for (const name of required) {
    const before = left.flatMap((rules) => membersNamed(rules, name));
    const after = right.flatMap((rules) => membersNamed(rules, name));
    const all = [...before, ...after].flatMap(conjunctsOf);
    if (all.some((rules) => rules.never === true)) return true;
    if (before.length > 0 && after.length > 0 && !shareValue(all)) return true;
  }
  return false;
}

/** Whether lists of values, where there are some, have one in common. */
function shareValue(all: readonly Rules[]): boolean {
  const lists = all.flatMap(({ enum: listed }) => (listed ? [listed] : []));
  const [shortest = [], ...rest] = lists.sort(
    (one, other) => one.length - other.length,
  );
  if (lists.length < 2) return true;
  return shortest.some((value) =>
    rest.every((list) => list.some((other) => isEqual(other, value))),
  );
}
