import {
  closestName,
  mostCompared,
  unknownHint,
} from "../validate/closest-name.js";
import type { Issue } from "../issue.js";
import { isObject } from "../validate/kinds.js";
import { addHints } from "../validate/union-text.js";
import { pointerTo } from "./note.js";
import {
  noNames,
  placeOf,
  type Explain,
  type Place,
  type Report,
} from "./place.js";
import { unknownNames } from "./unknown.js";

/** A branch of a union: what messages call it, and who explains it. */
export type Branch = readonly [name: string, explain: Explain];

/** A branch at first sight: nothing below the value was looked at. */
export interface Sighted {
  readonly branch: Branch;
  /** How far the value is from it: compared item by item, less is closer. */
  readonly distance: readonly number[];
  /** Names that look like missing ones. */
  readonly hints: readonly string[];
  /** The names that the branch knows, and those of the value that it does not. */
  readonly known: ReadonlySet<string>;
  readonly unknown: readonly string[];
}

/** A branch that was tried. */
export interface Judged {
  readonly name: string;
  readonly distance: readonly number[];
  readonly issues: readonly Issue[];
}

/**
 * Measures how far a value is from a branch: by the property that tells
 * branches apart, by type, by its members.
 */
export function measure(at: Place, branch: Branch): Sighted {
  const tally = { mismatched: 0, mistyped: 0, missing: 0, known: noNames };
  const { issues, budget } = at.report;
  explainTo(at, branch, { issues, tally, budget });
  const { mismatched, mistyped, missing, known } = tally;
  const { value } = at;
  const unknown = known.size > 0 ? unknownNames({ value, known }) : [];
  const distance = [mismatched, mistyped, missing, unknown.length, 0];
  return { branch, distance, hints: [], known, unknown };
}

/** The same where missing members may be among the unknown, misspelt: looking for them takes long. */
export function lookCloser({ value }: Place, sighted: Sighted): Sighted {
  const { distance, known, unknown } = sighted;
  if (unknown.length === 0 || !isObject(value)) return sighted;
  const absent = [...known].filter((name) => !Object.hasOwn(value, name));
  const hints: string[] = [];
  let edits = 0;
  for (const name of unknown.slice(0, mostCompared)) {
    const meant = closestName(name, absent);
    if (meant === undefined) continue;
    edits += meant.edits;
    hints.push(unknownHint(name, meant.name));
  }
  if (hints.length === 0) return sighted;
  const [mismatched = 0, mistyped = 0, missing = 0] = distance;
  const lacking = Math.max(0, missing - hints.length);
  const { branch } = sighted;
  const closer = [mismatched, mistyped, lacking, unknown.length, edits];
  return { branch, distance: closer, hints, known, unknown };
}

/** Tries a branch. */
export function tryOut(at: Place, sighted: Sighted): Judged {
  const { branch, distance, hints } = sighted;
  const issues: Issue[] = [];
  const { budget } = at.report;
  explainTo(at, branch, { issues, tally: undefined, budget });
  addHints(issues, hints, () => pointerTo(at));
  return { name: branch[0], distance, issues };
}

function explainTo(
  { value, up, step }: Place,
  [, explain]: Branch,
  report: Report,
): void {
  explain(placeOf(value, up, step, report));
}
