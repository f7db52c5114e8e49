import { missing } from "./missing.js";
import { isFull } from "./note.js";
import { placeOf, type Explain, type Place, type Step } from "./place.js";

/** Explains a member that does not fit or is missing, or an item that does not fit. */
export function explainInside(
  up: Place,
  step: Step,
  value: unknown,
  explain: Explain,
): void {
  const { report } = up;
  if (value === undefined && typeof step === "string") missing(up, step);
  else if (!report.tally && !isFull(up))
    explain(placeOf(value, up, step, report));
}

/** Explains the same value by what else is asked of it. */
export function explainAlso(
  { value, up, step, report }: Place,
  explain: Explain,
): void {
  explain(placeOf(value, up, step, report));
}
