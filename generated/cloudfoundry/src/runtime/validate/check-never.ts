import type { Rules } from "./rules.js";
import type { Asked } from "./plan.js";
import { fail } from "./walk.js";

/** `false` as a schema: nothing fits. */
export function checkNever({ never }: Rules): readonly Asked[] {
  return never === true
    ? [
        (place, walk) =>
          fail(walk, place, "false", "nothing is allowed here", "nothing"),
      ]
    : [];
}
