import type { Operation, Shape } from "../../ir/types/index.js";
import type { Role } from "../../ir/names/roles.js";
import { hasBodies } from "./bodies-type.js";
import { errorResponses } from "./error-type.js";
import { successHeaders } from "./headers.js";
import { hasParams } from "../../ir/call-params.js";
import { responseSchemas } from "./responses.js";
import { hasResults } from "./results-type.js";

/** A type that an operation exports. */
export interface OperationType {
  readonly role: Extract<
    Role,
    "bodies" | "params" | "response" | "result" | "headers" | "error"
  >;
  readonly suffix: string;
}

/** The types an operation exports beside its function. */
export function operationTypes(operation: Operation): readonly OperationType[] {
  const types: OperationType[] = [];
  if (hasBodies(operation)) types.push({ role: "bodies", suffix: "Bodies" });
  if (hasParams(operation)) types.push({ role: "params", suffix: "Params" });
  const schemas = responseSchemas(operation);
  if (schemas.some(({ shape }) => !isMention(shape))) {
    types.push({ role: "response", suffix: "Response" });
  }
  if (hasResults(operation)) types.push({ role: "result", suffix: "Results" });
  if (successHeaders(operation)) {
    types.push({ role: "headers", suffix: "Headers" });
  }
  if (errorResponses(operation).length > 0) {
    types.push({ role: "error", suffix: "Error" });
  }
  return types;
}

/** Whether a type is short enough to be written wherever it is needed. */
function isMention(shape: Shape): boolean {
  if (shape.kind === "array") return isMention(shape.items);
  return !["object", "union", "intersection", "tuple"].includes(shape.kind);
}
