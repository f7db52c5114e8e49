import { describe, expect, test } from "vitest";
import { encodeBasic } from "../../../src/runtime/client/basic.js";
import {
  makeClient,
  type ClientConfig,
} from "../../../src/runtime/client/client.js";
import { logTo } from "../../../src/runtime/client/log.js";
import { send } from "../../../src/runtime/client/send.js";
import type { OperationDescriptor } from "../../../src/runtime/operation.js";
import { clientOf, get } from "./api.js";
import { json, startServer, type SeenRequest } from "./server.js";

const tokenOrPair = [["apiToken"], ["apiEmail", "apiKey"]];

async function request(
  config: ClientConfig,
  security: OperationDescriptor["security"],
): Promise<SeenRequest> {
  const server = await startServer((response) => json(response, 200, {}));
  const operation = { ...get, ...(security && { security }) };
  await send(clientOf(server.url, config), operation, ["1"]);
  const [seen] = server.seen;
  if (seen === undefined) throw new Error("nothing was sent");
  return seen;
}

function credentialsOf({ headers }: SeenRequest): object {
  const {
    authorization,
    "x-auth-email": email,
    "x-auth-key": key,
    cookie,
  } = headers;
  const sent = Object.entries({ authorization, email, key, cookie });
  return Object.fromEntries(sent.filter(([, value]) => value !== undefined));
}

describe("exactly one alternative is sent", () => {
  const environment = { API_TOKEN: "e-t", API_EMAIL: "e-e", API_KEY: "e-k" };
  test.each([
    [
      "the first that is given",
      { apiToken: "t", apiEmail: "e", apiKey: "k" },
      {},
      { authorization: "Bearer t" },
    ],
    [
      "the pair where there is no token",
      { apiEmail: "e", apiKey: "k" },
      {},
      { email: "e", key: "k" },
    ],
    [
      "code before environment",
      { apiEmail: "e", apiKey: "k" },
      environment,
      { email: "e", key: "k" },
    ],
    [
      "environment when code gives nothing",
      {},
      environment,
      { authorization: "Bearer e-t" },
    ],
    [
      "a whole requirement of the environment",
      {},
      { API_EMAIL: "e", API_KEY: "k" },
      { email: "e", key: "k" },
    ],
    [
      "a token though the environment has a pair",
      { apiToken: "t" },
      { API_EMAIL: "e", API_KEY: "k" },
      { authorization: "Bearer t" },
    ],
  ])("%s", async (_, auth, env, expected) => {
    const seen = await request({ auth, environment: env }, tokenOrPair);
    expect(credentialsOf(seen)).toEqual(expected);
  });
});

describe("what is missing is named", () => {
  test.each([
    [
      "half of a pair",
      { apiEmail: "e" },
      {},
      "apiEmail and apiKey: apiKey missing",
    ],
    [
      "half of a pair, the rest in the environment",
      { apiEmail: "e" },
      { API_KEY: "k", API_EMAIL: "x" },
      "apiKey missing",
    ],
    [
      "a pair half in the environment",
      {},
      { API_KEY: "k" },
      "apiToken, or apiEmail and apiKey",
    ],
    ["nothing given", {}, {}, "apiToken, or apiEmail and apiKey"],
    ["an empty credential", { apiToken: () => "" }, {}, "apiToken"],
  ])("%s", async (_, auth, environment, message) => {
    const client = clientOf("http://localhost", {
      auth,
      environment,
      fetch: () => Promise.reject(new Error("sent")),
    });
    const call = send(client, { ...get, security: tokenOrPair }, ["1"]);
    const error: unknown = await call.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "AuthConfigurationError" });
    expect(String(error)).toContain(message);
  });
});

test("anonymous is fine where an alternative is empty, and credentials still go first", async () => {
  const optional = [[], ["apiToken"]];
  expect(credentialsOf(await request({}, optional))).toEqual({});
  expect(
    credentialsOf(await request({ auth: { apiToken: "t" } }, optional)),
  ).toEqual({
    authorization: "Bearer t",
  });
});

test("nothing is sent where nothing is asked for", async () => {
  const seen = await request({ auth: { apiToken: "t" } }, undefined);
  expect(credentialsOf(seen)).toEqual({});
});

