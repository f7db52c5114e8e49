import type { Schema } from "../../../ir/types/index.js";
import { checkCode } from "./check.js";
import { bodyText } from "./code.js";
import { propertyLocal } from "./property-local.js";
import type { GuardScope } from "./scope.js";
import { settle } from "./settle.js";

/** The body of the function that tells whether `value` fits a schema. */
export function guardBody(
  schema: Schema,
  scope: GuardScope,
  base: string,
): string {
  const locals = new Set(["value", propertyLocal]);
  const subject = { schema, expression: "value", base, locals };
  return bodyText(settle(checkCode(subject, scope)));
}
