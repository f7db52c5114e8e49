import type { Issue } from "../issue.js";
import { failUnknown } from "./check-others.js";
import { quote } from "./describe.js";
import { compareFaults, judge, type Judged } from "./judge-branch.js";
import type { PlanOf } from "./plan.js";
import type { Rules } from "./rules.js";
import { compareDistance, flatten, sight, sketchOf } from "./sketch.js";
import { fail, isQuiet, pointerOf, type Place, type Walk } from "./walk.js";

/**
 * Says why nothing that fits has looked at members: a branch of a union knows
 * them and does not fit, or they are known nowhere.
 */
export function explainUnknown(
  asking: Rules,
  planOf: PlanOf,
  names: readonly string[],
  place: Place,
  walk: Walk,
): false {
  if (isQuiet(walk)) return false;
  const beside = flatten(asking);
  // Branches know what they look at only when they are tried, all of them.
  const branches = beside.flatMap(({ anyOf = [], oneOf = [] }) => [
    ...anyOf,
    ...oneOf,
  ]);
  const [closest] = branches
    .map((rules, index) => sight(place.value, sketchOf(rules, index, planOf)))
    .map((branch) => judge(branch, place, walk))
    .filter((branch) => branch.issues.length > 0 && knownTo(branch, names) > 0)
    .sort(
      (left, right) =>
        knownTo(right, names) - knownTo(left, names) ||
        compareDistance(left, right) ||
        compareFaults(left, right),
    );
  const faults = closest ? faultsOf(place, closest, names) : [];
  for (const { pointer, message, expected, received } of faults) {
    const text = `closest is ${closest?.name ?? ""}: ${message}`;
    fail(walk, place, keyword, text, expected, { pointer, received });
  }
  const known = [...beside, ...branches.flatMap((one) => flatten(one))].flatMap(
    ({ properties = {} }) => Object.keys(properties),
  );
  for (const name of names) {
    if (closest?.evaluated?.names.has(name) !== true) {
      failUnknown(walk, place, keyword, name, known);
    } else if (faults.length === 0) {
      failForeign(walk, place, name, closest);
    }
  }
  return false;
}

const keyword = "unevaluatedProperties";

function knownTo({ evaluated }: Judged, names: readonly string[]): number {
  return names.filter((name) => evaluated?.names.has(name)).length;
}

/** What the branch has against the members themselves. */
function faultsOf(
  place: Place,
  { issues }: Judged,
  names: readonly string[],
): readonly Issue[] {
  const pointers = names.map((name) => pointerOf(place, name));
  return issues.filter(({ pointer }) =>
    pointers.some((one) => pointer === one || pointer.startsWith(`${one}/`)),
  );
}

/** The member belongs to a branch that lacks something else. */
function failForeign(
  walk: Walk,
  place: Place,
  member: string,
  { name: branch, issues }: Judged,
): void {
  const received = quote(member);
  const message = `${received} needs ${branch}: ${issues[0]?.message ?? ""}`;
  const where = { member, received };
  fail(walk, place, keyword, message, "no other members", where);
}
