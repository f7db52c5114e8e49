import { describe } from "../validate/describe.js";
import { missing } from "./missing.js";
import { isFull, note } from "./note.js";
import type { Place, Step } from "./place.js";

/**
 * Says that a value is not of a type: the one that stands at the place, or its
 * member or item by the step, which may be absent.
 */
export function expected(
  at: Place,
  wanted: string,
  value: unknown,
  step?: Step,
): void {
  const { tally } = at.report;
  if (value === undefined && typeof step === "string") missing(at, step);
  else if (tally === undefined) refuse(at, "type", wanted, value, step);
  else if (step === undefined) tally.mistyped = 1;
}

/** Says which keyword a value does not meet. */
export function failed(
  at: Place,
  keyword: string,
  wanted: string,
  value: unknown,
  step?: Step,
): void {
  if (at.report.tally === undefined) refuse(at, keyword, wanted, value, step);
}

/** Says that a value is not the only one that fits. */
export function unlike(
  at: Place,
  wanted: string,
  value: unknown,
  step?: Step,
): void {
  const { tally } = at.report;
  if (tally === undefined) refuse(at, "enum", wanted, value, step);
  else if (step !== undefined) tally.mismatched++;
}

/** Says that a text is not of a format, or that a value is no text at all. */
export function unformatted(
  at: Place,
  format: string,
  value: unknown,
  step?: Step,
): void {
  if (typeof value !== "string") expected(at, "a string", value, step);
  else failed(at, "format", `the format ${format}`, value, step);
}

/** Says that nothing is allowed where a value stands. */
export function unwanted(at: Place, value: unknown, step?: Step): void {
  if (at.report.tally) return;
  const message = "nothing is allowed here";
  note(at, step, "false", message, "nothing", describe(value));
}

/** Says that a value is what `not` does not allow. */
export function failedNot(at: Place, value: unknown): void {
  if (at.report.tally) return;
  const message = "this is just what is not allowed";
  note(at, undefined, "not", message, "anything else", describe(value));
}

/** Says that an object has too few members or too many. */
export function miscounted(
  at: Place,
  keyword: string,
  wanted: string,
  count: number,
): void {
  if (at.report.tally) return;
  const message = `expected ${wanted}, found ${count}`;
  note(at, undefined, keyword, message, wanted, describe(at.value));
}

function refuse(
  at: Place,
  keyword: string,
  wanted: string,
  value: unknown,
  step: Step | undefined,
): void {
  if (isFull(at)) return;
  const received = describe(value);
  const message = `expected ${wanted}, found ${received}`;
  note(at, step, keyword, message, wanted, received);
}
