import { checkFor, type Check, type Checks } from "../checks.js";
import type { Issue } from "../issue.js";
import type { OperationDescriptor } from "../operation.js";
import { byStatus } from "../wire/by-status.js";

/** Checks arguments before they are sent and bodies when they have arrived. */
export interface Validation {
  /**
   * `mediaType` is the one that the body will be sent as.
   *
   * @throws ValidationError
   */
  readonly request: (
    operation: OperationDescriptor,
    parameters: object,
    body: unknown,
    mediaType: string,
  ) => void;
  /**
   * The body of the response has been read; `headers` are the documented ones.
   *
   * @throws ValidationError
   */
  readonly response: (
    operation: OperationDescriptor,
    response: Response,
    body: unknown,
    headers: object,
  ) => void;
  /** Checks the items of a stream as they come; reading one that does not fit throws a `ValidationError`. */
  readonly items?: (
    operation: OperationDescriptor,
    response: Response,
    items: AsyncGenerator<unknown>,
  ) => AsyncGenerator<unknown>;
}

/** The validators of one operation. */
export interface OperationValidators {
  readonly parameters?: Check;
  readonly body?: Checks;
  /** By status, as the specification writes it: `201`, `2XX`, `default`. */
  readonly responses?: { readonly [status: string]: Checks | undefined };
  /** Of what a response streams, by status too. */
  readonly items?: { readonly [status: string]: Checks | undefined };
  /** Of response headers, by status too. */
  readonly headers?: { readonly [status: string]: Check | undefined };
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
    request(operation, parameters, body, mediaType) {
      const validators = find(operation);
      check("parameters", parameters, validators.parameters);
      if (body === undefined) return;
      check("body", body, checkFor(validators.body, mediaType));
    },
    response(operation, { status, headers: raw }, body, fields) {
      const { responses = {}, headers = {} } = find(operation);
      check("headers", fields, byStatus(headers, status));
      if (body === undefined) return;
      const type = raw.get("content-type") ?? "application/json";
      check("response", body, checkFor(byStatus(responses, status), type));
    },
    items(operation, { status, headers }, items) {
      const checks = byStatus(find(operation).items ?? {}, status);
      const validator = checkFor(checks, headers.get("content-type") ?? "");
      return validator ? checkItems(items, validator) : items;
    },
  };
}

async function* checkItems(
  items: AsyncGenerator<unknown>,
  validator: Check,
): AsyncGenerator<unknown> {
  for await (const item of items) {
    check("response", item, validator);
    yield item;
  }
}

function check(
  target: ValidationError["target"],
  value: unknown,
  validator: Check = () => [],
): void {
  const issues = validator(value);
  if (issues.length > 0) throw new ValidationError(target, issues);
}
