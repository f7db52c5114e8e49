import { isEqual } from "./json-values.js";
import type { Asked } from "./plan.js";
import type { Rules } from "./rules.js";

/** `enum`, and `const` as one of one, without objects and arrays among the values. */
export function checkEnum({ enum: listed }: Rules): readonly Asked[] {
  return oneOf(listed, (value, values) => values.includes(value));
}

/** `enum` of whatever values. */
export function checkValues({ enum: listed }: Rules): readonly Asked[] {
  return oneOf(listed, (value, values) =>
    values.some((one) => isEqual(one, value)),
  );
}

function oneOf(
  listed: readonly unknown[] | undefined,
  test: (value: unknown, listed: readonly unknown[]) => boolean,
): readonly Asked[] {
  if (listed === undefined) return [];
  const fits = (value: unknown): boolean => test(value, listed);
  const shown = listed.slice(0, 8).map((one) => JSON.stringify(one));
  const wanted =
    listed.length > 8
      ? `${shown.join(", ")} or ${listed.length - 8} more`
      : shown.join(" or ");
  return [{ keyword: "enum", fits, wanted }];
}
