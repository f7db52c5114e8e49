import {
  closestName,
  mostCompared,
  unknownHint,
} from "../validate/closest-name.js";
import { quote, quoteAll } from "../validate/describe.js";
import { isFull, stepName, note } from "./note.js";
import type { Place } from "./place.js";
import { unknownNames } from "./unknown.js";

/** Says that an object lacks a member, and which one was probably meant to be it. */
export function missing(at: Place, step: string): void {
  const { tally } = at.report;
  if (tally) {
    tally.missing++;
    return;
  }
  if (isFull(at)) return;
  const name = stepName(step);
  at.strangers ??= unknownNames(at).slice(0, mostCompared);
  const meant = at.strangers.find((one) => closestName(one, [name]));
  const hint = meant === undefined ? "" : `; ${unknownHint(meant, name)}`;
  const wanted = quoteAll(name);
  const message = `missing ${wanted}${hint}`;
  note(at, undefined, "required", message, wanted, "nothing");
}

/** Says that an object lacks a member that another one asks for. */
export function missingFor(at: Place, step: string, asking: string): void {
  if (at.report.tally) return;
  const wanted = JSON.stringify(stepName(step));
  const message = `missing ${wanted}, which ${quote(asking)} asks for`;
  note(at, undefined, "dependentRequired", message, wanted, "nothing");
}
