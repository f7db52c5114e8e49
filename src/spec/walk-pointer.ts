import type { JsonValue } from "../ir/types/json.js";
import type { Origin } from "../ir/types/origin.js";
import { formatPointer, stepInto } from "./pointer.js";
import type { Resolution, SourceDocument } from "./sources.js";

/** A value and where it stands. */
export interface Found {
  readonly value: JsonValue;
  readonly origin: Origin;
}

/** Resolves a reference met on the way; undefined when there were too many. */
export type ResolveBehind = (
  reference: string,
  from: Origin,
) => Resolution | undefined;

/**
 * Walks a document along the segments of a pointer. Where a value on the way
 * is itself a reference, it goes on behind it: many documents rely on that.
 */
export function walkPointer(
  document: SourceDocument,
  segments: readonly string[],
  behind: ResolveBehind,
): Found | undefined {
  let value = document.value;
  for (const [index, segment] of segments.entries()) {
    const next = stepInto(value, segment);
    if (next === undefined) {
      const here = formatPointer(segments.slice(0, index));
      const origin = { file: document.file, pointer: here };
      return walkBehind({ value, origin }, segments.slice(index), behind);
    }
    value = next;
  }
  const origin = { file: document.file, pointer: formatPointer(segments) };
  return { value, origin };
}

function walkBehind(
  { value, origin }: Found,
  rest: readonly string[],
  behind: ResolveBehind,
): Found | undefined {
  const reference = stepInto(value, "$ref");
  if (typeof reference !== "string") return undefined;
  const tail = formatPointer(rest).replaceAll("%", "%25");
  const whole = reference.includes("#") ? reference : `${reference}#`;
  const step = behind(whole + tail, origin);
  return step?.found === true
    ? { value: step.value, origin: step.origin }
    : undefined;
}
