import type { Shape } from "../../types/schema.js";
import {
  plainName,
  shapeWithoutNull,
  type BodyMember,
} from "./body-members.js";

/** Where the items of a body are, and what one is. */
export interface FoundItems {
  readonly pointer: string;
  readonly item: Shape;
}

/**
 * The list in a body: the body itself, its only array, the one that is called
 * like a list of anything or like the resource; else the same in a member that
 * stands around it (`data`, `_embedded`).
 */
export function findItems(
  body: Shape,
  members: readonly BodyMember[],
  resource: string | undefined,
): FoundItems | undefined {
  const whole = shapeWithoutNull(body);
  if (whole.kind === "array") return { pointer: "", item: whole.items };
  const names = new Set([...usual, plainName(resource ?? "")]);
  for (const depth of [1, 2]) {
    const arrays = members.filter(
      ({ words, shape }) =>
        words.length === depth &&
        shape.kind === "array" &&
        (depth === 1 || wrappers.has(words[0] ?? "")),
    );
    const found = choose(arrays, names);
    if (found?.shape.kind === "array") {
      return { pointer: found.pointer, item: found.shape.items };
    }
    if (arrays.length > 0) return undefined;
  }
  return undefined;
}

function choose(
  arrays: readonly BodyMember[],
  names: ReadonlySet<string>,
): BodyMember | undefined {
  const called = arrays.filter(({ words }) => names.has(words.at(-1) ?? ""));
  const [only, ...others] = called.length > 0 ? called : arrays;
  return others.length === 0 ? only : undefined;
}

const usual: ReadonlySet<string> = new Set([
  "content",
  "data",
  "elements",
  "entries",
  "items",
  "list",
  "records",
  "resources",
  "result",
  "results",
  "rows",
  "value",
  "values",
]);

const wrappers: ReadonlySet<string> = new Set([
  "data",
  "embedded",
  "response",
  "result",
]);
