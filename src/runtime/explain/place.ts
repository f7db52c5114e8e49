import type { Issue } from "../issue.js";

/** A value where it stands, for whoever says what is wrong with it. */
export interface Place {
  readonly value: unknown;
  /** What leads to it (RFC 6901, section 3). */
  readonly pointer: string;
  readonly report: Report;
}

/** What is known of a value by now. */
export interface Report {
  issues: Issue[];
  /** How many more branches of unions may be explained in all: nested unions multiply. */
  branches: number;
  /** Whether objects are asked for each member, as some do not show all that they have. */
  isThorough: boolean;
}

/** The place of a member or an item, by the step of pointers that leads to it. */
export function inside(
  { pointer, report }: Place,
  step: string,
  value: unknown,
): Place {
  return { value, pointer: pointer + step, report };
}
