import { formatRoles, type FormatChoice } from "../emit/format-choice.js";
import {
  checkType,
  isObject,
  type NoteProblem,
  type Unchecked,
} from "./config-problem.js";
import type { KeyPath } from "./locate-key.js";

/** How the validators of a package check. */
export interface CheckOptions {
  /**
   * Which formats are checked: all, none, or each by its name, where `*`
   * stands for the others. All by default.
   */
  readonly formats?: FormatChoice;
  /** Whether issues say where in the documents the schema stands: `openapi.yaml:71:7`. */
  readonly origins?: boolean;
}

/** The keys of a package that say how its validators check. */
export const checkOptionKeys: readonly (keyof CheckOptions)[] = [
  "formats",
  "origins",
];

/** The options of two sources; the first that has a member counts. */
export function settleChecks(
  first: CheckOptions,
  second: CheckOptions,
): CheckOptions {
  const formats = first.formats ?? second.formats;
  const origins = first.origins ?? second.origins;
  return {
    ...(formats !== undefined && { formats }),
    ...(origins !== undefined && { origins }),
  };
}

/** Notes what is wrong with the way in which validators are to check. */
export function checkChecks(
  path: KeyPath,
  { formats, origins }: Unchecked,
  note: NoteProblem,
): void {
  if (formats !== undefined) {
    const expected = "`assert`, `annotate`, or an object of them by format";
    checkType([...path, "formats"], formats, expected, isFormatChoice, note);
  }
  if (origins !== undefined) {
    const isBoolean = (value: unknown): value is boolean =>
      typeof value === "boolean";
    checkType([...path, "origins"], origins, "true or false", isBoolean, note);
  }
}

function isFormatChoice(value: unknown): value is FormatChoice {
  const isRole = (role: unknown): boolean =>
    formatRoles.some((each) => each === role);
  return (
    isRole(value) || (isObject(value) && Object.values(value).every(isRole))
  );
}
