import type { Issue } from "../issue.js";
import { failUnknown } from "./check-object.js";
import {
  compareDistance,
  flatten,
  judge,
  sight,
  type Judged,
} from "./judge-branch.js";
import {
  fail,
  isQuiet,
  pointerTo,
  quote,
  type Check,
  type Look,
} from "./walk.js";

/**
 * Says why nothing that fits has looked at members: a branch of a union knows
 * them and does not fit, or they are known nowhere.
 */
export function explainUnknown(
  look: Look,
  names: readonly string[],
  check: Check,
): false {
  if (isQuiet(look)) return false;
  // Branches know what they look at only when they are tried, all of them.
  const branches = flatten(look.rules).flatMap(({ anyOf = [], oneOf = [] }) => [
    ...anyOf,
    ...oneOf,
  ]);
  const [closest] = branches
    .map((rules, index) => judge(look, sight(look, rules, index), check))
    .filter((branch) => branch.issues.length > 0 && knownTo(branch, names) > 0)
    .sort(
      (left, right) =>
        knownTo(right, names) - knownTo(left, names) ||
        compareDistance(left.distance, right.distance),
    );
  const faults = closest ? faultsOf(look, closest, names) : [];
  for (const { pointer, message, expected, received } of faults) {
    const text = `closest is ${closest?.name ?? ""}: ${message}`;
    fail(look, keyword, text, expected, { pointer, received });
  }
  const known = [
    ...flatten(look.rules),
    ...branches.flatMap((one) => flatten(one)),
  ].flatMap(({ properties = {} }) => Object.keys(properties));
  for (const name of names) {
    if (closest?.evaluated?.names.has(name) !== true) {
      failUnknown(look, keyword, name, known);
    } else if (faults.length === 0) {
      failForeign(look, name, closest);
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
  look: Look,
  { issues }: Judged,
  names: readonly string[],
): readonly Issue[] {
  const pointers = names.map((name) => pointerTo(look.pointer, name));
  return issues.filter(({ pointer }) =>
    pointers.some((one) => pointer === one || pointer.startsWith(`${one}/`)),
  );
}

/** The member belongs to a branch that lacks something else. */
function failForeign(
  look: Look,
  name: string,
  { name: branch, issues }: Judged,
): void {
  const text = quote(name);
  const reason = issues[0]?.message ?? "";
  fail(
    look,
    keyword,
    `${text} needs ${branch}: ${reason}`,
    "no other members",
    {
      pointer: pointerTo(look.pointer, name),
      received: text,
    },
  );
}
