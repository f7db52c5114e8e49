import { describe } from "../validate/describe.js";
import { cut, mostIssues, shortPointer } from "../validate/issue-text.js";
import type { Place } from "./place.js";

/** What messages say is asked for, and what they begin with. */
export interface Wanted {
  readonly words: string;
  readonly says: string;
}

/** What is asked for, in words. */
export function wanting(words: string): Wanted {
  return { words, says: `expected ${words}, found ` };
}

/** Says that a value is not what is wanted. */
export function refuse(at: Place, keyword: string, wanted: Wanted): void {
  const received = describe(at.value);
  note(at, keyword, wanted.says + received, wanted.words, received);
}

/** Notes an issue of a value; with a pointer, of what it leads to. */
export function note(
  { pointer: here, report }: Place,
  keyword: string,
  message: string,
  expected: string,
  received: string,
  pointer: string = here,
): void {
  const { issues } = report;
  const issue = {
    pointer: shortPointer(pointer),
    keyword,
    message: cut(message),
    expected: cut(expected),
    received,
  };
  // Most values have one: a list grows by many.
  if (issues.length === 0) report.issues = [issue];
  else if (issues.length < mostIssues) issues.push(issue);
}

/** Whether no more issues are noted. */
export function isFull({ report }: Place): boolean {
  return report.issues.length >= mostIssues;
}
