import type { OperationDescriptor } from "../operation.js";
import {
  apiPromise,
  type ApiPromise,
  type ApiResult,
  type ResponseMode,
} from "./api-promise.js";
import { buildRequest, type Call, type CallOptions } from "./build-request.js";
import type { Client } from "./client.js";
import { sleep, withDeadline } from "./deadline.js";
import {
  apiError,
  AuthenticationError,
  ConnectionError,
  requestIdOf,
} from "./errors.js";
import type { Hooks, RequestEvent } from "./hooks.js";
import { readResponse } from "./read-response.js";
import { retryAfterOf, retryDelay } from "./retry.js";

/**
 * Calls an operation: at once, and again where an attempt failed and repeating
 * it is safe.
 */
export function send<Data, Body = Data, Fields = object>(
  client: Client,
  operation: OperationDescriptor,
  args: readonly unknown[] = [],
  params: object = {},
  options: CallOptions = {},
  follow?: Call["follow"],
): ApiPromise<Data, Body, Fields> {
  const call: Call = { client, operation, args, params, options, follow };
  return apiPromise((mode) => {
    const { signal, totalTimeout = client.config.totalTimeout } = options;
    return withDeadline(
      signal,
      totalTimeout,
      (inner) =>
        // The descriptor was generated together with these types.
        repeat(call, mode, inner) as Promise<ApiResult<Data, Body, Fields>>,
    );
  });
}

async function repeat(
  call: Call,
  mode: ResponseMode,
  signal: AbortSignal,
): Promise<ApiResult<unknown>> {
  const { client, options } = call;
  const { config } = client;
  const {
    timeout = config.timeout ?? 60_000,
    maxRetries = config.maxRetries ?? 2,
  } = options;
  for (let attempt = 0; ; attempt++) {
    let event: RequestEvent | undefined;
    try {
      const result = await withDeadline(signal, timeout, async (inner) => {
        event = await prepare(call, attempt);
        try {
          return await exchange(call, event, mode, inner);
        } catch (error) {
          event = await reauthorize(call, event, error);
          return exchange(call, event, mode, inner);
        }
      });
      client.budget = Math.min(client.budget + 0.5, config.retryBudget ?? 100);
      return result;
    } catch (error) {
      if (!event) throw error;
      await notify(call, "onError", { ...event, error });
      const delay =
        signal.aborted || attempt >= maxRetries
          ? undefined
          : retryDelay(client, error, attempt, isRepeatable(call, event));
      if (delay === undefined) throw error;
      client.budget--;
      await notify(call, "onRetry", { ...event, error, delay });
      await (config.sleep ?? sleep)(delay, signal);
      signal.throwIfAborted();
    }
  }
}

async function prepare(call: Call, attempt: number): Promise<RequestEvent> {
  const { client, operation } = call;
  const { method, path } = operation;
  const request = await buildRequest(call);
  const event = {
    client,
    method,
    operation: `${method} ${path}`,
    attempt,
    ...request,
  };
  await notify(call, "onRequest", event);
  return event;
}

/**
 * The same request with other credentials, where the API refused those that a
 * function gave (RFC 9110, section 15.5.2).
 *
 * @throws what was thrown, where there are no others
 */
async function reauthorize(
  call: Call,
  refused: RequestEvent,
  error: unknown,
): Promise<RequestEvent> {
  const isAsked = Object.values(call.client.config.auth ?? {}).some(
    (credential) => typeof credential === "function",
  );
  const canRepeat = !(refused.body instanceof ReadableStream);
  if (error instanceof AuthenticationError && isAsked && canRepeat) {
    const again = { ...call, asked: { isRefused: true } };
    const event = await prepare(again, refused.attempt);
    if (credentialsOf(event) !== credentialsOf(refused)) return event;
  }
  throw error;
}

/** All that credentials are a part of. */
function credentialsOf({ url, headers }: RequestEvent): string {
  let text = url;
  headers.forEach((value, name) => (text += `\n${name}: ${value}`));
  return text;
}

/** Whether the same request may be sent a second time (RFC 9110, section 9.2.2). */
function isRepeatable(
  { operation }: Call,
  { method, headers, body }: RequestEvent,
): boolean {
  return (
    !(body instanceof ReadableStream) &&
    (headers.has("idempotency-key") ||
      (operation.idempotent ??
        /^(?:GET|HEAD|PUT|DELETE|OPTIONS|TRACE|QUERY)$/.test(method)))
  );
}

