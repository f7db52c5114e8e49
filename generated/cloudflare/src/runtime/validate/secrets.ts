import { segment } from "./issue-text.js";
import { isArray } from "./kinds.js";
import type { Rules } from "./rules.js";
import type { IsSecret } from "./walk.js";

/** By itself, or as a part of what it is in. */
export const isSecret: IsSecret = (place, member) => {
  const secrets = secretsOf(place.rules);
  if (member !== undefined && (secrets.names.has(member) || secrets.others))
    return true;
  if (secrets.isSecret) return true;
  const { up, key } = place;
  if (up === undefined) return false;
  return isArray(up.value)
    ? secretsOf(up.rules).items || isSecret(up)
    : isSecret(up, key);
};

/** What must never be printed of a value, by all rules that apply to it or may. */
interface Secrets {
  /** The value itself. */
  readonly isSecret: boolean;
  /** By the steps that lead to them. */
  readonly names: ReadonlySet<string>;
  /** Members that are not declared. */
  readonly others: boolean;
  readonly items: boolean;
}

const known = new WeakMap<Rules, Secrets>();

/**
 * The secrets of a value (`writeOnly`, `format: password`). Branches count
 * whether they fit or not: what one calls a secret the others do not print.
 */
function secretsOf(rules: Rules): Secrets {
  const found = known.get(rules);
  if (found !== undefined) return found;
  const all = inPlace(rules);
  const names = all.flatMap(({ properties = {} }) =>
    Object.entries(properties)
      .filter(([, part]) => saysSecrets(part))
      .map(([name]) => segment(name)),
  );
  const secrets: Secrets = {
    isSecret: all.some(saysSecret),
    names: new Set(names),
    others: all.some((one) => otherMembers(one).some(saysSecrets)),
    items: all.some((one) => itemsOf(one).some(saysSecrets)),
  };
  known.set(rules, secrets);
  return secrets;
}

function saysSecrets(rules: Rules): boolean {
  return inPlace(rules).some(saysSecret);
}

function saysSecret({ writeOnly, format }: Rules): boolean {
  return writeOnly === true || format === "password";
}

function otherMembers(rules: Rules): readonly Rules[] {
  const { additionalProperties, unevaluatedProperties } = rules;
  return [
    ...Object.values(rules.patternProperties ?? {}),
    ...[additionalProperties, unevaluatedProperties].flatMap(
      (one) => one ?? [],
    ),
  ];
}

function itemsOf(rules: Rules): readonly Rules[] {
  const { prefixItems = [], items, contains, unevaluatedItems } = rules;
  return [
    ...prefixItems,
    ...[items, contains, unevaluatedItems].flatMap((one) => one ?? []),
  ];
}

/** The rules and all that apply to the same value, or may. */
function inPlace(rules: Rules): readonly Rules[] {
  const found = new Set([rules]);
  // A set visits what is added while it is walked.
  for (const one of found) {
    const { refs = [], allOf = [], anyOf = [], oneOf = [], not } = one;
    const parts = [
      ...refs.map((ref) => ref()),
      ...allOf,
      ...anyOf,
      ...oneOf,
      ...Object.values(one.dependentSchemas ?? {}),
      ...[not, one.if, one.then, one.else].flatMap((part) => part ?? []),
    ];
    for (const part of parts) found.add(part);
  }
  return [...found];
}
