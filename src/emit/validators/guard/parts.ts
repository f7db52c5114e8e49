import type { Schema } from "../../../ir/types/index.js";
import { simpleTest } from "./check.js";
import type { Logic } from "./logic.js";
import type { GuardScope } from "./scope.js";

/** Whether an expression fits a schema: in place where that is short, else by a call. */
export function partTest(
  schema: Schema,
  expression: string,
  base: string,
  scope: GuardScope,
): Logic {
  return (
    simpleTest(schema, expression, base, scope) ??
    scope.call(schema, expression, base)
  );
}

/** Whether a schema asks nothing. */
export function acceptsAll({ assertions }: Schema): boolean {
  return Object.keys(assertions).length === 0;
}

/** Whether a value that is not there is refused by the schema itself. */
export function refusesUndefined(
  schema: Schema,
  seen: ReadonlySet<Schema> = new Set(),
): boolean {
  if (seen.has(schema)) return false;
  const {
    never,
    types,
    enum: values,
    refs = [],
    allOf = [],
  } = schema.assertions;
  if (never || types !== undefined || values !== undefined) return true;
  const deeper = new Set([...seen, schema]);
  return [...refs, ...allOf].some((part) => refusesUndefined(part, deeper));
}
