import {
  closestName,
  mostCompared,
  unknownHint,
} from "../validate/closest-name.js";
import { isObject } from "../validate/kinds.js";
import type { Member, Shape, Test } from "./shape.js";

/** A branch of a union: what messages call it, and its shape. */
export type Branch = readonly [name: string, shape: Shape];

/** What of a branch can be compared with a value without looking below it. */
export interface Sketch {
  readonly branch: Branch;
  /** The tests of types that a value must pass. */
  readonly types: readonly Test[];
  readonly members: ReadonlyMap<string, Member>;
  /** How many of them must be there. */
  readonly required: number;
}

/** A branch at first sight: nothing below the value was looked at. */
export interface Sighted {
  readonly sketch: Sketch;
  /** How many members tell that another branch is meant. */
  readonly mismatched: number;
  readonly missing: number;
  readonly unknown: number;
  /** How far the value is from the branch: less is closer. */
  readonly distance: number;
  /** Names that look like missing ones. */
  readonly hints: readonly string[];
}

/** Sketches a branch. */
export function sketchBranch(branch: Branch): Sketch {
  const types: Test[] = [];
  const members = new Map<string, Member>();
  collect(branch[1], types, members);
  const required = [...members.values()].filter((one) => one.isRequired).length;
  return { branch, types, members, required };
}

/** Collects what a shape asks, and all that is asked beside it. */
function collect(
  { isTyped, parts }: Shape,
  types: Test[],
  members: Map<string, Member>,
): void {
  if (isTyped) types.push(isTyped);
  for (const { also, members: own = [] } of parts) {
    if (also) collect(also, types, members);
    for (const member of own) {
      if (!members.get(member.name)?.isRequired)
        members.set(member.name, member);
    }
  }
}

/**
 * Measures how far a value is from a branch: by the property that tells
 * branches apart, by type, by its members.
 */
export function sightBranch(value: unknown, sketch: Sketch): Sighted {
  const { types, members, required } = sketch;
  let mismatched = 0;
  let missing = 0;
  let unknown = 0;
  if (members.size > 0 && isObject(value)) {
    missing = required;
    for (const name in value) {
      const member = members.get(name);
      if (member === undefined) {
        unknown++;
        continue;
      }
      const { isRequired, only } = member;
      if (isRequired) missing--;
      if (only && value[name] !== only.value) mismatched++;
    }
  }
  let mistyped = 0;
  for (const fits of types) if (!fits(value)) mistyped = 1;
  const distance = pack(mismatched * 2 + mistyped, missing, unknown, 0);
  return { sketch, mismatched, missing, unknown, distance, hints: noHints };
}

const noHints: readonly string[] = [];

/** The least that the distance can be, should all that is missing be misspelt. */
export function leastDistance(one: Sighted): number {
  const least = Math.max(0, one.missing - one.unknown);
  return one.distance - pack(0, one.missing - least, 0, 0);
}

/** The same branch where missing members may be among the unknown, misspelt: looking for them takes long. */
export function lookCloser(value: unknown, one: Sighted): Sighted {
  if (one.unknown === 0 || !isObject(value)) return one;
  const { members } = one.sketch;
  const names = Object.keys(value);
  const absent = [...members.keys()].filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !members.has(name));
  const hints: string[] = [];
  let edits = 0;
  for (const name of unknown.slice(0, mostCompared)) {
    const meant = closestName(name, absent);
    if (meant === undefined) continue;
    edits += meant.edits;
    hints.push(unknownHint(name, meant.name));
  }
  const found = Math.min(hints.length, one.missing);
  const distance = one.distance - pack(0, found, 0, 0) + edits;
  return { ...one, distance, hints };
}

/** Numbers as the digits of one, the first of which counts most. */
function pack(
  head: number,
  missing: number,
  unknown: number,
  edits: number,
): number {
  const most = 4095;
  const left = head * 4096 + Math.min(missing, most);
  return (left * 4096 + Math.min(unknown, most)) * 4096 + edits;
}
