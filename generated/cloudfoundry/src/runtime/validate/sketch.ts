import { closestName, mostCompared, unknownHint } from "./closest-name.js";
import { isObject } from "./kinds.js";
import type { Demand, Plan, PlanOf } from "./plan.js";
import { requiredOf } from "./required-of.js";
import type { Rules } from "./rules.js";

/** What of a branch of a union can be compared with a value without looking below it. */
export interface Sketch {
  readonly name: string;
  readonly plan: Plan;
  /** The types that a value must be of. */
  readonly types: readonly Demand[];
  /** Members with a fixed scalar, such as `kind`. */
  readonly tags: readonly (readonly [name: string, value: unknown])[];
  readonly required: readonly string[];
  readonly known: ReadonlySet<string>;
}

/** How far a value is from a branch: compared item by item, less is closer. */
export type Distance = readonly number[];

/** A branch of a union at first sight: nothing below the value was looked at. */
export interface Sighted {
  readonly sketch: Sketch;
  readonly distance: Distance;
  /** Names that look like missing ones. */
  readonly hints: readonly string[];
}

/** Sketches a branch; without a name of its own it is called by what it asks for. */
export function sketchOf(rules: Rules, index: number, planOf: PlanOf): Sketch {
  const all = flatten(rules);
  const required = all.flatMap(requiredOf);
  const members = all.flatMap(({ properties = {} }) => Object.keys(properties));
  return {
    name: nameOf(rules) ?? typeName(rules) ?? `branch ${index + 1}`,
    plan: planOf(rules),
    types: all
      .flatMap((one) => planOf(one).demands)
      .filter(({ keyword }) => keyword === "type"),
    tags: all.flatMap(tagsOf),
    required,
    known: new Set([...members, ...required]),
  };
}

/** The name of a schema, or of the one that it refers to. */
export function nameOf({ name, refs }: Rules): string | undefined {
  return name ?? refs?.[0]?.().name;
}

function typeName(rules: Rules): string | undefined {
  const { type, enum: listed } = rules;
  if (listed !== undefined && listed.length <= 4)
    return listed.map((one) => JSON.stringify(one)).join(" | ");
  const isAny = type === undefined && requiredOf(rules).length > 0;
  if (isAny || type === "object") return objectName(rules);
  return typeof type === "string" ? type : type?.join(" | ");
}

/** Objects are told apart by what members of theirs must be, or else that they must be there. */
function objectName(rules: Rules): string {
  const quoted = JSON.stringify;
  const names = [...requiredOf(rules)].sort();
  const tags = new Map(tagsOf(rules));
  const fixed = names
    .filter((name) => tags.has(name))
    .map((name) => `${quoted(name)}: ${quoted(tags.get(name))}`);
  const told = fixed.length > 0 ? fixed : names.map((name) => quoted(name));
  return told[0] ? `object with ${told.slice(0, 3).join(", ")}` : "object";
}

/** The members that can only be one scalar. */
function tagsOf({ properties = {} }: Rules): Sketch["tags"] {
  return Object.entries(properties).flatMap(([name, { enum: listed }]) =>
    listed?.length === 1 && typeof listed[0] !== "object"
      ? [[name, listed[0]] as const]
      : [],
  );
}

/** The rules with everything that applies beside them. */
export function flatten(
  rules: Rules,
  seen: Set<Rules> = new Set(),
): readonly Rules[] {
  if (seen.has(rules)) return [];
  seen.add(rules);
  const parts = [
    ...(rules.refs ?? []).map((ref) => ref()),
    ...(rules.allOf ?? []),
  ];
  return [rules, ...parts.flatMap((part) => flatten(part, seen))];
}

/**
 * Measures how far a value is from a branch: by the property that tells
 * branches apart, by type, by its members. Looking for names that may be
 * misspelt takes long and is left out by who does not need it.
 */
export function sight(
  value: unknown,
  sketch: Sketch,
  isThorough = true,
): Sighted {
  const { types, tags, required, known } = sketch;
  const isMistyped = types.every(({ fits }) => fits(value)) ? 0 : 1;
  const hints: string[] = [];
  let mismatched = 0;
  let missing = 0;
  let edits = 0;
  let unknown: readonly string[] = [];
  if (isObject(value)) {
    for (const [name, fixed] of tags)
      if (Object.hasOwn(value, name) && fixed !== value[name]) mismatched++;
    for (const name of required) if (!Object.hasOwn(value, name)) missing++;
    if (known.size > 0)
      unknown = Object.keys(value).filter((name) => !known.has(name));
    if (isThorough && unknown.length > 0) {
      const absent = [...known].filter((name) => !Object.hasOwn(value, name));
      for (const name of unknown.slice(0, mostCompared)) {
        const meant = closestName(name, absent);
        if (meant === undefined) continue;
        edits += meant.edits;
        hints.push(unknownHint(name, meant.name));
      }
    }
  }
  const lacking = Math.max(0, missing - hints.length);
  const distance = [mismatched, isMistyped, lacking, unknown.length, edits];
  return { sketch, hints, distance };
}

/** Looks at each branch, and gives those that nothing is closer than. */
export function closestOf<Branch, Seen>(
  branches: readonly Branch[],
  look: (branch: Branch) => Seen,
  compare: (left: Seen, right: Seen) => number,
): readonly Seen[] {
  let closest: Seen[] = [];
  for (const one of branches) {
    const branch = look(one);
    const [best] = closest;
    const order = best ? compare(branch, best) : -1;
    if (order < 0) closest = [branch];
    else if (order === 0) closest.push(branch);
  }
  return closest;
}

/** Which of two branches is farther from a value, as a number to sort by. */
export function compareDistance(
  { distance: left }: { readonly distance: Distance },
  { distance: right }: { readonly distance: Distance },
): number {
  for (let index = 0; index < left.length; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
