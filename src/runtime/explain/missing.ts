import {
  closestName,
  mostCompared,
  unknownHint,
} from "../validate/closest-name.js";
import { quote, quoteAll } from "../validate/describe.js";
import { isFull, note } from "./note.js";
import type { Place } from "./place.js";

/** Says that an object lacks a member, and which unknown one was probably meant to be it. */
export function explainMissing(
  at: Place,
  name: string,
  strangers: readonly string[] | undefined,
): void {
  if (isFull(at)) return;
  const meant = strangers
    ?.slice(0, mostCompared)
    .find((one) => closestName(one, [name]));
  const hint = meant === undefined ? "" : `; ${unknownHint(meant, name)}`;
  const wanted = quoteAll(name);
  note(at, "required", `missing ${wanted}${hint}`, wanted, "nothing");
}

/** Says that an object lacks a member that another one asks for. */
export function explainMissingFor(
  at: Place,
  name: string,
  asking: string,
): void {
  const wanted = JSON.stringify(name);
  const message = `missing ${wanted}, which ${quote(asking)} asks for`;
  note(at, "dependentRequired", message, wanted, "nothing");
}
