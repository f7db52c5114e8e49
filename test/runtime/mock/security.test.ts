import { describe, expect, test } from "vitest";
import { libraryMock } from "./library.js";

const mock = libraryMock();

function request(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Request {
  return new Request(`https://library.test${path}`, { method, headers });
}

describe("one complete alternative is enough", () => {
  test.each<[title: string, path: string, headers: Record<string, string>]>([
    ["the first", "/books", { authorization: "Bearer t" }],
    ["whatever the case", "/books", { authorization: "bEARER t" }],
    ["both parts of the second", "/books?secret=s", { "x-key": "k" }],
    [
      "all of them",
      "/books?secret=s",
      { "x-key": "k", authorization: "Bearer t" },
    ],
  ])("%s", async (_title, path, headers) => {
    expect((await mock(request("GET", path, headers))).status).toBe(200);
  });
});

const wanted = "credentials needed: token, or key and secret";

describe("an incomplete one is not", () => {
  test.each<[title: string, path: string, headers: Record<string, string>]>([
    ["nothing", "/books", {}],
    ["half of the second", "/books", { "x-key": "k" }],
    ["its other half", "/books?secret=s", {}],
    ["an empty part", "/books?secret=", { "x-key": "k" }],
    ["another scheme", "/books", { authorization: "Basic dTpw" }],
    ["a scheme alone", "/books", { authorization: "Bearer" }],
    ["a scheme with nothing", "/books", { authorization: "Bearer " }],
    ["halves of two", "/books", { "x-key": "k", authorization: "Basic t" }],
  ])("%s", async (_title, path, headers) => {
    const response = await mock(request("GET", path, headers));
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe(
      'Bearer realm="mock", ApiKey realm="mock", in="header", name="X-Key", ApiKey realm="mock", in="query", name="secret"',
    );
    expect(await response.json()).toMatchObject({ message: wanted });
  });
});

test("an empty alternative needs nothing", async () => {
  expect((await mock(request("DELETE", "/books/1"))).status).toBe(204);
});

describe("credentials that are told to be right", () => {
  const guarded = libraryMock({
    credentials: { token: "right", key: "k", secret: "s" },
  });

  test.each<[status: number, path: string, headers: Record<string, string>]>([
    [200, "/books", { authorization: "Bearer right" }],
    [401, "/books", { authorization: "Bearer wrong" }],
    [200, "/books?secret=s", { "x-key": "k" }],
    [401, "/books?secret=s", { "x-key": "other" }],
    [200, "/books?secret=s", { "x-key": "k", authorization: "Bearer wrong" }],
  ])("%i for %s %j", async (status, path, headers) => {
    const response = await guarded(request("GET", path, headers));
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain("wrong");
  });

  test("are judged by a function, alternative by alternative", async () => {
    const asked: unknown[] = [];
    const judging = libraryMock({
      credentials: async (found) => {
        asked.push(found);
        return found["key"] === "k";
      },
    });
    const headers = { "x-key": "k", authorization: "Bearer t" };
    const response = await judging(request("GET", "/books?secret=s", headers));
    expect(response.status).toBe(200);
    expect(asked).toEqual([{ token: "t" }, { key: "k", secret: "s" }]);
  });

  test("a cookie is one of them", async () => {
    const judging = libraryMock({
      credentials: (found) => found["cookie"] === "c1",
    });
    const right = request("DELETE", "/books/1", {
      cookie: "other=1; session=c1",
    });
    const wrong = request("DELETE", "/books/1", { cookie: "mysession=c1" });
    expect((await judging(right)).status).toBe(204);
    expect((await judging(wrong)).status).toBe(401);
  });
});
