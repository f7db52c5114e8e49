import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { send } from "../../../src/runtime/client/send.js";
import { clientOf, get } from "./api.js";
import { json, startServer, type Answer } from "./server.js";

const stallAtHeaders: Answer = () => {};
const stallInBody: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"a":');
};

describe("a timeout", () => {
  test.each([
    ["headers", stallAtHeaders],
    ["a body that stalls", stallInBody],
  ])("covers %s, attempt by attempt", async (_, stall) => {
    const server = await startServer(stall);
    const options = { timeout: 150, maxRetries: 1 };
    let attempts = 0;
    // Counted here: where much else runs, the server may hear of one too late.
    const client = clientOf(server.url, {
      fetch: (url, init) => {
        attempts++;
        return fetch(url, init);
      },
    });
    const call = send(client, get, ["1"], {}, options);
    await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
    expect(attempts).toBe(2);
  });

  test("covers the body of an error", async () => {
    const server = await startServer((response) => {
      response.writeHead(500, { "content-type": "application/json" });
      response.write("{");
    });
    const options = { timeout: 30, maxRetries: 0 };
    const call = send(clientOf(server.url), get, ["1"], {}, options);
    await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test("covers credentials that never come", async () => {
    const server = await startServer((response) => json(response, 200, {}));
    const client = clientOf(server.url, {
      auth: { apiToken: () => new Promise(() => {}) },
    });
    const operation = { ...get, security: [["apiToken"]] };
    const options = { timeout: 20, maxRetries: 0 };
    const call = send(client, operation, ["1"], {}, options);
    await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
    expect(server.seen).toHaveLength(0);
  });

  test("covers a fetch that does not listen", async () => {
    const client = clientOf("http://localhost", {
      fetch: () => new Promise(() => {}),
    });
    const options = { timeout: 20, maxRetries: 0 };
    const call = send(client, get, ["1"], {}, options);
    await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test("that no timer can hold never fires", async () => {
    const server = await startServer((response) => json(response, 200, {}));
    const options = { timeout: Infinity, totalTimeout: 2 ** 40 };
    await expect(
      send(clientOf(server.url), get, ["1"], {}, options),
    ).resolves.toEqual({});
  });
});

test("the total timeout covers attempts and pauses together", async () => {
  const server = await startServer(stallAtHeaders);
  const options = { timeout: 150, totalTimeout: 225, maxRetries: 9 };
  const call = send(clientOf(server.url), get, ["1"], {}, options);
  await expect(call).rejects.toThrow("within 225 ms");
  expect(server.seen).toHaveLength(2);
});

describe("an abort", () => {
  test("before the call sends nothing", async () => {
    const server = await startServer((response) => json(response, 200, {}));
    const options = { signal: AbortSignal.abort("early") };
    const call = send(clientOf(server.url), get, ["1"], {}, options);
    await expect(call).rejects.toMatchObject({
      name: "AbortError",
      cause: "early",
    });
    expect(server.seen).toHaveLength(0);
  });

  test.each([
    ["headers are awaited", stallAtHeaders],
    ["the body is read", stallInBody],
  ])("while %s ends the call, and nothing is sent again", async (_, stall) => {
    const controller = new AbortController();
    const server = await startServer((response, attempt) => {
      stall(response, attempt);
      setTimeout(() => controller.abort(), 10);
    });
    const options = { signal: controller.signal };
    const call = send(clientOf(server.url), get, ["1"], {}, options);
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(server.seen).toHaveLength(1);
  });

  test("of a raw response ends its body", async () => {
    const controller = new AbortController();
    const server = await startServer(stallInBody);
    const options = { signal: controller.signal };
    const call = send(clientOf(server.url), get, ["1"], {}, options);
    const response = await call.asResponse();
    const body = response.text();
    controller.abort();
    await expect(body).rejects.toMatchObject({ name: "AbortError" });
  });
});

test("twenty calls leave no listener on their signal", async () => {
  const server = await startServer((response, attempt) =>
    json(response, attempt % 2 ? 404 : 200, {}),
  );
  const { signal } = new AbortController();
  const client = clientOf(server.url);
  const calls = Array.from({ length: 20 }, (_, index) => {
    const call = send(client, get, [String(index)], {}, { signal });
    return index % 3 === 0 ? call.asResponse() : call;
  });
  await Promise.allSettled(calls);
  expect(server.seen).toHaveLength(20);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});
