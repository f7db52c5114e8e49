import {
  documentedAnswer,
  givenAnswer,
  type AnswerOptions,
  type MockReply,
} from "./answer.js";
import type { PartHeaders } from "../operation.js";
import { authorize, type ExpectedCredentials } from "./authorize.js";
import { failureResponse } from "./failure.js";
import { chooseMatch } from "./choose-match.js";
import { findOperation, type Found, type Match } from "./find-operation.js";
import { readRequest } from "./read-request.js";
import { hasFollowed, leadBack, nextRequest } from "./redirect.js";
import type { MockOperation, MockService, RequestHandler } from "./service.js";
import { wait } from "./wait.js";

/** What a caller's handler is told of a request that passed every check. */
export interface MockContext<Parameters = object, Body = unknown> {
  /** Parameters of every place, by their keys. */
  readonly parameters: Parameters;
  readonly body: Body;
  /** Headers of the parts of a multipart body, where they are documented. */
  readonly partHeaders?: PartHeaders;
  readonly request: Request;
}

/**
 * A caller's handler: what to answer, a whole `Response` to answer what is not
 * documented, or nothing for the documented answer.
 */
export type MockHandler<
  Parameters = object,
  Body = unknown,
  Reply = MockReply,
> = (
  context: MockContext<Parameters, Body>,
) => Handled<Reply> | Promise<Handled<Reply>>;

type Handled<Reply> = Reply | Response | undefined | void;

/** One request and how it was answered. */
export interface MockLog {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Name of the operation; absent when none fits. */
  readonly operation?: string;
  readonly status: number;
}

/** How a mock behaves. */
export interface MockOptions<
  Handlers extends object = object,
> extends AnswerOptions {
  /** Handlers by the operation's name: `addressing.prefixes.serviceBindings.create`. */
  readonly handlers?: Handlers;
  /** Where the API stands, when it is at none of the addresses it names. */
  readonly baseUrl?: string;
  /** Credentials that are right. Without it any complete set is. */
  readonly credentials?: ExpectedCredentials;
  /** How long each answer takes, in milliseconds. Default: 0. */
  readonly delay?: number;
  /** Called after each answer. */
  readonly onRequest?: (log: MockLog) => void;
  /**
   * Called with what a handler threw, which is answered with 500 and never
   * shown to the client. Default: it is written to the console.
   */
  readonly onError?: (error: unknown, operation: string) => void;
}

/**
 * An API as a function from request to response. Bad requests are refused
 * with 400, 401, 404, 405, 415 or 422 and the API's own error body; good
 * ones get what a handler gives, the documented example, or generated data.
 * A redirect leads back to the mock, which answers 204, unless a handler says
 * where else; like `fetch`, it is followed here where the request says so.
 * Rejects only when the request is aborted.
 */
export function createMock(
  service: MockService,
  options: MockOptions = {},
): RequestHandler {
  const placed = placeAt(service, options.baseUrl);
  return async (request) => {
    const response = await answerRequest(placed, request, options);
    const next = nextRequest(response, request);
    return next ? answerRequest(placed, next, options) : response;
  };
}

async function answerRequest(
  service: MockService,
  request: Request,
  options: MockOptions,
): Promise<Response> {
  const url = new URL(request.url);
  const target = url.pathname + url.search;
  const isLed = hasFollowed(request);
  const found = findOperation(service, request.method, target);
  const match =
    found.kind === "operation" && !isLed
      ? await chooseMatch(found.matches, request)
      : undefined;
  const response = match
    ? await answerSafely(service, match, request, options)
    : isLed
      ? new Response(null, { status: 204 })
      : refusePath(service, found, request);
  await wait(options.delay ?? 0, request.signal);
  options.onRequest?.({
    method: request.method,
    path: target,
    status: response.status,
    ...(match && { operation: match.operation.name }),
  });
  return request.method === "HEAD" ? withoutBody(response) : response;
}

/** The service with the path of one more server. */
function placeAt(service: MockService, baseUrl?: string): MockService {
  if (baseUrl === undefined) return service;
  const path = baseUrl.replace(/^(?:[^/]*\/\/)?[^/]*/, "").replace(/\/+$/, "");
  return { ...service, basePaths: [path, ...service.basePaths] };
}

/** In the words of the first operation, since there is none that is meant. */
function refusePath(
  { operations: [first] }: MockService,
  found: Found,
  { method }: Request,
): Response {
  if (found.kind !== "method") {
    const message = "no operation has this path";
    return failureResponse(first, { status: 404, message, issues: [] });
  }
  const allow = found.allow.join(", ");
  const message = `${method} is not allowed here, ${allow} is`;
  return failureResponse(
    first,
    { status: 405, message, issues: [] },
    { allow },
  );
}

/** Whatever fails within is the mock's fault, and for its owner's eyes only. */
async function answerSafely(
  service: MockService,
  match: Match,
  request: Request,
  options: MockOptions,
): Promise<Response> {
  try {
    return await answerOperation(service, match, request, options);
  } catch (error) {
    request.signal.throwIfAborted();
    const { name } = match.operation;
    (options.onError ?? reportError)(error, name);
    const message = `the mock of ${name} failed`;
    return failureResponse(undefined, { status: 500, message, issues: [] });
  }
}

function reportError(error: unknown, operation: string): void {
  console.error(`the mock of ${operation} failed:`, error);
}

async function answerOperation(
  service: MockService,
  { operation: mock, path }: Match,
  request: Request,
  options: MockOptions,
): Promise<Response> {
  const denial = await authorize(
    mock.operation,
    service.security,
    request,
    options.credentials,
  );
  if (denial) {
    const headers = { "www-authenticate": denial.challenge };
    return failureResponse(mock, { ...denial, issues: [] }, headers);
  }
  const read = await readRequest(mock, request, path);
  if ("status" in read) return failureResponse(mock, read);
  const given = await askHandler(mock, { ...read, request }, options);
  if (given instanceof Response) return given;
  const answered =
    given === undefined
      ? documentedAnswer(mock, read, request, options)
      : givenAnswer(mock, given, request);
  if (!(answered instanceof Response)) {
    return failureResponse(undefined, answered);
  }
  const isLed = new Headers(given?.headers).has("location");
  return isLed ? answered : leadBack(answered, request);
}

/** Handlers are typed where they are given; here each is just a function. */
async function askHandler(
  mock: MockOperation,
  context: MockContext,
  { handlers = {} }: MockOptions,
): Promise<MockReply | Response | undefined> {
  const handler: unknown = Object.hasOwn(handlers, mock.name)
    ? Reflect.get(handlers, mock.name)
    : undefined;
  const answer = isHandler(handler) ? await handler(context) : undefined;
  return answer ?? undefined;
}

function isHandler(value: unknown): value is MockHandler {
  return typeof value === "function";
}

function withoutBody(response: Response): Response {
  const { status, headers } = response;
  return new Response(null, { status, headers });
}
