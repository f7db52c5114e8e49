import type { Origin } from "../../ir/types/origin.js";
import { childPointer } from "../pointer.js";

/** Where a value stands, as a list from the value up: pointers are built only when printed. */
export interface Trail {
  readonly up: Trail | undefined;
  readonly file: string;
  /** The pointer at the end of the list, one segment elsewhere. */
  readonly segment: string | number;
}

/** The end of a list: a place that is known by its pointer. */
export function startAt({ file, pointer }: Origin): Trail {
  return { up: undefined, file, segment: pointer };
}

/** The trail of a member or item. */
export function below(trail: Trail, segment: string | number): Trail {
  return { up: trail, file: trail.file, segment };
}

/** Writes a trail as an origin. */
export function originOf(trail: Trail): Origin {
  const segments: (string | number)[] = [];
  let at = trail;
  for (; at.up !== undefined; at = at.up) segments.push(at.segment);
  const pointer = childPointer(String(at.segment), ...segments.reverse());
  return { file: trail.file, pointer };
}
