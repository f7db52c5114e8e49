import { describe, expect, onTestFinished, test } from "vitest";
import {
  AuthConfigurationError,
  AuthenticationError,
  Cloudflare,
  type Auth,
  type ClientOptions,
} from "../../generated/cloudflare/src/index.js";
import { startMockServer } from "../../generated/cloudflare/src/mocks/node.js";
import type { TestServer } from "../runtime/client/server.js";
import { binding, service } from "./support/arguments.js";
import { failure } from "./support/broken.js";
import { record } from "./support/record.js";

/** One operation takes a token or a pair, the other the pair only. */
type Operation = "service" | "binding";

const right = { apiToken: "right", apiEmail: "e@x.example", apiKey: "k" };

async function startMock(): Promise<TestServer> {
  const server = await startMockServer({ credentials: right });
  onTestFinished(() => server.close());
  return record(server.url);
}

function call(what: Operation, options: ClientOptions): PromiseLike<unknown> {
  const client = new Cloudflare({ environment: {}, ...options });
  return what === "service"
    ? client.connectivity.directory.services.create(service)
    : client.addressing.prefixes.serviceBindings.create("p", binding);
}

const byToken = { authorization: "Bearer right" };
const byPair = { "x-auth-email": "e@x.example", "x-auth-key": "k" };
const pair = { apiEmail: "e@x.example", apiKey: "k" };
const environment = {
  CLOUDFLARE_API_TOKEN: "right",
  CLOUDFLARE_EMAIL: "e@x.example",
  CLOUDFLARE_API_KEY: "k",
};
const { CLOUDFLARE_API_TOKEN, ...pairInEnvironment } = environment;
const foreign = {
  CLOUDFLARE_API_TOKEN: "foreign",
  CLOUDFLARE_EMAIL: "foreign",
  CLOUDFLARE_API_KEY: "foreign",
};

describe("exactly one alternative goes on the wire, and passes", () => {
  test.each<[string, Operation, ClientOptions, object]>([
    ["a token", "service", { auth: { apiToken: "right" } }, byToken],
    ["a pair", "service", { auth: pair }, byPair],
    ["the first of both", "service", { auth: right }, byToken],
    ["the only one taken", "binding", { auth: right }, byPair],
    [
      "a token in code, all in the environment",
      "service",
      { auth: { apiToken: "right" }, environment: foreign },
      byToken,
    ],
    [
      "a pair in code, all in the environment",
      "service",
      { auth: pair, environment: foreign },
      byPair,
    ],
    ["the environment's token", "service", { environment }, byToken],
    [
      "the environment's pair",
      "service",
      { environment: pairInEnvironment },
      byPair,
    ],
    ["the environment's only one taken", "binding", { environment }, byPair],
    [
      "a token in code that this operation does not take",
      "binding",
      { auth: { apiToken: "right" }, environment },
      byPair,
    ],
    [
      "a function",
      "service",
      { auth: { apiToken: async () => "right" } },
      byToken,
    ],
  ])("%s", async (_title, what, options, headers) => {
    const server = await startMock();
    await call(what, { baseURL: server.url, ...options });
    expect(server.seen.map((seen) => credentialsOf(seen.headers))).toEqual([
      headers,
    ]);
  });
});

function credentialsOf(headers: object): object {
  const names = ["authorization", "cookie", "x-auth-email", "x-auth-key"];
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => names.includes(name)),
  );
}

describe("what is missing is named, and nothing sent", () => {
  test.each<[string, Operation, ClientOptions, string]>([
    ["none", "service", {}, "apiToken, or apiEmail and apiKey"],
    ["none for a pair", "binding", {}, "apiEmail and apiKey"],
    [
      "half of a pair",
      "service",
      { auth: { apiEmail: "e" } },
      "apiEmail and apiKey: apiKey missing",
    ],
    [
      "the other half",
      "binding",
      { auth: { apiKey: "k" } },
      "apiEmail and apiKey: apiEmail missing",
    ],
    [
      "half in code, half in the environment",
      "binding",
      { auth: { apiKey: "k" }, environment },
      "apiEmail and apiKey: apiEmail missing",
    ],
    [
      "half in the environment",
      "service",
      { environment: { CLOUDFLARE_EMAIL: "e" } },
      "apiToken, or apiEmail and apiKey",
    ],
    [
      "a token where none is taken",
      "binding",
      { auth: { apiToken: "right" } },
      "apiEmail and apiKey",
    ],
  ])("%s", async (_title, what, options, missing) => {
    const server = await startMock();
    const error = await failure(
      call(what, { baseURL: server.url, ...options }),
    );
    expect(error).toBeInstanceOf(AuthConfigurationError);
    const path =
      what === "service"
        ? "/accounts/{account_id}/connectivity/directory/services"
        : "/accounts/{account_id}/addressing/prefixes/{prefix_id}/bindings";
    expect(String(error)).toBe(
      `AuthConfigurationError: POST ${path} needs ${missing}`,
    );
    expect(server.seen).toEqual([]);
  });
});

describe("the mock refuses", () => {
  test.each<[string, Operation, Auth]>([
    ["a wrong token", "service", { apiToken: "wrong" }],
    ["a wrong key", "service", { ...pair, apiKey: "wrong" }],
    ["a wrong email", "binding", { ...pair, apiEmail: "wrong" }],
  ])("%s: 401", async (_title, what, auth) => {
    const { url: baseURL } = await startMock();
    const error = await failure(call(what, { baseURL, auth }));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(String(error)).toBe(
      "AuthenticationError: 401 [1000] these credentials are not accepted",
    );
    expect(error).toMatchObject({
      body: {
        success: false,
        errors: [{ code: 1000, message: "these credentials are not accepted" }],
        messages: [],
        result: null,
      },
    });
  });

  test.each<[string, Operation, Auth, string]>([
    [
      "no token",
      "service",
      { apiToken: "right" },
      "apiToken, or apiEmail and apiKey",
    ],
    ["half of a pair", "binding", pair, "apiEmail and apiKey"],
  ])("%s: 401", async (_title, what, auth, wanted) => {
    const { url: baseURL } = await startMock();
    const headers = { authorization: null, "x-auth-key": null };
    const error = await failure(call(what, { baseURL, auth, headers }));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(String(error)).toBe(
      `AuthenticationError: 401 [1000] credentials needed: ${wanted}`,
    );
  });

  test("whatever its judge says no to", async () => {
    const judged: unknown[] = [];
    const server = await startMockServer({
      credentials: async (found) => {
        judged.push(found);
        return found["apiToken"] === "right";
      },
    });
    onTestFinished(() => server.close());
    const { url: baseURL } = server;
    await call("service", { baseURL, auth: { apiToken: "right" } });
    const error = await failure(call("service", { baseURL, auth: pair }));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(judged).toEqual([{ apiToken: "right" }, pair]);
  });
});