/** Sends one request and reads its response to the end. */
async function exchange(
  call: Call,
  event: RequestEvent,
  mode: ResponseMode,
  signal: AbortSignal,
): Promise<ApiResult<unknown>> {
  const { operation } = call;
  const response = await fetchResponse(call, event, mode, signal);
  await notify(call, "onResponse", { ...event, response });
  const requestId = requestIdOf(response);
  const headers = headersOf(operation, response);
  const streamed = response.ok && !mode.raw && streamOf(call, response);
  if (streamed || (mode.raw && response.ok)) {
    return {
      data: streamed,
      response,
      headers,
      requestId,
      envelope: streamed,
    };
  }
  const envelope = await readBody(call, event, response);
  if (!response.ok || (operation.unwrap && isFailure(envelope))) {
    throw errorOf(call, event, response, envelope);
  }
  const { validation } = call.client.config;
  validation?.response(operation, response, envelope, headers);
  const data = unwrap(operation, envelope);
  return { data, response, headers, requestId, envelope };
}

function streamOf({ client, operation }: Call, response: Response): unknown {
  const items = operation.stream?.(response);
  const { validation } = client.config;
  return items && (validation?.items?.(operation, response, items) ?? items);
}

function headersOf(
  { headers, headerReader }: OperationDescriptor,
  response: Response,
): object {
  return headerReader?.(response, headers ?? {}) ?? {};
}

async function fetchResponse(
  { client, operation, options }: Call,
  { url, method, headers, body }: RequestEvent,
  { raw }: ResponseMode,
  signal: AbortSignal,
): Promise<Response> {
  const isReadLater = raw || operation.stream;
  const init = {
    method,
    headers,
    body: body ?? null,
    // What is read after the call has ended stays under the caller's signal.
    signal:
      isReadLater && options.signal
        ? AbortSignal.any([signal, options.signal])
        : signal,
    ...(body instanceof ReadableStream && { duplex: "half" }),
  };
  signal.throwIfAborted();
  try {
    return await (client.config.fetch ?? fetch)(url, init);
  } catch (cause) {
    throw new ConnectionError(`No connection${toHost(url)}`, { cause });
  }
}

/** Of a URL no more than that: the rest of it may be secret. */
function toHost(url: string): string {
  return URL.canParse(url) ? ` to ${new URL(url).host}` : "";
}

async function readBody(
  call: Call,
  event: RequestEvent,
  response: Response,
): Promise<unknown> {
  const { responseReader, bodies = {} } = call.operation;
  const described = responseReader?.(response, bodies);
  try {
    return await (described ?? readResponse(response));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) {
      throw new ConnectionError("The response broke off", { cause });
    }
    // A failure is told by its status, whatever its body is.
    if (described && !response.ok) return undefined;
    const message = described ? `The body is ${cause.message}` : notJson;
    throw errorOf(call, event, response, undefined, message);
  }
}

const notJson = "The body is not JSON";

function errorOf(
  { client, operation: descriptor }: Call,
  { operation }: RequestEvent,
  response: Response,
  body: unknown,
  message?: string,
): Error {
  const now = (client.config.now ?? Date.now)();
  const retryAfter = retryAfterOf(response, now);
  const headers = headersOf(descriptor, response);
  return apiError({ operation, response, headers, body, retryAfter, message });
}

function isFailure(envelope: unknown): boolean {
  return (
    typeof envelope === "object" &&
    envelope !== null &&
    "success" in envelope &&
    envelope.success === false
  );
}

function unwrap(
  { unwrap: member }: OperationDescriptor,
  body: unknown,
): unknown {
  return member && typeof body === "object" && body !== null
    ? (body as { readonly [key: string]: unknown })[member]
    : body;
}

async function notify<Name extends keyof Hooks>(
  { client }: Call,
  name: Name,
  event: Parameters<NonNullable<Hooks[Name]>>[0],
): Promise<void> {
  for (const hooks of [client.config.hooks ?? []].flat()) {
    const hook: ((event: never) => void | Promise<void>) | undefined =
      hooks[name];
    await hook?.(event as never);
  }
}
