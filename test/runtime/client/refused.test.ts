import { expect, test } from "vitest";
import type {
  ClientConfig,
  CredentialRequest,
} from "../../../src/runtime/client/client.js";
import { send } from "../../../src/runtime/client/send.js";
import type { OperationDescriptor } from "../../../src/runtime/operation.js";
import { clientCredentials } from "../../../src/runtime/oauth/client-credentials.js";
import { tokenServer } from "../oauth/token-server.js";
import { clientOf, create, get } from "./api.js";
import { json, startServer, type TestServer } from "./server.js";

/** An API that takes one token and nothing else. */
function apiFor(token: string): Promise<TestServer> {
  return startServer((response) => {
    const { authorization } = response.req.headers;
    json(response, authorization === `Bearer ${token}` ? 200 : 401, {});
  });
}

const security = [["apiToken"]];
const read: OperationDescriptor = { ...get, security };

/** A function that gives one token after the other when they are refused. */
function tokens(...all: readonly string[]) {
  const asked: CredentialRequest[] = [];
  let index = 0;
  const apiToken = (request: CredentialRequest): string => {
    asked.push(request);
    if (request.isRefused) index += 1;
    return all[index] ?? all.at(-1) ?? "";
  };
  return { apiToken, asked };
}

test("a function is asked once more after a 401, and told so", async () => {
  const api = await apiFor("new");
  const { apiToken, asked } = tokens("old", "new");
  const client = clientOf(api.url, { auth: { apiToken }, maxRetries: 0 });
  await send(client, read, ["1"]);
  expect(asked).toEqual([{}, { isRefused: true }]);
  expect(api.seen.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer old",
    "Bearer new",
  ]);
  expect(client.budget).toBe(100);
});

test("what is not safe to repeat is repeated too: it was not done", async () => {
  const api = await apiFor("new");
  const { apiToken } = tokens("old", "new");
  const client = clientOf(api.url, { auth: { apiToken } });
  const { unwrap: _, ...rest } = create;
  await send(client, { ...rest, security }, [], {
    account_id: "a",
    name: "n",
  });
  expect(api.seen.map(({ body }) => body)).toEqual([
    '{"name":"n"}',
    '{"name":"n"}',
  ]);
});

test.each<[string, ClientConfig, number]>([
  ["once only", { auth: { apiToken: tokens("a", "b", "c").apiToken } }, 2],
  ["not with the same", { auth: { apiToken: () => "a" } }, 1],
  ["not without a function", { auth: { apiToken: "a" } }, 1],
])("asks %s", async (_name, config, count) => {
  const api = await apiFor("right");
  await expect(
    send(clientOf(api.url, config), read, ["1"]),
  ).rejects.toMatchObject({ name: "AuthenticationError", status: 401 });
  expect(api.seen).toHaveLength(count);
});

test("a stream is not sent twice", async () => {
  const api = await apiFor("new");
  const { apiToken, asked } = tokens("old", "new");
  const client = clientOf(api.url, { auth: { apiToken } });
  const upload: OperationDescriptor = {
    method: "PUT",
    path: "/upload",
    security,
    body: [
      { mediaType: "application/octet-stream", kind: "binary", nested: true },
    ],
  };
  const body = new Blob(["bytes"]).stream();
  await expect(send(client, upload, [], { body })).rejects.toMatchObject({
    status: 401,
  });
  expect(asked).toHaveLength(1);
});

test("a token that was revoked is asked for anew, by all at once", async () => {
  let time = 0;
  const authority = await tokenServer(
    { access_token: "old", expires_in: 3600 },
    { access_token: "new", expires_in: 3600 },
  );
  const apiToken = clientCredentials(
    { tokenUrl: authority.url },
    { clientId: "me", clientSecret: "s", now: () => time },
  );
  expect(await apiToken()).toBe("old");
  time = 60_000;
  const api = await apiFor("new");
  const client = clientOf(api.url, { auth: { apiToken } });
  await Promise.all(["1", "2", "3"].map((id) => send(client, read, [id])));
  expect(authority.seen).toHaveLength(2);
  expect(api.seen).toHaveLength(6);
});
