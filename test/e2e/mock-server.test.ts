import { createServer } from "node:http";
import { EventEmitter, once } from "node:events";
import { networkInterfaces } from "node:os";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  Cloudflare,
  ConnectionError,
  InternalServerError,
} from "../../generated/cloudflare/src/index.js";
import {
  createMockApi,
  mockServiceCreate,
  type MockHandlers,
  type MockLog,
  type MockOptions,
} from "../../generated/cloudflare/src/mocks/index.js";
import { startMockServer } from "../../generated/cloudflare/src/mocks/node.js";
import { binding, service } from "./support/arguments.js";
import { failure } from "./support/broken.js";

const auth = { apiToken: "t", apiEmail: "e", apiKey: "k" };

async function startMock(
  options?: MockOptions<MockHandlers>,
): Promise<{ readonly url: string; readonly client: Cloudflare }> {
  const server = await startMockServer(options);
  onTestFinished(() => server.close());
  const { url } = server;
  return { url, client: new Cloudflare({ baseURL: url, auth, maxRetries: 0 }) };
}

const path = "/accounts/a/connectivity/directory/services";

/** A request that no client of ours would send. */
function post(
  url: string,
  body: string,
  contentType = "application/json",
): Promise<Response> {
  return fetch(url + path, {
    method: "POST",
    headers: { authorization: "Bearer t", "content-type": contentType },
    body,
  });
}

function refusal(message: string, pointer?: string): object {
  return {
    success: false,
    errors: [
      {
        code: 1000,
        message,
        ...(pointer !== undefined && { source: { pointer } }),
      },
    ],
    messages: [],
    result: null,
  };
}

