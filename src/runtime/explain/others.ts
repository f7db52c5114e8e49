import { unknownText } from "../validate/closest-name.js";
import { quote } from "../validate/describe.js";
import { segment } from "../validate/issue-text.js";
import type { Members } from "../validate/kinds.js";
import type { ExplainOthers, Known } from "./members.js";
import { isFull, note } from "./note.js";
import { explainPart, type Shape } from "./shape.js";

/** Says which members are not known, and which ones were probably meant. */
export const noOthers: ExplainOthers = (at, value, known) => {
  const names = [...known.keys()];
  for (const name of unknownNames(value, known)) {
    if (isFull(at)) break;
    const received = quote(name);
    const message = unknownText(name, names);
    const wanted = "no other members";
    const pointer = at.pointer + segment(name);
    note(at, "additionalProperties", message, wanted, received, pointer);
  }
  // Whoever misses a member need not say it again.
  return [];
};

/** Asks that members which are not declared are of a shape. */
export function others(shape: Shape): ExplainOthers {
  return (at, value, known) => {
    for (const name of unknownNames(value, known))
      explainPart(at, segment(name), value[name], shape);
    return undefined;
  };
}

/** The names of an object's members that are not declared. */
function unknownNames(value: Members, known: Known): readonly string[] {
  return Object.keys(value).filter(
    (name) => !known.has(name) && value[name] !== undefined,
  );
}
