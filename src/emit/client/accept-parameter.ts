import type { Operation } from "../../ir/types/index.js";
import type { TypescriptFile } from "../typescript/file.js";

/** What the type parameter is called by which the `accept` of a call decides what comes back. */
export const acceptParameter = "Accept";

/** A type parameter of a function or method. */
export interface TypeParameter {
  readonly name: string;
  readonly constraint: string;
}

/** The type parameters of a call; none where it comes to the same whatever is asked for. */
export function typeParametersOf(
  operation: Operation,
  file: TypescriptFile,
): TypeParameter[] {
  const results = file.names.find(operation, "result");
  if (results === undefined) return [];
  const constraint = `keyof ${file.use(results)}`;
  return [{ name: acceptParameter, constraint }];
}

/** Keeps the name of the type parameter from what a file imports. */
export function reserveAccept(
  operations: readonly Operation[],
  file: TypescriptFile,
): void {
  const { names } = file;
  const isUsed = operations.some((one) => names.find(one, "result"));
  if (isUsed) file.declare(acceptParameter);
}
