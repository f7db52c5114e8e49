import {
  closestName,
  mostCompared,
  unknownHint,
} from "../validate/closest-name.js";
import type { Issue } from "../issue.js";
import { isObject } from "../validate/kinds.js";
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
}

/** A branch that was tried. */
export interface Judged extends Sighted {
  readonly issues: readonly Issue[];
}

/**
 * Measures how far a value is from a branch: by the property that tells
 * branches apart, by type, by its members. Looking for names that may be
 * misspelt takes long and is left out by who does not need it.
 */
export function measure(
  at: Place,
  branch: Branch,
  isThorough: boolean,
): Sighted {
  const tally = { mismatched: 0, mistyped: 0, missing: 0, known: noNames };
  explainTo(at, branch, { ...at.report, tally });
  const { mismatched, mistyped, missing, known } = tally;
  const { value } = at;
  const unknown = known.size > 0 ? unknownNames({ value, known }) : [];
  const hints: string[] = [];
  let edits = 0;
  if (isThorough && unknown.length > 0 && isObject(value)) {
    const absent = [...known].filter((name) => !Object.hasOwn(value, name));
    for (const name of unknown.slice(0, mostCompared)) {
      const meant = closestName(name, absent);
      if (meant === undefined) continue;
      edits += meant.edits;
      hints.push(unknownHint(name, meant.name));
    }
  }
  const lacking = Math.max(0, missing - hints.length);
  const distance = [mismatched, mistyped, lacking, unknown.length, edits];
  return { branch, hints, distance };
}

/** Tries a branch. */
export function tryOut(
  at: Place,
  { branch, hints, distance }: Sighted,
): Judged {
  const issues: Issue[] = [];
  explainTo(at, branch, { ...at.report, issues });
  if (issues.length > 0) {
    for (const text of hints)
      if (!issues.some(({ message }) => message.includes(text)))
        issues.push(hintIssue(at, text));
  }
  return { branch, hints, distance, issues };
}

function explainTo(
  { value, up, step }: Place,
  [, explain]: Branch,
  report: Report,
): void {
  explain(placeOf(value, up, step, report));
}

function hintIssue(at: Place, message: string): Issue {
  return {
    pointer: pointerTo(at),
    keyword: "additionalProperties",
    message,
    expected: "a known name",
    received: message,
  };
}
