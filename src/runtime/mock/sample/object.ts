import type { Rules } from "../../validate/rules.js";
import { below, isSparing, type SampleContext } from "./context.js";
import { greatest, least, type Demand } from "./demand.js";
import { heightOf } from "./height.js";
import type { GenerateOne } from "./array.js";
import { isMatch, textForPattern } from "./pattern.js";
import { generateText } from "./text.js";

/** An object with all required members, and optional ones unless it should stay plain. */
export function generateObject(
  demand: Demand,
  context: SampleContext,
  generate: GenerateOne,
): object {
  const inner = below(context);
  const value: Record<string, unknown> = {};
  const add = (name: string): void => {
    Object.defineProperty(value, name, {
      value: generate(memberRules(demand, name), inner),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  };
  const dependents = new Set<Rules>();
  for (const name of memberNames(demand, context)) {
    add(name);
    for (const { dependentRequired, dependentSchemas } of demand) {
      for (const other of own(dependentRequired, name) ?? []) {
        if (!Object.hasOwn(value, other)) add(other);
      }
      const dependent = own(dependentSchemas, name);
      if (dependent) dependents.add(dependent);
    }
  }
  fill(value, demand, context, add);
  return dependents.size > 0
    ? completed(value, [...dependents], inner, generate)
    : value;
}

/** What appears when a member appears: the members it asks for. */
function completed(
  value: Record<string, unknown>,
  dependents: readonly Rules[],
  context: SampleContext,
  generate: GenerateOne,
): object {
  const more = generate([{ type: "object" }, ...dependents], context);
  return typeof more === "object" && more !== null
    ? { ...value, ...more }
    : value;
}

function memberNames(
  demand: Demand,
  context: SampleContext,
): ReadonlySet<string> {
  const names = new Set<string>();
  const most = least(demand, (rules) => rules.maxProperties) ?? Infinity;
  for (const rules of demand)
    for (const name of rules.required ?? []) {
      if (!isUnwanted(memberRules(demand, name), context)) names.add(name);
    }
  if (isSparing(context)) return names;
  for (const rules of demand)
    for (const name of Object.keys(rules.properties ?? {})) {
      const member = memberRules(demand, name);
      const possible = member.every(
        (one) => one.never !== true && heightOf(one) < Infinity,
      );
      if (possible && names.size < most && !isUnwanted(member, context))
        names.add(name);
    }
  return names;
}

/** What travels the other way only is left out. */
function isUnwanted(
  member: readonly Rules[],
  { direction }: SampleContext,
): boolean {
  return member.some((one) =>
    direction === "input" ? one.readOnly === true : one.writeOnly === true,
  );
}

/** Everything said of a member, by whichever keyword. */
function memberRules(demand: Demand, name: string): readonly Rules[] {
  return demand.flatMap((rules) => {
    const declared = own(rules.properties, name);
    const matched = Object.entries(rules.patternProperties ?? {})
      .filter(([pattern]) => isMatch(pattern, name))
      .map(([, one]) => one);
    const known = declared ? [declared, ...matched] : matched;
    if (known.length > 0) return known;
    return rules.additionalProperties ? [rules.additionalProperties] : [];
  });
}

function own<Value>(
  members: { readonly [name: string]: Value } | undefined,
  name: string,
): Value | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Adds members of any name until there are enough, one even where none is needed. */
function fill(
  value: Record<string, unknown>,
  demand: Demand,
  context: SampleContext,
  add: (name: string) => void,
): void {
  const fewest = greatest(demand, (rules) => rules.minProperties) ?? 0;
  const isMap = demand.some(
    (rules) =>
      rules.additionalProperties !== undefined &&
      rules.additionalProperties.never !== true &&
      rules.properties === undefined,
  );
  const wanted = isMap && !isSparing(context) ? Math.max(fewest, 1) : fewest;
  for (
    let tries = 0;
    Object.keys(value).length < wanted && tries < wanted * 20;
    tries++
  ) {
    const name = freeName(demand, context, tries);
    if (!Object.hasOwn(value, name)) add(name);
  }
}

function freeName(
  demand: Demand,
  context: SampleContext,
  tries: number,
): string {
  const declared = demand.flatMap((rules) =>
    Object.keys(rules.properties ?? {}),
  );
  const candidate = declared[tries];
  if (candidate !== undefined) return candidate;
  const names = demand.flatMap((rules) => rules.propertyNames ?? []);
  if (names.length > 0) {
    const listed = names.find((rules) => rules.enum !== undefined)?.enum;
    return listed
      ? String(context.random.pick(listed))
      : generateText(names, context);
  }
  const [pattern] = demand.flatMap((rules) =>
    Object.keys(rules.patternProperties ?? {}),
  );
  const open = demand.every(
    (rules) => rules.additionalProperties?.never !== true,
  );
  return pattern !== undefined && !open
    ? (textForPattern(pattern, context.random) ?? `key${tries}`)
    : `key${tries + 1}`;
}
