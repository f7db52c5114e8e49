import type { Direction, Rules } from "./rules.js";

/** Whether a member travels the other way only, and is not demanded of this one. */
export type IsOneWay = (member: Rules | undefined) => boolean;

/** Not demanded of what is sent (OpenAPI 3.1.1, section 4.8.24.3). */
export const isReadOnly: IsOneWay = (member) => member?.readOnly === true;

/** Not demanded of what is received. */
export const isWriteOnly: IsOneWay = (member) => member?.writeOnly === true;

/** What is not demanded in a direction. */
export function oneWay(direction: Direction): IsOneWay | undefined {
  if (direction === "neither") return undefined;
  return direction === "input" ? isReadOnly : isWriteOnly;
}
