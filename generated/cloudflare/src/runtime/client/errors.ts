import { errorMessage } from "./error-message.js";

export { ArgumentError } from "../wire/argument-error.js";

/** What an `ApiError` is made from. */
export interface ApiErrorDetails {
  /** Method and path template: `POST /accounts/{account_id}/…`. */
  readonly operation: string;
  readonly response: Response;
  /** The documented headers, parsed. */
  readonly headers: object;
  /** The body, parsed where it was JSON. */
  readonly body: unknown;
  /** Seconds after which the server asks to try again. */
  readonly retryAfter?: number | undefined;
  /** Overrides what the body says went wrong. */
  readonly message?: string | undefined;
}

/** The server answered, and not with a success. */
export class ApiError<
  Body = unknown,
  Status extends number = number,
  Fields = object,
> extends Error {
  override readonly name: string = "ApiError";
  readonly status: Status;
  /** The documented headers by name, parsed by their schemas. */
  readonly headers: Fields;
  /** All headers, as they came. */
  readonly rawHeaders: Headers;
  readonly body: Body;
  /** The server's own name for the request, to quote in a support ticket. */
  readonly requestId: string | undefined;
  /** Seconds after which the server asks to try again. */
  readonly retryAfter: number | undefined;
  /** Method and path template: `POST /accounts/{account_id}/…`. */
  readonly operation: string;

  constructor(details: ApiErrorDetails) {
    const { response, headers, body, message } = details;
    super(errorMessage(response, body, message));
    // Each operation promises these for its documented responses.
    this.status = response.status as Status;
    this.body = body as Body;
    this.headers = headers as Fields;
    // Not the response: its URL may hold a secret.
    this.rawHeaders = response.headers;
    this.requestId = requestIdOf(response);
    this.retryAfter = details.retryAfter;
    this.operation = details.operation;
  }

  /** What is fit for a log: no headers, nothing of the request but its template. */
  toJSON(): object {
    const { name, message, status, requestId, operation, body } = this;
    return { name, message, status, requestId, operation, body };
  }
}

export class BadRequestError<Body = unknown, Fields = object> extends ApiError<
  Body,
  400,
  Fields
> {
  override readonly name = "BadRequestError";
}

export class AuthenticationError<
  Body = unknown,
  Fields = object,
> extends ApiError<Body, 401, Fields> {
  override readonly name = "AuthenticationError";
}

export class PermissionDeniedError<
  Body = unknown,
  Fields = object,
> extends ApiError<Body, 403, Fields> {
  override readonly name = "PermissionDeniedError";
}

export class NotFoundError<Body = unknown, Fields = object> extends ApiError<
  Body,
  404,
  Fields
> {
  override readonly name = "NotFoundError";
}

export class ConflictError<Body = unknown, Fields = object> extends ApiError<
  Body,
  409,
  Fields
> {
  override readonly name = "ConflictError";
}

export class UnprocessableEntityError<
  Body = unknown,
  Fields = object,
> extends ApiError<Body, 422, Fields> {
  override readonly name = "UnprocessableEntityError";
}

export class RateLimitError<Body = unknown, Fields = object> extends ApiError<
  Body,
  429,
  Fields
> {
  override readonly name = "RateLimitError";
}

/** Any status from 500. */
export class InternalServerError<
  Body = unknown,
  Status extends number = number,
  Fields = object,
> extends ApiError<Body, Status, Fields> {
  override readonly name = "InternalServerError";
}

/** No answer, or one that broke off: the request may or may not have arrived. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
}

/** An attempt, or the whole call, took longer than it may. */
export class TimeoutError extends Error {
  override readonly name = "TimeoutError";
}

/** The caller's signal was aborted; its reason is the `cause`. */
export class AbortError extends Error {
  override readonly name = "AbortError";
}

/** The credentials given do not satisfy what the operation asks for. */
export class AuthConfigurationError extends Error {
  override readonly name = "AuthConfigurationError";
}

/**
 * Whether a value is an error that the server answered with. Name an
 * operation's error type to narrow to the bodies it documents.
 */
export function isApiError<Expected extends ApiError = ApiError>(
  error: unknown,
): error is Expected {
  return error instanceof ApiError;
}

/** The error of the class that belongs to the status. */
export function apiError(details: ApiErrorDetails): ApiError {
  const { status } = details.response;
  const Class =
    classes[status] ?? (status < 500 ? ApiError : InternalServerError);
  return new Class(details);
}

const classes: {
  readonly [status: number]: new (details: ApiErrorDetails) => ApiError;
} = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** The header in which servers and their gateways name a request. */
export function requestIdOf({ headers }: Response): string | undefined {
  return (
    headers.get("x-request-id") ??
    headers.get("request-id") ??
    headers.get("x-vcap-request-id") ??
    headers.get("cf-ray") ??
    undefined
  );
}