test("functions are asked for every request", async () => {
  let count = 0;
  const server = await startServer((response) => json(response, 200, {}));
  const client = clientOf(server.url, {
    auth: { apiToken: async () => `t${++count}` },
  });
  const operation = { ...get, security: [["apiToken"]] };
  await send(client, operation, ["1"]);
  await send(client, operation, ["1"]);
  expect(server.seen.map(credentialsOf)).toEqual([
    { authorization: "Bearer t1" },
    { authorization: "Bearer t2" },
  ]);
});

test("keys travel in queries and cookies", async () => {
  const auth = { queryKey: "a&b", session: "s1" };
  const seen = await request({ auth }, [["queryKey", "session"]]);
  expect(seen.url).toBe("/bindings/1?api%20key=a%26b");
  expect(seen.headers.cookie).toBe("session=s1");
});

test.each([
  [
    { username: "Aladdin", password: "open sesame" },
    "QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
  ],
  ["test:123\u00a3", "dGVzdDoxMjPCow=="],
  ["dGVzdDoxMjPCow==", "dGVzdDoxMjPCow=="],
])("basic credentials are those of RFC 7617: %j", (credential, expected) => {
  expect(encodeBasic(credential)).toBe(expected);
});

test("process.env is the environment by default", async () => {
  const server = await startServer((response) => json(response, 200, {}));
  const schemes = { token: { scheme: "Bearer", env: "SAMPLE_CLIENT_TOKEN" } };
  const client = makeClient({ server: server.url, schemes }, {});
  process.env["SAMPLE_CLIENT_TOKEN"] = "from-process";
  await send(client, { ...get, security: [["token"]] }, ["1"]);
  delete process.env["SAMPLE_CLIENT_TOKEN"];
  expect(server.seen[0]?.headers.authorization).toBe("Bearer from-process");
});

describe("secrets", () => {
  const auth = {
    apiToken: "s3cret",
    queryKey: "s3cret",
    session: "s3cret",
    apiKey: "s3cret",
    apiEmail: "a",
  };
  const security = [["apiToken", "queryKey", "session", "apiEmail", "apiKey"]];

  test("do not show in errors", async () => {
    const server = await startServer((response) =>
      json(response, 403, { message: "no" }),
    );
    const client = clientOf(server.url, { auth });
    const error: unknown = await send(client, { ...get, security }, [
      "1",
    ]).catch((reason: unknown) => reason);
    const { inspect } = await import("node:util");
    expect(JSON.stringify(error)).toContain("PermissionDeniedError");
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(
      "s3cret",
    );
  });

  test.each([
    [
      "as a header",
      { apiToken: "s3cret\n" },
      [["apiToken"]],
      "http://localhost",
    ],
    [
      "in the URL of a bad server",
      { queryKey: "s3cret" },
      [["queryKey"]],
      "/relative",
    ],
    [
      "in the URL of a dead server",
      { queryKey: "s3cret" },
      [["queryKey"]],
      "http://127.0.0.1:1",
    ],
  ])(
    "do not show when they cannot be sent %s",
    async (_, given, needed, baseURL) => {
      const client = clientOf(baseURL, { auth: given });
      const error: unknown = await send(client, { ...get, security: needed }, [
        "1",
      ]).catch((reason: unknown) => reason);
      const { inspect } = await import("node:util");
      expect(error).toBeInstanceOf(Error);
      expect(inspect(error, { depth: 9 })).not.toContain("s3cret");
    },
  );

  test("do not show in logs", async () => {
    const server = await startServer((response, attempt) =>
      json(response, attempt ? 200 : 500, {}, { "set-cookie": "a=s3cret" }),
    );
    const lines: unknown[] = [];
    const log = (message: string, details: object): void => {
      lines.push([message, details]);
    };
    const hooks = logTo({ debug: log, warn: log });
    const client = clientOf(server.url, { auth, hooks });
    await send(client, { ...get, security }, ["1"]);
    const text = JSON.stringify(lines);
    expect(text).not.toContain("s3cret");
    expect(text).toContain("api%20key=***");
    expect(text).toContain('"x-auth-key":"***"');
    expect(lines).toHaveLength(6);
  });

  test("stay out of what the caller owns", async () => {
    const server = await startServer((response) => json(response, 200, {}));
    const headers = Object.freeze({ "x-own": "1" });
    const params = Object.freeze({});
    const config = Object.freeze({ auth: Object.freeze(auth), headers });
    const options = Object.freeze({ headers });
    await send(
      clientOf(server.url, config),
      { ...get, security },
      ["1"],
      params,
      options,
    );
    expect(headers).toEqual({ "x-own": "1" });
    expect(server.seen[0]?.headers["x-own"]).toBe("1");
  });
});
