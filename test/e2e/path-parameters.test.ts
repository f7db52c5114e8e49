import { once } from "node:events";
import { request } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  ArgumentError,
  Cloudflare,
  type Auth,
} from "../../generated/cloudflare/src/index.js";
import { startMockServer } from "../../generated/cloudflare/src/mocks/node.js";
import { binding, service } from "./support/arguments.js";
import { failure } from "./support/broken.js";
import { record } from "./support/record.js";

const auth: Auth = { apiToken: "t", apiEmail: "e", apiKey: "k" };

async function startMock(): Promise<string> {
  const server = await startMockServer();
  onTestFinished(() => server.close());
  return server.url;
}

describe("path parameters", () => {
  test.each(["", ".", ".."])("%j is not sent", async (id) => {
    const server = await record(await startMock());
    const client = new Cloudflare({ baseURL: server.url, auth });
    const calls = [
      client.addressing.prefixes.serviceBindings.create(id, binding),
      client.connectivity.directory.services.create({
        ...service,
        account_id: id,
      }),
    ];
    const errors = await Promise.all(calls.map(failure));
    const found = id === "" ? "empty" : `"${id}"`;
    expect(errors.map(String)).toEqual(
      ["prefix_id", "account_id"].map(
        (name) =>
          `ArgumentError: ${name} is ${found}: it has to name a path segment`,
      ),
    );
    for (const error of errors) expect(error).toBeInstanceOf(ArgumentError);
    expect(server.seen).toEqual([]);
  });

  test.each([
    ["a/b", "a%2Fb"],
    ["../../secret", "..%2F..%2Fsecret"],
    ["a?b#c", "a%3Fb%23c"],
    ["%2e%2e", "%252e%252e"],
    ["ü %", "%C3%BC%20%25"],
  ])("%j stays one segment, and arrives as it was", async (id, segment) => {
    const arrived: unknown[] = [];
    const mock = await startMockServer({
      handlers: {
        "addressing.prefixes.serviceBindings.create": ({ parameters }) => {
          arrived.push(parameters.prefix_id);
          return undefined;
        },
      },
    });
    onTestFinished(() => mock.close());
    const server = await record(mock.url);
    const client = new Cloudflare({ baseURL: server.url, auth });
    await client.addressing.prefixes.serviceBindings.create(id, binding);
    expect(server.seen.map(({ url }) => url)).toEqual([
      `/client/v4/accounts/a/addressing/prefixes/${segment}/bindings`,
    ]);
    expect(arrived).toEqual([id]);
  });

  test.each(["", ".", "..", "%2e%2e", "%2E."])(
    "a segment %j is no operation of the mock",
    async (segment) => {
      const { hostname, port } = new URL(await startMock());
      const sent = request({
        hostname,
        port,
        method: "POST",
        path: `/client/v4/accounts/${segment}/connectivity/directory/services`,
        headers: { authorization: "Bearer t" },
      }).end();
      const arrived: readonly unknown[] = await once(sent, "response");
      expect(arrived[0]).toMatchObject({ statusCode: 404 });
    },
  );
});
