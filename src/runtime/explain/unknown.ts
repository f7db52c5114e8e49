import { unknownText } from "../validate/closest-name.js";
import { quote } from "../validate/describe.js";
import { segment } from "../validate/issue-text.js";
import { isObject } from "../validate/kinds.js";
import { isFull, note } from "./note.js";
import type { Place } from "./place.js";

/** Says which members are not known, and which ones were probably meant. */
export function explainUndeclared(at: Place): void {
  const known = [...at.known];
  for (const name of othersOf(at)) {
    if (isFull(at)) break;
    const received = quote(name);
    const message = unknownText(name, known);
    const wanted = "no other members";
    const keyword = "additionalProperties";
    note(at, segment(name), keyword, message, wanted, received);
  }
  // Whoever misses a member need not say it again.
  at.strangers = [];
}

/** The names of the members that are not declared; where faults are counted, none. */
export function othersOf(at: Place): readonly string[] {
  return at.report.tally ? [] : unknownNames(at);
}

/** The names of an object's members that are not among the known ones. */
export function unknownNames({
  value,
  known,
}: Pick<Place, "value" | "known">): readonly string[] {
  if (!isObject(value)) return [];
  return Object.keys(value).filter(
    (name) => !known.has(name) && value[name] !== undefined,
  );
}
