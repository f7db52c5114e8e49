import { describe, expect, test } from "vitest";
import { ask, libraryMock, send } from "./library.js";

const mock = libraryMock();

describe("parameters", () => {
  test.each([
    ["/books?limit=50", 200, ""],
    ["/books?limit=51", 400, "/limit: expected at most 50, found 51"],
    ["/books?limit=many", 400, '/limit: expected an integer, found "many"'],
    ["/books/x", 400, '/id: expected an integer, found "x"'],
    ["/books/1", 200, ""],
  ])("%s: %i", async (path, status, fault) => {
    const response = await mock(ask("GET", path));
    expect(response.status).toBe(status);
    if (fault !== "")
      expect(await response.text()).toContain(
        JSON.stringify(fault).slice(1, -1),
      );
  });
});

describe("bodies that cannot be read", () => {
  test.each<
    [title: string, type: string, body: string, status: number, message: string]
  >([
    [
      "another type",
      "text/xml",
      "<a/>",
      415,
      'a body of type "text/xml" is not understood',
    ],
    [
      "half of JSON",
      "application/json",
      '{"title":',
      400,
      "the body is malformed",
    ],
    ["nothing", "application/json", "", 422, "a body is required"],
  ])("%s", async (_title, type, body, status, message) => {
    const response = await mock(
      ask("POST", "/books", { headers: { "content-type": type }, body }),
    );
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(
      JSON.stringify(message).slice(1, -1),
    );
  });

  test("are no matter where no body is asked for", async () => {
    const response = await mock(send("DELETE", "/books/1", { why: "old" }));
    expect(response.status).toBe(204);
  });
});

describe("bodies that do not fit", () => {
  test("are refused as the document says, with a pointer to each fault", async () => {
    const response = await mock(
      send("POST", "/books", { title: "", pages: 0, colour: "red" }),
    );
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toBe("application/json");
    const faults = [
      {
        pointer: "/title",
        message: '/title: expected at least 1 character, found ""',
      },
      { pointer: "/pages", message: "/pages: expected at least 1, found 0" },
      { pointer: "/colour", message: '/colour: unknown "colour"' },
    ];
    expect(await response.json()).toEqual({
      message: `invalid body: ${faults.map(({ message }) => message).join("; ")}`,
      errors: faults.map((fault) => ({ field: "title", ...fault })),
    });
  });

  test("are sent without what the server sets", async () => {
    expect((await mock(send("POST", "/books", { title: "Emma" }))).status).toBe(
      201,
    );
  });

  test("are judged whatever way they are written", async () => {
    const form = (body: string): Promise<Response> =>
      mock(
        ask("POST", "/books", {
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body,
        }),
      );
    expect((await form("title=Emma&pages=10")).status).toBe(201);
    expect(await (await form("title=Emma&pages=0")).text()).toContain(
      "/pages: expected at least 1, found 0",
    );
  });

  test.each([
    "application/json;charset=utf-8",
    "APPLICATION/JSON",
    "application/vnd.library+json",
  ])("%s is JSON", async (type) => {
    const response = await mock(
      ask("POST", "/books", {
        headers: { "content-type": type },
        body: '{"title":"Emma"}',
      }),
    );
    expect(response.status).toBe(201);
  });
});
