import type { Rules } from "./rules.js";

/** What must never be printed of a value, by all rules that apply to it or may. */
export interface Secrets {
  /** The value itself. */
  readonly isSecret: boolean;
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
export function secretsOf(rules: Rules): Secrets {
  const found = known.get(rules);
  if (found !== undefined) return found;
  const all = inPlace(rules);
  const names = all.flatMap(({ properties = {} }) =>
    Object.entries(properties)
      .filter(([, part]) => isSecret(part))
      .map(([name]) => name),
  );
  const secrets: Secrets = {
    isSecret: all.some(saysSecret),
    names: new Set(names),
    others: all.some((one) => otherMembers(one).some(isSecret)),
    items: all.some((one) => itemsOf(one).some(isSecret)),
  };
  known.set(rules, secrets);
  return secrets;
}

function isSecret(rules: Rules): boolean {
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
