import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { send } from "../../../src/runtime/client/send.js";
import { clientOf, create, get } from "./api.js";
import { json, startServer, type Answer } from "./server.js";

const ok = { success: true, result: { id: "1" } };
const params = { account_id: "a", cidr: "192.0.2.0/24" };

/** Fails in some way, then succeeds. */
function failing(times: number, fail: Answer): Answer {
  return (response, attempt) =>
    attempt < times ? fail(response, attempt) : json(response, 200, ok);
}

const drop: Answer = (response) => response.socket?.destroy();
const error500: Answer = (response) => json(response, 500, {});
const error503: Answer = (response) => json(response, 503, {});
const error408: Answer = (response) => json(response, 408, {});
const breakOff: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"a":', () => response.socket?.destroy());
};

describe("a POST", () => {
  test.each([
    ["a 500", error500, "InternalServerError"],
    ["a dropped socket", drop, "ConnectionError"],
    ["a 503 that asks for nothing", error503, "InternalServerError"],
    ["a 408", error408, "ApiError"],
  ])("is not sent again after %s", async (_, fail, name) => {
    const server = await startServer(failing(1, fail));
    const call = send(clientOf(server.url), create, [], params);
    await expect(call).rejects.toMatchObject({ name });
    expect(server.seen).toHaveLength(1);
  });

  test.each([
    ["a 500", error500],
    ["a dropped socket", drop],
  ])(
    "is sent again after %s with the same idempotency key",
    async (_, fail) => {
      const server = await startServer(failing(2, fail));
      const options = { idempotencyKey: "key-1" };
      const data = await send(
        clientOf(server.url),
        create,
        [],
        params,
        options,
      );
      expect(data).toEqual({ id: "1" });
      const keys = server.seen.map(({ headers }) => headers["idempotency-key"]);
      expect(keys).toEqual(["key-1", "key-1", "key-1"]);
      expect(new Set(server.seen.map(({ body }) => body)).size).toBe(1);
    },
  );

  test("is sent again when its operation is declared idempotent", async () => {
    const server = await startServer(failing(1, error500));
    const operation = { ...create, idempotent: true };
    await send(clientOf(server.url), operation, [], params);
    expect(server.seen).toHaveLength(2);
  });

  test("is sent again when it was refused before anything was done", async () => {
    const server = await startServer(
      failing(2, (response, attempt) =>
        json(response, attempt === 0 ? 429 : 503, {}, { "retry-after": "3" }),
      ),
    );
    const client = clientOf(server.url);
    await send(client, create, [], params);
    expect(client.pauses).toEqual([3_000, 3_000]);
  });
});

describe("a GET", () => {
  test.each([
    ["a 500", error500],
    ["a dropped socket", drop],
    ["a body that breaks off", breakOff],
  ])("is sent again after %s", async (_, fail) => {
    const server = await startServer(failing(2, fail));
    const client = clientOf(server.url);
    expect(await send(client, get, ["1"])).toEqual(ok);
    expect(client.pauses).toEqual([250, 500]);
  });

  test("is not sent again where the specification says that it is not idempotent", async () => {
    const server = await startServer(failing(1, error500));
    const operation = { ...get, idempotent: false };
    const call = send(clientOf(server.url), operation, ["1"]);
    await expect(call).rejects.toThrow("500");
  });

  test.each([400, 404, 409, 422])(
    "is not sent again after %i",
    async (status) => {
      const server = await startServer((response) =>
        json(response, status, {}),
      );
      const call = send(clientOf(server.url), get, ["1"]);
      await expect(call).rejects.toMatchObject({ status });
      expect(server.seen).toHaveLength(1);
    },
  );

  test("gives up after maxRetries", async () => {
    const server = await startServer(error500);
    const options = { maxRetries: 1 };
    const call = send(clientOf(server.url), get, ["1"], {}, options);
    await expect(call).rejects.toThrow("500");
    expect(server.seen).toHaveLength(2);
  });
});

describe("Retry-After", () => {
  const now = Date.parse("2026-11-24T08:00:00Z");
  test.each([
    ["seconds", { "retry-after": "7" }, 7_000],
    ["a date", { "retry-after": "Tue, 24 Nov 2026 08:00:09 GMT" }, 9_000],
    ["a past date", { "retry-after": "Tue, 24 Nov 2026 07:00:00 GMT" }, 0],
    ["milliseconds", { "retry-after-ms": "120", "retry-after": "9" }, 120],
    ["nonsense", { "retry-after": "soon" }, 250],
  ])("is read as %s", async (_, headers, pause) => {
    const server = await startServer(
      failing(1, (response) => json(response, 429, {}, headers)),
    );
    const client = clientOf(server.url, { now: () => now });
    await send(client, get, ["1"]);
    expect(client.pauses).toEqual([pause]);
  });

  test("beyond a minute fails at once", async () => {
    const server = await startServer((response) =>
      json(response, 429, {}, { "retry-after": "61" }),
    );
    const client = clientOf(server.url);
    await expect(send(client, get, ["1"])).rejects.toMatchObject({
      name: "RateLimitError",
      retryAfter: 61,
    });
    expect(server.seen).toHaveLength(1);
  });

  test("is stretched at random, never shortened", async () => {
    const server = await startServer(
      failing(1, (response) =>
        json(response, 429, {}, { "retry-after": "10" }),
      ),
    );
    const client = clientOf(server.url, { random: () => 0.5 });
    await send(client, get, ["1"]);
    expect(client.pauses).toEqual([10_500]);
  });

  test("does not hold up an abort", async () => {
    const server = await startServer((response) =>
      json(response, 429, {}, { "retry-after": "30" }),
    );
    const { config, settings } = clientOf(server.url);
    const { sleep: _, ...rest } = config;
    const client = { settings, config: rest, budget: 10 };
    const controller = new AbortController();
    const hooks = {
      onRetry: () => setTimeout(() => controller.abort("enough"), 5),
    };
    const started = performance.now();
    const call = send(
      {
        ...client,
        config: { ...rest, hooks: { onRetry: () => void hooks.onRetry() } },
      },
      get,
      ["1"],
      {},
      { signal: controller.signal },
    );
    await expect(call).rejects.toMatchObject({
      name: "AbortError",
      cause: "enough",
    });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(server.seen).toHaveLength(1);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });
});

test("a budget keeps an outage from being made worse", async () => {
  const server = await startServer(error500);
  const client = clientOf(server.url, { retryBudget: 3 });
  for (let call = 0; call < 5; call++) {
    await expect(send(client, get, ["1"])).rejects.toThrow("500");
  }
  expect(server.seen).toHaveLength(5 + 3);
});

test("successes fill the budget again", async () => {
  const server = await startServer((response) => json(response, 200, ok));
  const client = clientOf(server.url, { retryBudget: 2 });
  client.budget = 0;
  for (let call = 0; call < 10; call++) await send(client, get, ["1"]);
  expect(client.budget).toBe(2);
});
