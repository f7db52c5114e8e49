import { once } from "node:events";
import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  listen,
  type MockServer,
} from "../../../src/runtime/mock/node-server.js";
import type { RequestHandler } from "../../../src/runtime/mock/service.js";

async function start(
  handler: RequestHandler,
  basePath = "",
): Promise<MockServer> {
  const server = await listen(handler, basePath);
  onTestFinished(() => server.close());
  return server;
}

const echo: RequestHandler = async (request) =>
  Response.json({
    method: request.method,
    url: request.url,
    body: await request.text(),
  });

/** One request by `node:http`, which shows what `fetch` hides. */
function ask(
  { port }: MockServer,
  options: Parameters<typeof httpRequest>[1] = {},
  body = "",
): Promise<{
  readonly response: IncomingMessage;
  readonly text: string;
  /** Our end of the connection: the same for the same connection. */
  readonly localPort: number | undefined;
}> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      { host: "127.0.0.1", port, ...options },
      (response) => {
        const { localPort } = response.socket;
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            response,
            text: Buffer.concat(chunks).toString(),
            localPort,
          }),
        );
        response.on("error", reject);
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** What comes back for bytes that are sent as they are. */
async function sendRaw({ port }: MockServer, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(text);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe("a request", () => {
  test("comes as it was sent", async () => {
    const server = await start(echo, "/v1");
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/v1`);
    const response = await fetch(`${server.url}/a%2Fb?c=d%20e`, {
      method: "PUT",
      body: "é\u0000😀",
    });
    expect(await response.json()).toEqual({
      method: "PUT",
      url: `${server.url}/a%2Fb?c=d%20e`,
      body: "é\u0000😀",
    });
  });

  test("may have headers of the same name, and a large body", async () => {
    const server = await start(async (request) => {
      const bytes = await request.arrayBuffer();
      return Response.json([request.headers.get("x-two"), bytes.byteLength]);
    });
    const body = "x".repeat(5_000_000);
    const { text } = await ask(
      server,
      { method: "POST", headers: { "x-two": ["a", "b"] } },
      body,
    );
    expect(JSON.parse(text)).toEqual(["a, b", 5_000_000]);
  });

  test("may name the whole address, or no path", async () => {
    const server = await start(echo);
    const whole = await sendRaw(
      server,
      "GET http://api.test/x?y HTTP/1.1\r\nHost: other\r\nConnection: close\r\n\r\n",
    );
    expect(whole).toContain('"url":"http://api.test/x?y"');
    const star = await sendRaw(
      server,
      "OPTIONS * HTTP/1.1\r\nHost: api.test\r\nConnection: close\r\n\r\n",
    );
    expect(star).toContain('"url":"http://api.test/"');
  });

  test("with a host that is none is refused", async () => {
    const server = await start(echo);
    const answer = await sendRaw(
      server,
      "GET / HTTP/1.1\r\nHost: a b:c\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain("the address is malformed");
  });

  test("of a method that `fetch` does not know is refused", async () => {
    const server = await start(echo);
    const { response, text } = await ask(server, { method: "TRACE" });
    expect(response.statusCode).toBe(501);
    expect(JSON.parse(text)).toMatchObject({
      title: "TRACE is not understood",
    });
  });
});

describe("an answer", () => {
  test("keeps every cookie, and all else it says", async () => {
    const server = await start(async () => {
      const headers = new Headers({ "x-one": "1", location: "/there" });
      headers.append("set-cookie", "a=1; Path=/");
      headers.append("set-cookie", "b=2");
      return new Response("moved", { status: 303, headers });
    });
    const { response, text } = await ask(server);
    expect(response.statusCode).toBe(303);
    expect(response.headers["set-cookie"]).toEqual(["a=1; Path=/", "b=2"]);
    expect(response.headers).toMatchObject({
      "x-one": "1",
      location: "/there",
    });
    expect(text).toBe("moved");
  });

  test.each([204, 304])(
    "%i has no body, and the connection lives on",
    async (status) => {
      const server = await start(async () => new Response(null, { status }));
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      onTestFinished(() => agent.destroy());
      const ports = new Set<number | undefined>();
      for (let index = 0; index < 3; index++) {
        const { response, text, localPort } = await ask(server, { agent });
        expect([response.statusCode, text]).toEqual([status, ""]);
        ports.add(localPort);
      }
      expect(ports.size).toBe(1);
    },
  );

  test("to HEAD has no body, and the connection lives on", async () => {
    const server = await start(async ({ method }) =>
      method === "HEAD"
        ? new Response(null, { headers: { "content-type": "text/plain" } })
        : new Response("body"),
    );
    const both = await sendRaw(
      server,
      "HEAD / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    );
    const [head = "", get = "", ...more] = both.split(/(?=HTTP\/1\.1 200)/);
    expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\ncontent-type: text\/plain\r\n/);
    expect(head.endsWith("\r\n\r\n")).toBe(true);
    expect(get).toContain("body");
    expect(more).toEqual([]);
  });

  test("may be large", async () => {
    const large = "0123456789".repeat(1_000_000);
    const server = await start(async () => new Response(large));
    const { text } = await ask(server);
    expect(text === large).toBe(true);
  });

  test("may come bit by bit, the headers first", async () => {
    let go: () => void = () => undefined;
    const more = new Promise<void>((resolve) => {
      go = resolve;
    });
    const server = await start(async () => {
      const body = new ReadableStream({
        async start(controller): Promise<void> {
          await more;
          controller.enqueue(new TextEncoder().encode("later"));
          controller.close();
        },
      });
      return new Response(body, { headers: { "x-early": "yes" } });
    });
    const response = await fetch(server.url);
    expect(response.headers.get("x-early")).toBe("yes");
    go();
    expect(await response.text()).toBe("later");
  });

  test("that breaks off is no whole answer", async () => {
    const server = await start(
      async () =>
        new Response(
          new ReadableStream({
            pull(controller): void {
              controller.enqueue(new TextEncoder().encode("half"));
              controller.error(new Error("secret"));
            },
          }),
        ),
    );
    await expect(fetch(server.url).then((one) => one.text())).rejects.toThrow();
  });

  test("of a handler that fails says nothing of why", async () => {
    const server = await start(() => Promise.reject(new Error("secret")));
    const { response, text } = await ask(server);
    expect([response.statusCode, text]).toEqual([500, ""]);
    expect(JSON.stringify(response.headers)).not.toContain("secret");
  });
});

describe("a client that goes away", () => {
  test("aborts the request that is being answered", async () => {
    let asked: Request | undefined;
    const server = await start((request) => {
      asked = request;
      return new Promise((_, reject) => {
        request.signal.addEventListener("abort", () =>
          reject(request.signal.reason as Error),
        );
      });
    });
    const controller = new AbortController();
    const answer = fetch(server.url, { signal: controller.signal });
    await expect.poll(() => asked).toBeDefined();
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    await expect.poll(() => asked?.signal.aborted).toBe(true);
  });

  test("ends a stream without end", async () => {
    let cancelled = false;
    const server = await start(
      async () =>
        new Response(
          new ReadableStream({
            pull(controller): void {
              controller.enqueue(new Uint8Array(65_536));
            },
            cancel(): void {
              cancelled = true;
            },
          }),
        ),
    );
    const controller = new AbortController();
    const response = await fetch(server.url, { signal: controller.signal });
    await response.body?.getReader().read();
    controller.abort();
    await expect.poll(() => cancelled).toBe(true);
  });

  test("in the middle of its body leaves the server as it was", async () => {
    const server = await start(echo);
    const socket = connect(server.port, "127.0.0.1");
    socket.write(
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nonly this",
    );
    await once(socket, "ready");
    socket.destroy();
    expect((await fetch(server.url)).status).toBe(200);
  });

  test("is no longer told of once it was answered", async () => {
    let asked: Request | undefined;
    const server = await start(async (request) => {
      asked = request;
      return new Response("done");
    });
    await ask(server, { agent: new Agent({ keepAlive: false }) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked?.signal.aborted).toBe(false);
  });
});

describe("closing", () => {
  test("ends what is being answered, and frees the port", async () => {
    const server = await listen(() => new Promise(() => undefined), "");
    const hanging = fetch(server.url);
    const failed = expect(hanging).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 30));
    await server.close();
    await failed;
    const again = await listen(echo, "", { port: server.port });
    expect(again.port).toBe(server.port);
    await again.close();
  });

  test("twice is no fault", async () => {
    const server = await listen(echo, "");
    await server.close();
    await server.close();
  });
});

describe("pages of other origins", () => {
  const origin = "http://localhost:3000";

  test("may send what they ask for", async () => {
    const { response, text } = await ask(await start(echo), {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "PUT",
        "access-control-request-headers": "authorization,content-type",
      },
    });
    expect([response.statusCode, text]).toEqual([204, ""]);
    expect(response.headers).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "PUT",
      "access-control-allow-headers": "authorization,content-type",
    });
  });

  test("may read answers and their headers", async () => {
    const { response } = await ask(await start(echo), { headers: { origin } });
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "*",
    });
  });

  test("are not spoken of to others, and OPTIONS is a request like any", async () => {
    const { response, text } = await ask(await start(echo), {
      method: "OPTIONS",
    });
    expect(JSON.parse(text)).toMatchObject({ method: "OPTIONS" });
    expect(response.headers).not.toHaveProperty("access-control-allow-origin");
  });

  test("are told what the API says of them", async () => {
    const named = "access-control-allow-origin";
    const strict: RequestHandler = () =>
      Promise.resolve(new Response("", { headers: { [named]: origin } }));
    const server = await start(strict);
    const { response } = await ask(server, { headers: { origin } });
    expect(response.headers[named]).toBe(origin);
  });
});
