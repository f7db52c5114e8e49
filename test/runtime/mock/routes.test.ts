import { describe, expect, test } from "vitest";
import type { MockLog } from "../../../src/runtime/mock/create-mock.js";
import { ask, libraryMock } from "./library.js";

const mock = libraryMock();

describe("a request finds its operation", () => {
  test.each([
    ["GET", "/books/mine", "books.mine"],
    ["GET", "/v1/books/mine", "books.mine"],
    ["POST", "/books/7:cancel", "books.cancel"],
    // As much of the path is open here as in `/books/{id}`, and less of the segment.
    ["GET", "/books/7.pdf", "books.export"],
    ["GET", "/files/caf%C3%A9%20menu", "files.cafe"],
    ["PUT", "/store/uploads/a", "uploads.create"],
    ["PUT", "/uploads/a%2Fb", "uploads.create"],
    // POST alone has a server of its own, which is the API's under its full name.
    ["POST", "/v1/audits/7", "audits.create"],
    ["DELETE", "/v1/audits/7", "audits.delete"],
    ["DELETE", "/audits/7", "audits.delete"],
  ])("%s %s", async (method, path, name) => {
    const response = await mock(ask(method, path));
    expect([response.status, await response.text()]).toEqual([200, name]);
  });

  test.each([
    ["GET", "/"],
    ["GET", "/book"],
    ["GET", "/books/"],
    ["GET", "/books/1/pages"],
    ["GET", "/v2/books"],
    ["GET", "/v1/v1/books"],
    ["GET", "/books.json"],
  ])("%s %s is no operation", async (method, path) => {
    const response = await mock(ask(method, path));
    expect(response.status).toBe(404);
    // The first operation's document says how errors look.
    expect(await response.json()).toEqual({
      message: "no operation has this path",
      code: 3,
    });
  });

  test.each([
    ["PATCH", "/books", "GET, HEAD, POST"],
    ["OPTIONS", "/books", "GET, HEAD, POST"],
    ["POST", "/books/1", "DELETE, GET, HEAD"],
    ["GET", "/books/1:cancel", undefined],
    ["GET", "/uploads/a", "PUT"],
    ["HEAD", "/uploads/a", "PUT"],
    ["PUT", "/v1/audits/7", "DELETE, POST"],
  ])("%s %s tells what is allowed", async (method, path, allow) => {
    const response = await mock(ask(method, path));
    // `/books/{id}` takes any text, `1:cancel` too.
    expect(response.status).toBe(allow === undefined ? 400 : 405);
    expect(response.headers.get("allow")).toBe(allow ?? null);
  });

  test("HEAD is answered as GET, without a body", async () => {
    const response = await mock(ask("HEAD", "/books"));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("x-total")).toBe("1");
    expect(await response.text()).toBe("");
  });
});

test("the log tells what was asked and answered", async () => {
  const log: MockLog[] = [];
  const logging = libraryMock({ onRequest: (one) => log.push(one) });
  await logging(ask("GET", "/v1/books?limit=2"));
  await logging(ask("GET", "/nowhere"));
  expect(log).toEqual([
    {
      method: "GET",
      path: "/v1/books?limit=2",
      operation: "books.list",
      status: 200,
    },
    { method: "GET", path: "/nowhere", status: 404 },
  ]);
});

describe("delays", () => {
  test("keep every answer waiting", async () => {
    const start = performance.now();
    await libraryMock({ delay: 60 })(ask("GET", "/books"));
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  });

  test("end when the request is aborted, with its reason", async () => {
    const reason = new Error("no longer wanted");
    const controller = new AbortController();
    const { signal } = controller;
    const answer = libraryMock({ delay: 60_000 })(
      ask("GET", "/books", { signal }),
    );
    setTimeout(() => controller.abort(reason), 20);
    await expect(answer).rejects.toBe(reason);
  });

  test("never start for a request that is aborted already", async () => {
    const log: MockLog[] = [];
    const signal = AbortSignal.abort();
    const answer = libraryMock({ onRequest: (one) => log.push(one) })(
      ask("GET", "/books", { signal }),
    );
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    expect(log).toEqual([]);
  });
});