describe("requests that no operation takes", () => {
  test.each([
    ["/accounts/a/connectivity/directory", "GET"],
    ["/accounts/a/connectivity/directory/services/1", "POST"],
    ["/", "POST"],
    ["", "DELETE"],
  ])("404 for %j", async (below, method) => {
    const { url } = await startMock();
    const response = await fetch(url + below, { method });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual(
      refusal("no operation has this path"),
    );
  });

  test.each(["GET", "PUT", "DELETE", "OPTIONS"])(
    "405 for %s, with what is allowed",
    async (method) => {
      const { url } = await startMock();
      const response = await fetch(url + path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("POST");
      expect(await response.json()).toEqual(
        refusal(`${method} is not allowed here, POST is`),
      );
    },
  );

  test("405 for HEAD, without a body", async () => {
    const { url } = await startMock();
    const head = new Request(url + path, { method: "HEAD" });
    // Over HTTP no body could come; the function itself has to leave it out.
    for (const answer of [fetch, createMockApi()]) {
      const response = await answer(head.clone());
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("POST");
      expect(await response.text()).toBe("");
    }
  });
});

describe("bodies that cannot be read", () => {
  test.each([
    ["XML", "<a/>", "text/xml", 415],
    ["no type at all", "{}", "", 415],
    ["a form", "name=x", "application/x-www-form-urlencoded", 415],
    ["half of JSON", '{"name":', "application/json", 400],
    ["no body", "", "application/json", 400],
  ])("%s", async (_title, body, contentType, status) => {
    const { url } = await startMock();
    const response = await post(url, body, contentType);
    expect(response.status).toBe(status);
    const message =
      status === 415
        ? `a body of type "${contentType}" is not understood`
        : body === ""
          ? "a body is required"
          : "the body is malformed";
    expect(await response.json()).toEqual(
      refusal(message, body === "" ? "" : undefined),
    );
  });

  test.each(["null", "[]", '"text"', "1"])("%s is no object", async (body) => {
    const { url } = await startMock();
    const response = await post(url, body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("expected an object");
  });

  test.each([
    "application/json;charset=utf-8",
    "APPLICATION/JSON",
    "application/vnd.cloudflare+json",
  ])("%s is JSON", async (contentType) => {
    const { url } = await startMock();
    const { account_id: _, ...body } = service;
    const response = await post(url, JSON.stringify(body), contentType);
    expect(response.status).toBe(200);
  });
});

describe("answers", () => {
  test("are the documented ones that have most in common with the request", async () => {
    const { client } = await startMock();
    const names: string[] = [];
    for (const change of [
      { type: "tcp", tcp_port: 5432 },
      { type: "http", http_port: 80 },
      { name: "postgres-db" },
      { name: "web-server" },
    ] as const) {
      const params = { ...service, ...change };
      const created =
        await client.connectivity.directory.services.create(params);
      names.push(created.name);
    }
    expect(names).toEqual([
      "postgres-db",
      "web-server",
      "postgres-db",
      "web-server",
    ]);
  });

  test("of a handler replace those of the document", async () => {
    const { client } = await startMock({
      handlers: {
        "addressing.prefixes.serviceBindings.create": async ({
          parameters,
          body,
          request,
        }) => ({
          status: 202,
          headers: { "x-request-id": "r-1", "x-asked": request.method },
          body: {
            success: true,
            errors: [],
            messages: [],
            result: { id: parameters.prefix_id, cidr: body.cidr },
          },
        }),
      },
    });
    const { data, response, requestId } =
      await client.addressing.prefixes.serviceBindings
        .create("p-1", binding)
        .withResponse();
    expect(data).toEqual({ id: "p-1", cidr: binding.cidr });
    expect(response.status).toBe(202);
    expect(response.headers.get("x-asked")).toBe("POST");
    expect(requestId).toBe("r-1");
  });

  test("of a handler are checked, and what is wrong is told", async () => {
    const { client } = await startMock({
      handlers: {
        "connectivity.directory.services.create": () => ({
          body: {
            success: true,
            errors: [],
            messages: [],
            // A type that only a person can get wrong: a text, but no UUID.
            result: { ...service, service_id: "7" },
          },
        }),
      },
    });
    const error = await failure(
      client.connectivity.directory.services.create(service),
    );
    expect(error).toBeInstanceOf(InternalServerError);
    expect(String(error)).toMatch(
      /^InternalServerError: 500 the mock of connectivity\.directory\.services\.create answers what the API does not: \/result\/service_id: .*expected the format uuid, found "7"$/,
    );
  });

  test("of a handler that throws tell its owner why, and the server goes on", async () => {
    let isBroken = true;
    const told: unknown[] = [];
    const { client } = await startMock({
      onError: (error, operation) => told.push([String(error), operation]),
      handlers: {
        "connectivity.directory.services.create": () => {
          if (isBroken) throw new Error("my handler is broken");
          return undefined;
        },
      },
    });
    const create = (): PromiseLike<unknown> =>
      client.connectivity.directory.services.create(service);
    expect(String(await failure(create()))).toBe(
      "InternalServerError: 500 the mock of connectivity.directory.services.create failed",
    );
    expect(told).toEqual([
      ["Error: my handler is broken", "connectivity.directory.services.create"],
    ]);
    isBroken = false;
    expect(await create()).toMatchObject({ name: "web-server" });
  });

  test("are given only to requests that pass every check", async () => {
    const asked: unknown[] = [];
    const { client } = await startMock({
      credentials: { apiToken: "other" },
      handlers: {
        "connectivity.directory.services.create": (context) => {
          asked.push(context);
          return undefined;
        },
      },
    });
    await failure(client.connectivity.directory.services.create(service));
    expect(asked).toEqual([]);
  });
});

test("the log tells every request and its operation", async () => {
  const log: MockLog[] = [];
  const { url, client } = await startMock({
    onRequest: (one) => log.push(one),
  });
  await client.connectivity.directory.services.create(service);
  await fetch(`${url}/zones?page=2`);
  expect(log).toEqual([
    {
      method: "POST",
      path: `/client/v4/accounts/${service.account_id}/connectivity/directory/services`,
      operation: "connectivity.directory.services.create",
      status: 200,
    },
    { method: "GET", path: "/client/v4/zones?page=2", status: 404 },
  ]);
});

describe("places", () => {
  test("a request may come with or without the server's path", async () => {
    const { url } = await startMock();
    const { origin } = new URL(url);
    expect(url).toBe(`${origin}/client/v4`);
    const client = new Cloudflare({ baseURL: origin, auth });
    await client.connectivity.directory.services.create(service);
  });

  test("any other path is told", async () => {
    const mock = createMockApi({ baseUrl: "https://gateway.example/cf/v4/" });
    const fetch = (url: string, init: RequestInit): Promise<Response> =>
      mock(new Request(url, init));
    const baseURL = "https://gateway.example/cf/v4";
    const client = new Cloudflare({ baseURL, auth, fetch });
    await client.connectivity.directory.services.create(service);
  });

  test("one operation alone is a function too", async () => {
    const mock = mockServiceCreate();
    const fetch = (url: string, init: RequestInit): Promise<Response> =>
      mock(new Request(url, init));
    const client = new Cloudflare({ auth, fetch });
    await client.connectivity.directory.services.create(service);
    const error = await failure(
      client.addressing.prefixes.serviceBindings.create("p", binding),
    );
    expect(error).toMatchObject({ status: 404 });
  });
});

describe("the server", () => {
  test("answers many at once", async () => {
    const { client } = await startMock({
      handlers: {
        "connectivity.directory.services.create": ({ body }) => ({
          body: { success: true, errors: [], messages: [], result: body },
        }),
      },
    });
    const names = Array.from({ length: 50 }, (_, index) => `s${String(index)}`);
    const created = await Promise.all(
      names.map((name) =>
        client.connectivity.directory.services.create({ ...service, name }),
      ),
    );
    expect(created.map(({ name }) => name)).toEqual(names);
  });

  test("ends connections when it is closed, whatever they wait for", async () => {
    const arrivals = new EventEmitter();
    const arrived = once(arrivals, "arrival");
    const server = await startMockServer({
      handlers: {
        "connectivity.directory.services.create": () => {
          arrivals.emit("arrival");
          return new Promise<undefined>(() => undefined);
        },
      },
    });
    const client = new Cloudflare({ baseURL: server.url, auth, maxRetries: 0 });
    const create = (): Promise<unknown> =>
      failure(client.connectivity.directory.services.create(service));
    const waiting = create();
    await arrived;
    await server.close();
    expect(await waiting).toBeInstanceOf(ConnectionError);
    expect(await create()).toBeInstanceOf(ConnectionError);
  });

  test("says that its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => {
      other.close();
    });
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const error = await failure(startMockServer({ port }));
    expect(error).toMatchObject({ code: "EADDRINUSE" });
  });

  const hasIPv6 = Object.values(networkInterfaces())
    .flat()
    .some((one) => one?.address === "::1");

  test.each<[host: string, inUrl: string]>([
    ["localhost", "localhost"],
    ...(hasIPv6 ? [["::1", "[::1]"] satisfies [string, string]] : []),
  ])("listens where it is told: %s", async (host, inUrl) => {
    const server = await startMockServer({ host });
    onTestFinished(() => server.close());
    expect(server.url).toBe(`http://${inUrl}:${String(server.port)}/client/v4`);
    const client = new Cloudflare({ baseURL: server.url, auth });
    await client.connectivity.directory.services.create(service);
  });
});
