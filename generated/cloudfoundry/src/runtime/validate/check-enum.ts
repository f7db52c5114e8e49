import type { Rules } from "./rules.js";
import { isEqual } from "./json-values.js";
import type { Asked } from "./plan.js";

/** `enum`, and `const` as one of one. */
export function checkEnum({ enum: listed }: Rules): readonly Asked[] {
  if (listed === undefined) return [];
  const shown = listed.slice(0, 8).map((one) => JSON.stringify(one));
  const wanted =
    listed.length > 8
      ? `${shown.join(", ")} or ${listed.length - 8} more`
      : shown.join(" or ");
  const fits = (value: unknown): boolean =>
    listed.some((one) => isEqual(one, value));
  return [{ keyword: "enum", fits, wanted }];
}
