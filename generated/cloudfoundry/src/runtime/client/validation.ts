import type { OperationDescriptor } from "../operation.js";
import type { Issue } from "../issue.js";
import { byStatus } from "../wire/by-status.js";

/** Checks arguments before they are sent and bodies when they have arrived. */
export interface Validation {
  /** @throws ValidationError */
  readonly request: (
    operation: OperationDescriptor,
    parameters: object,
    body: unknown,
  ) => void;
  /** @throws ValidationError */
  readonly response: (
    operation: OperationDescriptor,
    status: number,
    body: unknown,
    headers: object,
  ) => void;
}

/** Lists how a value does not fit; empty when it does. */
export type Validator = (value: unknown) => readonly Issue[];

/** The validators of one operation. */
export interface OperationValidators {
  readonly parameters?: Validator;
  readonly body?: Validator;
  /** By status, as the specification writes it: `201`, `2XX`, `default`. */
  readonly responses?: { readonly [status: string]: Validator };
  /** Of response headers, by status too. */
  readonly headers?: { readonly [status: string]: Validator };
}

/** Validators by operation: method and path template. */
export interface ValidatorTable {
  readonly [operation: string]: OperationValidators;
}

/** What was to be sent, or what has come, does not fit the specification. */
export class ValidationError extends Error {
  override readonly name = "ValidationError";
  readonly target: "parameters" | "body" | "response" | "headers";
  readonly issues: readonly Issue[];

  constructor(target: ValidationError["target"], issues: readonly Issue[]) {
    const [first] = issues;
    const rest = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
    super(`${target}${first?.pointer ?? ""}: ${first?.message ?? ""}${rest}`);
    this.target = target;
    this.issues = issues;
  }
}

/** Validation by a table of validators; operations that are not in it pass. */
export function validateWith(table: ValidatorTable): Validation {
  const find = ({ method, path }: OperationDescriptor): OperationValidators =>
    table[`${method} ${path}`] ?? {};
  return {
    request(operation, parameters, body) {
      const validators = find(operation);
      check("parameters", parameters, validators.parameters);
      if (body !== undefined) check("body", body, validators.body);
    },
    response(operation, status, body, fields) {
      const { responses = {}, headers = {} } = find(operation);
      check("headers", fields, byStatus(headers, status));
      if (body !== undefined)
        check("response", body, byStatus(responses, status));
    },
  };
}

function check(
  target: ValidationError["target"],
  value: unknown,
  validator: Validator = () => [],
): void {
  const issues = validator(value);
  if (issues.length > 0) throw new ValidationError(target, issues);
}
