import type { Rules } from "../../validate/rules.js";

const known = new WeakMap<Rules, number>();

/**
 * How many objects and arrays the shallowest value needs at least; infinite
 * for rules that demand themselves without end.
 */
export function heightOf(
  rules: Rules,
  open: ReadonlySet<Rules> = new Set(),
): number {
  const memo = known.get(rules);
  if (memo !== undefined) return memo;
  if (open.has(rules)) return Infinity;
  const inner = new Set([...open, rules]);
  const all = [
    ...(rules.refs ?? []).map((ref) => heightOf(ref(), inner)),
    ...(rules.allOf ?? []).map((part) => heightOf(part, inner)),
    ...[rules.anyOf, rules.oneOf].flatMap((branches) =>
      branches
        ? [Math.min(...branches.map((branch) => heightOf(branch, inner)))]
        : [],
    ),
    ownHeight(rules, inner),
  ];
  const height = Math.max(...all);
  // Within a circle a height may be infinite only from where it was asked.
  if (height < Infinity || open.size === 0) known.set(rules, height);
  return height;
}

function ownHeight(rules: Rules, open: ReadonlySet<Rules>): number {
  if (rules.enum !== undefined || admitsLeaf(rules)) return 0;
  const members = (rules.required ?? []).map((name) => {
    const member = rules.properties?.[name];
    return member ? heightOf(member, open) : 0;
  });
  const needsItems = (rules.minItems ?? 0) > 0 && rules.items;
  const items = needsItems ? [heightOf(needsItems, open)] : [];
  const deepest = Math.max(-1, ...members, ...items);
  return deepest + 1;
}

function admitsLeaf({ type }: Rules): boolean {
  if (type === undefined) return false;
  const types = typeof type === "string" ? [type] : type;
  return types.some((one) => one !== "object" && one !== "array");
}
