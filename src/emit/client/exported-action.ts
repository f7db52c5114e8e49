import type { Operation } from "../../ir/types/index.js";

/**
 * The action, where the function could not be declared under that name but
 * can be exported under it: `delete`.
 */
export function exportedAction(
  { action }: Operation,
  identifier: string,
): string | undefined {
  const isName = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(action);
  // As `default` it would be another kind of export.
  return isName && action !== identifier && action !== "default"
    ? action
    : undefined;
}
