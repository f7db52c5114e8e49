import type { Name, Names } from "../../ir/names/names.js";
import type { PartName, ValidatorRole } from "../../ir/names/roles.js";
import { pureTarget } from "../../ir/pure-target.js";
import type { Operation, Schema } from "../../ir/types/index.js";

/**
 * What checks a part of an operation, or tells its rules: a symbol of its own,
 * or that of the named schema which the part merely refers to, for the way in
 * which the value travels. Undefined where no validators are generated.
 */
export function partCheck(
  role: ValidatorRole,
  operation: Operation,
  { part, schema }: { readonly part: PartName; readonly schema: Schema },
  names: Names,
): Name | undefined {
  const own = names.find(operation, `${role}:${part}`);
  const target = pureTarget(schema);
  if (own !== undefined || target === undefined) return own;
  const isOfRequest = /^(?:parameters|body)\b/.test(part);
  // What the API sends is received here, and the answer to it is sent.
  const isSent = isOfRequest === (operation.incoming === undefined);
  const sent = isSent ? names.find(target, `${role}:input`) : undefined;
  return sent ?? names.find(target, role);
}
