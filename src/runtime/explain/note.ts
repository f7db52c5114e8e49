import { cut, mostIssues, shortPointer } from "../validate/issue-text.js";
import type { Place, Step } from "./place.js";

/** Notes an issue of a value, or of its member or item by the step. */
export function note(
  at: Place,
  step: Step | undefined,
  keyword: string,
  message: string,
  expected: string,
  received: string,
): void {
  noteAt(at, pointerTo(at, step), keyword, message, expected, received);
}

/** Whether no more issues are noted. */
export function isFull({ report }: Place): boolean {
  return report.issues.length >= mostIssues;
}

/** The same with a pointer. */
export function noteAt(
  at: Place,
  pointer: string,
  keyword: string,
  message: string,
  expected: string,
  received: string,
): void {
  if (isFull(at)) return;
  at.report.issues.push({
    pointer: shortPointer(pointer),
    keyword,
    message: cut(message),
    expected: cut(expected),
    received,
  });
}

/** The pointer to a value, or to a member or item of it (RFC 6901, section 3). */
export function pointerTo(place: Place, step?: Step): string {
  let text = step === undefined ? "" : stepText(step);
  for (let at = place; at.up !== undefined; at = at.up)
    text = stepText(at.step) + text;
  return text;
}

function stepText(step: Step): string {
  return typeof step === "number" ? `/${step}` : step;
}

/** The name that a step leads to. */
export function stepName(step: string): string {
  const name = step.slice(1);
  return name.includes("~")
    ? name.replaceAll("~1", "/").replaceAll("~0", "~")
    : name;
}
