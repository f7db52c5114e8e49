import {
  documentedAnswer,
  givenAnswer,
  type AnswerOptions,
  type MockReply,
} from "./answer.js";
import { authorize, type ExpectedCredentials } from "./authorize.js";
import { failureResponse } from "./failure.js";
import { findOperation } from "./find-operation.js";
import { readRequest } from "./read-request.js";
import type { MockOperation, MockService, RequestHandler } from "./service.js";

/** What a caller's handler is told of a request that passed every check. */
export interface MockContext<Parameters = object, Body = unknown> {
  /** Parameters of every place, by their keys. */
  readonly parameters: Parameters;
  readonly body: Body;
  readonly request: Request;
}

/**
 * A caller's handler: what to answer, a whole `Response` to answer what is not
 * documented, or undefined for the documented answer.
 */
export type MockHandler<
  Parameters = object,
  Body = unknown,
  Reply = MockReply,
> = (
  context: MockContext<Parameters, Body>,
) => Reply | Response | undefined | Promise<Reply | Response | undefined>;

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
  /** Called after each answer. */
  readonly onRequest?: (log: MockLog) => void;
}

/**
 * An API as a function from request to response. Bad requests are refused
 * with 400, 401, 403, 404, 405 or 415 and the API's own error body; good ones
 * get what a handler gives, the documented example, or generated data.
 */
export function createMock(
  service: MockService,
  options: MockOptions = {},
): RequestHandler {
  const placed = placeAt(service, options.baseUrl);
  return async (request) => {
    const url = new URL(request.url);
    const found = findOperation(placed, request.method, url.pathname);
    const operation =
      found && "operation" in found ? found.operation : undefined;
    const response =
      operation && found && "operation" in found
        ? await answer(service, operation, request, found.path, options)
        : refuseRoute(service, found, request.method);
    options.onRequest?.({
      method: request.method,
      path: url.pathname + url.search,
      status: response.status,
      ...(operation && { operation: operation.name }),
    });
    return request.method === "HEAD" ? withoutBody(response) : response;
  };
}

/** The service with the path of one more server. */
function placeAt(service: MockService, baseUrl?: string): MockService {
  if (baseUrl === undefined) return service;
  const path = baseUrl.replace(/^(?:[^/]*\/\/)?[^/]*/, "").replace(/\/+$/, "");
  return { ...service, basePaths: [path, ...service.basePaths] };
}

async function answer(
  service: MockService,
  mock: MockOperation,
  request: Request,
  path: { readonly [name: string]: string },
  options: MockOptions,
): Promise<Response> {
  const denial = await authorize(
    mock.operation,
    service.security,
    request,
    options.credentials,
  );
  if (denial) return failureResponse(mock, { ...denial, issues: [] });
  const read = await readRequest(mock, request, path);
  if ("status" in read) return failureResponse(mock, read);
  const given = await askHandler(mock, { ...read, request }, options);
  if (given === undefined)
    return documentedAnswer(mock, read, request, options);
  if (given instanceof Response) return given;
  const built = givenAnswer(mock, given);
  return built instanceof Response ? built : failureResponse(undefined, built);
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
  return isHandler(handler) ? handler(context) : undefined;
}

function isHandler(value: unknown): value is MockHandler {
  return typeof value === "function";
}

function refuseRoute(
  service: MockService,
  found: { readonly allow: readonly string[] } | object | undefined,
  method: string,
): Response {
  const [first] = service.operations;
  if (found && "allow" in found && Array.isArray(found.allow)) {
    const allow = found.allow.join(", ");
    const message = `${method} is not allowed here, ${allow} is`;
    return failureResponse(
      first,
      { status: 405, message, issues: [] },
      { allow },
    );
  }
  return failureResponse(first, {
    status: 404,
    message: "no operation has this path",
    issues: [],
  });
}

function withoutBody(response: Response): Response {
  const { status, headers } = response;
  return new Response(null, { status, headers });
}
