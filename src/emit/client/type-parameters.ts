import type { Operation } from "../../ir/types/index.js";
import { unaskedMedia } from "../../ir/unasked-media.js";
import type { TypescriptFile } from "../typescript/file.js";
import { stringLiteral } from "../typescript/literal.js";
import { successResponses } from "./responses.js";

/** What the type parameter is called by which the `accept` of a call decides what comes back. */
export const acceptParameter = "Accept";

/** What the type parameter is called by which the `contentType` of a call decides what is sent. */
export const contentTypeParameter = "ContentType";

/** Whether a type parameter has this name: a class whose methods have it cannot be called so. */
export function isTypeParameter(name: string): boolean {
  return name === acceptParameter || name === contentTypeParameter;
}

/** A type parameter of a function, a method or an interface. */
export interface TypeParameter {
  readonly name: string;
  readonly constraint: string;
  readonly default?: string;
}

/** The type parameters of a call; none where it comes to the same whatever is sent and asked for. */
export function typeParametersOf(
  operation: Operation,
  file: TypescriptFile,
): TypeParameter[] {
  return parameters.flatMap(({ role, name }) => {
    const table = file.names.find(operation, role);
    if (table === undefined) return [];
    const unasked = role === "result" ? unaskedType(operation) : undefined;
    const constraint = `keyof ${file.use(table)}`;
    return [{ name, constraint, ...(unasked && { default: unasked }) }];
  });
}

/** The media type that comes unasked; undefined where any may. */
function unaskedType(operation: Operation): string | undefined {
  const content = unaskedMedia(successResponses(operation));
  const [name, ...others] = new Set(content.map(({ mediaType }) => mediaType));
  if (name === undefined || others.length > 0) return undefined;
  return stringLiteral(name);
}

/** Keeps the names of type parameters from what a file imports. */
export function reserveTypeParameters(
  operations: readonly Operation[],
  file: TypescriptFile,
): void {
  for (const { role, name } of parameters) {
    const isUsed = operations.some((one) => file.names.find(one, role));
    if (isUsed) file.declare(name);
  }
}

/** With the role of the table that each chooses from. */
const parameters = [
  { role: "bodies", name: contentTypeParameter },
  { role: "result", name: acceptParameter },
] as const;
