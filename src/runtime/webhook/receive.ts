import { ValidationError, type Validation } from "../client/validation.js";
import type { OperationDescriptor, PartHeaders } from "../operation.js";
import { readBody, type ReadBody } from "../wire/read-body.js";
import { readParameters } from "../wire/read-parameters.js";

/** What the API has sent, read and checked. */
export interface Received<Payload, Parameters = object> {
  readonly payload: Payload;
  /** Parameters of the query, headers and cookies, by their keys. */
  readonly parameters: Parameters;
  /** Headers of the parts of a multipart payload, where they are documented. */
  readonly partHeaders?: PartHeaders;
  readonly request: Request;
}

/** What the API is answered. */
export interface ReceiverReply<Body = unknown> {
  /** Default: the first success that the description has. */
  readonly status?: number;
  readonly body?: Body;
  readonly headers?: { readonly [name: string]: string };
}

/** Takes what the API sends; without an answer, the API is told that all is well. */
export type Receiver<Payload, Parameters = object, Body = unknown> = (
  received: Received<Payload, Parameters>,
) => Reply<Body> | void | Promise<Reply<Body> | void>;

type Reply<Body> = ReceiverReply<Body> | Response | undefined;

/** How requests are judged before they are handed over. */
export interface ReceiveOptions {
  /** Checks payload and parameters; what does not fit is answered with 400. */
  readonly validation?: Validation;
  /** Whether the request is the API's, by its signature for instance; if not, it is answered with 401. */
  readonly verify?: (request: Request) => boolean | Promise<boolean>;
}

/**
 * A function from request to response around a receiver. Requests that cannot
 * be read are answered with 400, 401, 405 or 415 and problem details (RFC
 * 9457); what the receiver throws is thrown.
 */
export function receive<Payload, Parameters, Body>(
  operation: OperationDescriptor,
  status: number,
  receiver: Receiver<Payload, Parameters, Body>,
  options: ReceiveOptions = {},
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { method } = operation;
    if (request.method !== method) {
      return problem(405, `${method} is expected`, { allow: method });
    }
    if (options.verify && !(await options.verify(request.clone()))) {
      return problem(401, "the request is not verified");
    }
    const parameters = readParameters(operation, {
      path: {},
      query: new URL(request.url).search,
      headers: request.headers,
    });
    const read = await readBody(operation, request.clone());
    const fault = faultOf(operation, read, parameters, options.validation);
    if (fault) return fault;
    const { value: payload, partHeaders } =
      "value" in read ? read : { value: undefined };
    // The descriptor was generated together with these types.
    const received = {
      payload,
      parameters,
      ...(partHeaders && { partHeaders }),
      request,
    } as Received<Payload, Parameters>;
    return respond(status, (await receiver(received)) ?? {});
  };
}

/** The answer to what cannot be read or does not fit. */
function faultOf(
  operation: OperationDescriptor,
  read: ReadBody,
  parameters: object,
  validation: Validation | undefined,
): Response | undefined {
  if ("problem" in read) {
    return read.problem === "unsupported"
      ? problem(415, "a body of this type is not expected")
      : problem(400, "the body is malformed");
  }
  const isRequired = operation.body?.some(({ required }) => required) ?? false;
  if ("empty" in read && isRequired) return problem(400, "a body is expected");
  const [value, mediaType] =
    "value" in read
      ? [read.value, read.body.mediaType ?? "application/json"]
      : [undefined, ""];
  try {
    validation?.request(operation, parameters, value, mediaType);
    return undefined;
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return problem(400, error.message);
  }
}

function respond(status: number, reply: ReceiverReply | Response): Response {
  if (reply instanceof Response) return reply;
  const headers = new Headers(reply.headers);
  const { body } = reply;
  const code = reply.status ?? status;
  if (body === undefined) return new Response(null, { status: code, headers });
  if (!headers.has("content-type")) {
    headers.set("content-type", "application/json");
  }
  return new Response(JSON.stringify(body), { status: code, headers });
}

function problem(
  status: number,
  title: string,
  headers: { readonly [name: string]: string } = {},
): Response {
  return new Response(JSON.stringify({ title, status }), {
    status,
    headers: { "content-type": "application/problem+json", ...headers },
  });
}
