import type { Issue } from "../issue.js";

/** A value where it stands, for whoever says what is wrong with it. */
export interface Place {
  readonly value: unknown;
  /** What the value is a member or an item of; undefined for the whole. */
  readonly up: Place | undefined;
  /** The step of a pointer that leads to it from there. */
  readonly step: Step;
  readonly report: Report;
  /** The names of the members that are declared. */
  known: ReadonlySet<string>;
  /** The names of members that are not, once they were asked for. */
  strangers: readonly string[] | undefined;
}

/** The step of a JSON Pointer, with its slash and escaped; an item's number goes without. */
export type Step = string | number;

/** Says all that is wrong with a value; nothing where it fits. */
export type Explain = (at: Place) => void;

/** Where issues go. */
export interface Report {
  readonly issues: Issue[];
  /** Counts what is wrong instead, while the branches of a union are compared. */
  readonly tally: Tally | undefined;
  /** How many more branches of unions may be explained in all: nested unions multiply. */
  readonly budget: { branches: number };
}

/** What is wrong with a value and its members, and nothing below them. */
export interface Tally {
  /** Members that have another value than the only one that fits. */
  mismatched: number;
  /** 1 where the value is not of the type. */
  mistyped: number;
  /** Members that are missing. */
  missing: number;
  /** The names of the members that are declared. */
  known: ReadonlySet<string>;
}

/** A value where it stands, before anything was said of it. */
export function placeOf(
  value: unknown,
  up: Place | undefined,
  step: Step,
  report: Report,
): Place {
  return { value, up, step, report, known: noNames, strangers: undefined };
}

/** Before anybody says which ones are declared. */
export const noNames: ReadonlySet<string> = new Set();

/** Says which members are declared. */
export function knows(at: Place, names: ReadonlySet<string>): void {
  const { tally } = at.report;
  if (tally === undefined) at.known = names;
  else if (tally.known === noNames) tally.known = names;
  else tally.known = new Set([...tally.known, ...names]);
}
