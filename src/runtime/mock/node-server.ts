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

async function serve(
  handler: RequestHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    await send(await handler(await toRequest(incoming)), outgoing);
  } catch (error) {
    if (!outgoing.headersSent) outgoing.statusCode = 500;
    outgoing.end(error instanceof Error ? error.message : "the mock failed");
  }
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const headers = new Headers();
  for (let at = 0; at + 1 < incoming.rawHeaders.length; at += 2) {
    headers.append(
      incoming.rawHeaders[at] ?? "",
      incoming.rawHeaders[at + 1] ?? "",
    );
  }
  const method = incoming.method ?? "GET";
  const url = `http://${incoming.headers.host ?? "localhost"}${incoming.url ?? "/"}`;
  const hasBody = chunks.length > 0 && method !== "GET" && method !== "HEAD";
  return new Request(url, {
    method,
    headers,
    ...(hasBody && {
      body: await new Blob(chunks as BlobPart[]).arrayBuffer(),
    }),
  });
}

async function send(
  response: Response,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => outgoing.setHeader(name, value));
  const reader = response.body?.getReader();
  for (
    let part = await reader?.read();
    part && !part.done;
    part = await reader?.read()
  ) {
    outgoing.write(part.value);
  }
  outgoing.end();
}
