import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { RequestHandler } from "./service.js";

/** A mock that listens. */
export interface MockServer {
  /** Where it listens, with the path of the API's first server. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** Where a mock listens. */
export interface ListenOptions {
  /** Default: any free one. */
  readonly port?: number;
  /** Default: `127.0.0.1`. */
  readonly host?: string;
}

/** Serves a handler over HTTP/1.1. Rejects when the address is taken. */
export function listen(
  handler: RequestHandler,
  basePath: string,
  { port = 0, host = "127.0.0.1" }: ListenOptions = {},
): Promise<MockServer> {
  const server = createServer((incoming, outgoing) => {
    void serve(handler, incoming, outgoing);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      const bound =
        typeof address === "object" && address ? address.port : port;
      resolve({
        url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}${basePath}`,
        port: bound,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** Answers one request; a client that goes away aborts it. */
async function serve(
  handler: RequestHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  try {
    const response = await answer(handler, incoming, gone.signal);
    for (const [name, value] of crossOriginHeaders(incoming.headers)) {
      outgoing.setHeader(name, value);
    }
    await send(response, outgoing, gone.signal);
  } catch {
    // What went wrong is not the client's business; a mock tells its owner.
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(500).end();
  }
}

async function answer(
  handler: RequestHandler,
  incoming: IncomingMessage,
  gone: AbortSignal,
): Promise<Response> {
  if (isPreflight(incoming)) return new Response(null, { status: 204 });
  const request = await toRequest(incoming, gone);
  return request instanceof Request ? handler(request) : request;
}

/** Whether a browser asks what a page of another origin may send (Fetch, section 3.3.2). */
function isPreflight({ method, headers }: IncomingMessage): boolean {
  return (
    method === "OPTIONS" &&
    headers.origin !== undefined &&
    headers["access-control-request-method"] !== undefined
  );
}

/** What lets pages of any origin send what they like and read the answer: there is nothing to protect. */
function crossOriginHeaders({
  origin,
  "access-control-request-method": method,
  "access-control-request-headers": names,
}: IncomingMessage["headers"]): readonly (readonly [string, string])[] {
  if (origin === undefined) return [];
  return [
    ["access-control-allow-origin", "*"],
    ["access-control-expose-headers", "*"],
    ...(method ? [["access-control-allow-methods", method] as const] : []),
    ...(names ? [["access-control-allow-headers", names] as const] : []),
  ];
}

/** The request as `fetch` would make it; a response where it could not. */
async function toRequest(
  incoming: IncomingMessage,
  signal: AbortSignal,
): Promise<Request | Response> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const { method = "GET", url = "/", rawHeaders } = incoming;
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
  }
  const hasBody = chunks.length > 0 && method !== "GET" && method !== "HEAD";
  const body = hasBody ? Buffer.concat(chunks) : null;
  const address = addressOf(url, incoming.headers.host);
  if (address === undefined) return refuse(400, "the address is malformed");
  try {
    // Whoever is behind the connection follows redirects, or does not.
    const redirect = "manual";
    return new Request(address, { method, headers, body, signal, redirect });
  } catch {
    return refuse(501, `${method} is not understood`);
  }
}

/** The whole address: the target of a request may be a path or an address itself (RFC 9112, section 3.2). */
function addressOf(target: string, host = "localhost"): string | undefined {
  const text = /^https?:\/\//i.test(target)
    ? target
    : `http://${host}${target.startsWith("/") ? target : "/"}`;
  return URL.canParse(text) ? text : undefined;
}

function refuse(status: number, title: string): Response {
  return new Response(JSON.stringify({ type: "about:blank", title, status }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
}

async function send(
  response: Response,
  outgoing: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => outgoing.setHeader(name, value));
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
  outgoing.flushHeaders();
  const reader = response.body?.getReader();
  for (
    let part = await reader?.read();
    part && !part.done && !gone.aborted;
    part = await reader?.read()
  ) {
    if (!outgoing.write(part.value)) await drained(outgoing, gone);
  }
  if (gone.aborted) await reader?.cancel();
  outgoing.end();
}

/** Waits until the client has taken what was written, or is gone. */
async function drained(
  outgoing: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  try {
    await once(outgoing, "drain", { signal: gone });
  } catch (error) {
    if (!gone.aborted) throw error;
  }
}
