import type { Asked } from "./plan.js";

/** Asks values of one kind for a bound, where rules set one; any others pass. */
export function bounded<Kind, Bound>(
  keyword: string,
  bound: Bound | undefined,
  wanted: string,
  isKind: (value: unknown) => value is Kind,
  test: (value: Kind, bound: Bound) => boolean,
  isLast = false,
): readonly Asked[] {
  if (bound === undefined) return [];
  const fits = (value: unknown): boolean =>
    !isKind(value) || test(value, bound);
  return [{ keyword, fits, wanted, isLast }];
}

/** Whether a value is a text. */
export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Whether a value is a number. */
export function isNumber(value: unknown): value is number {
  return typeof value === "number";
}
