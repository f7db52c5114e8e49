import { isArray, isObject } from "./kinds.js";
import type { RulesType } from "./rules.js";

/** Whether a value is of a type of JSON Schema; 1.0 is an integer. */
export const typeTests: {
  readonly [type in RulesType]: (value: unknown) => boolean;
} = {
  null: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
  integer: (value) => Number.isInteger(value),
  number: (value) => Number.isFinite(value),
  string: (value) => typeof value === "string",
  array: isArray,

  object: isObject,
};

/** Whether a value is of one of several types. */
export function isOfType(value: unknown, types: readonly RulesType[]): boolean {
  return types.some((type) => typeTests[type](value));
}
