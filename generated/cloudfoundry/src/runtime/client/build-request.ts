import type {
  OperationDescriptor,
  PartHeaders,
  SecuritySchemeDescriptor,
} from "../operation.js";
import { encodeText } from "../wire/text.js";
import { isTypeToName, writeBody } from "../wire/write-body.js";
import { writeParameter } from "../wire/write-parameter.js";
import { writePath } from "../wire/write-path.js";
import { authorize } from "./authorize.js";
import { chooseBody } from "./choose-body.js";
import type {
  Client,
  CredentialRequest,
  HeaderOptions,
  RequestOptions,
} from "./client.js";
import { ArgumentError } from "./errors.js";

/** What any operation may be called with. */
export type CallOptions = RequestOptions<string, string, object>;

/** One call of an operation. */
export interface Call {
  readonly client: Client;
  readonly operation: OperationDescriptor;
  /** Arguments by position. */
  readonly args: readonly unknown[];
  readonly params: object;
  readonly options: CallOptions;
  /** What functions that give credentials are told. */
  readonly asked?: CredentialRequest;
  /** Where the request goes instead; credentials are those that stand in the query. */
  readonly follow?:
    ((url: string, credentials: readonly string[]) => string) | undefined;
}

/** What goes to `fetch`. */
export interface BuiltRequest {
  readonly url: string;
  readonly headers: Headers;
  readonly body: BodyInit | undefined;
}

/**
 * A call as a request: parameters in their places, the body, one way of
 * authorization.
 *
 * @throws ArgumentError when an argument cannot be sent
 */
export async function buildRequest(call: Call): Promise<BuiltRequest> {
  const { client, operation, options } = call;
  const { config } = client;
  const base = config.baseURL ?? serverOf(call);
  // What `fetch` says of a bad URL would repeat all of it, secrets included.
  if (!URL.canParse(base, globalThis.location?.href)) {
    throw new ArgumentError(`${base} is not where an API can be`);
  }
  const { path, query, cookies, headers, rest, taken } = placeParameters(call);
  const body = placeBody(call, headers, rest, taken);
  const place = (
    scheme: SecuritySchemeDescriptor,
    credential: string,
  ): void => {
    const { name = "authorization" } = scheme;
    const text = scheme.scheme ? `${scheme.scheme} ${credential}` : credential;
    if (!scheme.in) setHeader(headers, name, text);
    else if (scheme.in === "cookie") cookies.push(`${name}=${text}`);
    else query.push(`${encodeText(name)}=${encodeText(text)}`);
  };
  const own = query.length;
  await authorize(client, operation, place, call.asked);
  if (cookies[0]) setHeader(headers, "cookie", cookies.join("; "));
  if (options.idempotencyKey) {
    setHeader(headers, "idempotency-key", options.idempotencyKey);
  }
  override(headers, config.headers);
  override(headers, options.headers);
  // Some documents have a query in the path.
  const start = path.includes("?") ? "&" : "?";
  const search = query[0] ? start + query.join("&") : "";
  const url = base.replace(/\/+$/, "") + path + search;
  return { url: call.follow?.(url, query.slice(own)) ?? url, headers, body };
}

function serverOf({ client, operation }: Call): string {
  const { config, settings } = client;
  const { server = settings.server } = operation;
  const url = typeof server === "string" ? server : server(config.variables);
  return URL.canParse(url, settings.server)
    ? new URL(url, settings.server).href
    : url;
}

interface PlacedParameters {
  readonly path: string;
  readonly query: string[];
  readonly cookies: string[];
  readonly headers: Headers;
  /** Arguments that are no parameters: members of the body. */
  readonly rest: ReadonlyMap<string, unknown>;
  /** Arguments that are parameters. */
  readonly taken: ReadonlyMap<string, unknown>;
}

function placeParameters(call: Call): PlacedParameters {
  const { operation, args, params, options } = call;
  const { positional = [], parameters = [] } = operation;
  const { accept = operation.accept ?? "application/json" } = options;
  const headers = new Headers();
  setHeader(headers, "accept", accept);
  const query: string[] = [];
  const cookies: string[] = [];
  const rest = new Map<string, unknown>(Object.entries(params));
  positional.forEach((name, index) => rest.set(name, args[index]));
  const taken = new Map<string, unknown>();
  const take = (key: string): unknown => {
    const value = rest.get(key);
    rest.delete(key);
    if (value !== undefined) taken.set(key, value);
    return value;
  };

  const path = writePath(operation.path, (name) => {
    const parameter = parameters.find(
      (one) => one.in === "path" && one.name === name,
    ) ?? { name, in: "path" };
    const { key = name } = parameter;
    // A template may name a parameter twice.
    return writeParameter(parameter, taken.get(key) ?? take(key));
  });
  for (const parameter of parameters) {
    const { name, key = name, in: place } = parameter;
    if (place === "path") continue;
    const text = writeParameter(parameter, take(key));
    if (text === undefined) continue;
    if (place === "header") setHeader(headers, name, text);
    else (place === "cookie" ? cookies : query).push(text);
  }
  return { path, query, cookies, headers, rest, taken };
}

/** The value of the body: flat among the arguments or under `body`. */
function bodyOf(
  { operation }: Call,
  rest: ReadonlyMap<string, unknown>,
): unknown {
  const [body] = operation.body ?? [];
  if (!body) return undefined;
  if (body.nested) return rest.get("body");
  return body.required || rest.size ? Object.fromEntries(rest) : undefined;
}

function placeBody(
  call: Call,
  headers: Headers,
  rest: ReadonlyMap<string, unknown>,
  taken: ReadonlyMap<string, unknown>,
): BodyInit | undefined {
  const { client, operation, options } = call;
  const value = bodyOf(call, rest);
  const { body: bodies = [] } = operation;
  const chosen = chooseBody(bodies, value, options.contentType);
  client.config.validation?.request(
    operation,
    Object.fromEntries(taken),
    value,
    chosen?.mediaType ?? "",
  );
  if (!chosen || value === undefined) return undefined;
  const { body, mediaType } = chosen;
  if (isTypeToName(mediaType)) setHeader(headers, "content-type", mediaType);
  // A list has its items under their positions.
  return writeBody(value, body, options.partHeaders as PartHeaders);
}

function override(headers: Headers, fields: HeaderOptions = {}): void {
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) headers.delete(name);
    else if (value !== undefined) setHeader(headers, name, value);
  }
}

function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value);
  } catch {
    // The platform's own message would repeat the value, which may be a secret.
    throw new ArgumentError(`${name} cannot be sent as a header`);
  }
}
