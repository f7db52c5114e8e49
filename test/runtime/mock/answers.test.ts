import { describe, expect, test } from "vitest";
import {
  createMock,
  type MockHandler,
  type MockOptions,
} from "../../../src/runtime/mock/create-mock.js";
import type { MockResponse } from "../../../src/runtime/mock/service.js";
import { explain } from "../../../src/runtime/validate/explain.js";
import { ask, libraryMock, send } from "./library.js";

const mock = libraryMock();

async function bodyOf(
  request: Request,
  options?: MockOptions,
): Promise<unknown> {
  return (await libraryMock(options)(request)).json();
}

describe("the documented example", () => {
  test("of the documented request is its answer", async () => {
    const body = await bodyOf(
      send("POST", "/books", { pages: 10, title: "Emma 2" }),
    );
    expect(body).toEqual({ id: 8, title: "Emma 2", pages: 10 });
  });

  test("that has most in common answers another request", async () => {
    const body = await bodyOf(
      send("POST", "/books", { title: "Persuasion", pages: 10 }),
    );
    expect(body).toMatchObject({ id: 8 });
  });

  test("is the first one where nothing tells", async () => {
    expect(await bodyOf(ask("GET", "/books"))).toMatchObject([{ id: 7 }]);
  });
});

describe("examples that do not keep to their schema", () => {
  const book = { id: 1, title: "Fits" };
  const response = {
    status: "200",
    mediaType: "application/json",
    check: (value: unknown) =>
      explain({ type: "object", required: ["id"] }, value),
  };
  const answering = async (
    one: MockResponse,
    headers: Record<string, string> = {},
  ): Promise<unknown> => {
    const operation = { method: "GET", path: "/" };
    const service = {
      basePaths: [],
      security: {},
      operations: [{ name: "a", operation, responses: [one] }],
    };
    return (await createMock(service)(ask("GET", "/", { headers }))).json();
  };
  const examples = { wrong: { title: "Does not" }, right: book };

  test("give way to those that do", async () => {
    expect(await answering({ ...response, examples })).toEqual(book);
  });

  test("give way to generated data", async () => {
    const { wrong } = examples;
    const generate = (): unknown => ({ id: 9 });
    const one = { ...response, examples: { wrong }, generate };
    expect(await answering(one)).toEqual({ id: 9 });
  });

  test("are given to those who ask for them, or when there is nothing else", async () => {
    const { wrong } = examples;
    const prefer = "example=wrong";
    expect(await answering({ ...response, examples }, { prefer })).toEqual(
      wrong,
    );
    expect(await answering({ ...response, examples: { wrong } })).toEqual(
      wrong,
    );
  });
});

describe("a body of which nothing is known", () => {
  const answering = (one: MockResponse): Promise<Response> => {
    const operation = { method: "GET", path: "/" };
    const service = {
      basePaths: [],
      security: {},
      operations: [{ name: "a", operation, responses: [one] }],
    };
    return createMock(service)(ask("GET", "/"));
  };

  test.each(["image/png", "text/csv", "application/xml"])(
    "is there, without content: %s",
    async (mediaType) => {
      const response = await answering({ status: "200", mediaType });
      expect(response.headers.get("content-type")).toBe(mediaType);
      expect(response.body).not.toBeNull();
      expect(await response.text()).toBe("");
    },
  );

  test("is none where JSON would have to say something, or nothing is described", async () => {
    const json = { status: "200", mediaType: "application/json" };
    expect((await answering(json)).body).toBeNull();
    expect((await answering({ status: "200" })).body).toBeNull();
  });
});

describe("what the request prefers", () => {
  const prefer = (method: string, path: string, prefer: string): Request =>
    ask(method, path, { headers: { prefer } });

  test("an example", async () => {
    expect(await bodyOf(prefer("GET", "/books", "example=none"))).toEqual([]);
    expect(await bodyOf(prefer("GET", "/books", 'example="none"'))).toEqual([]);
  });

  test("a code", async () => {
    const response = await mock(prefer("GET", "/books/1", "code=404"));
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: "no such book" });
  });

  test("a code that `default` stands for", async () => {
    const response = await mock(prefer("GET", "/books", "code=503"));
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 3 });
  });

  test("generated data", async () => {
    const request = (): Request => prefer("GET", "/books", "dynamic=true");
    const body = await bodyOf(request());
    expect(body).not.toMatchObject([{ title: "Emma" }]);
    expect(await bodyOf(request())).toEqual(body);
    expect(await bodyOf(request(), { seed: 1 })).not.toEqual(body);
  });

  test("what is only informational is said to be no answer", async () => {
    const response = await mock(ask("GET", "/events"));
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({
      title: "the mock of events.upgrade answers with nothing but 101",
    });
  });

  test.each([
    ["code=418", "the mock of books.get has no answer with the code 418"],
    ["example=nope", 'the mock of books.get has no example "nope"'],
    ["example=toString", 'the mock of books.get has no example "toString"'],
  ])("what is not there: %s", async (wanted, title) => {
    const response = await mock(prefer("GET", "/books/1", wanted));
    expect(response.status).toBe(500);
    expect(response.headers.get("content-type")).toBe(
      "application/problem+json",
    );
    expect(await response.json()).toEqual({
      type: "about:blank",
      title,
      status: 500,
    });
  });
});

describe("generated data", () => {
  const book = {
    type: "object",
    required: ["id", "title"],
    properties: { id: { type: "integer" }, title: { type: "string" } },
  } as const;

  test("come where there is no example, by seed", async () => {
    const first = await bodyOf(ask("GET", "/books/1"));
    expect(explain(book, first)).toEqual([]);
    expect(await bodyOf(ask("GET", "/books/1"), { seed: 0 })).toEqual(first);
    expect(await bodyOf(ask("GET", "/books/1"), { seed: 5 })).not.toEqual(
      first,
    );
  });

  test("come without what is never received", async () => {
    expect(await bodyOf(ask("GET", "/books/1"))).not.toHaveProperty("pin");
  });

  test("that nothing fits are the mock's fault", async () => {
    const response = await mock(ask("GET", "/unmade"));
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({
      title:
        "the mock of books.unmade cannot make up a body: no value that fits Unmade was found; it may admit none",
    });
  });

  test("are asked for in general", async () => {
    const body = await bodyOf(ask("GET", "/books"), { data: "generated" });
    expect(body).not.toMatchObject([{ title: "Emma" }]);
  });
});

describe("a handler", () => {
  const post = (): Request =>
    send("POST", "/books", { title: "Emma", pages: 3 });
  const answering = (handler: MockHandler): Promise<Response> =>
    libraryMock({ handlers: { "books.create": handler } })(post());

  test("is told what was understood, and answers", async () => {
    const response = await answering(({ parameters, body, request }) => ({
      headers: { "x-seen": JSON.stringify([parameters, body, request.method]) },
      body: { id: 1, title: "Emma" },
    }));
    expect(response.status).toBe(201);
    expect(response.headers.get("x-seen")).toBe(
      '[{},{"title":"Emma","pages":3},"POST"]',
    );
    expect(await response.json()).toEqual({ id: 1, title: "Emma" });
  });

  test("may choose the status", async () => {
    const response = await answering(async () => ({
      status: 422,
      body: { message: "no" },
    }));
    expect([response.status, await response.json()]).toEqual([
      422,
      { message: "no" },
    ]);
  });

  test("may answer anything at all, as a response", async () => {
    const response = await answering(
      () => new Response("teapot", { status: 418 }),
    );
    expect([response.status, await response.text()]).toEqual([418, "teapot"]);
  });

  test("may leave the answer to the document", async () => {
    expect(await (await answering(() => undefined)).json()).toMatchObject({
      id: 7,
    });
  });

  test("answers without a body", async () => {
    const response = await answering(() => ({ status: 201 }));
    expect([response.status, await response.text()]).toEqual([201, ""]);
  });

  test("that answers what the API does not is told so", async () => {
    const response = await answering(() => ({ body: { id: "1" } }));
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({
      title: "the mock of books.create answers what the API does not",
      errors: [
        { pointer: "/id", detail: 'expected an integer, found "1"' },
        { pointer: "", detail: 'missing "title"' },
      ],
    });
  });

  test.each<[title: string, handler: MockHandler]>([
    [
      "throws",
      () => {
        throw new Error("secret of the handler");
      },
    ],
    ["rejects", () => Promise.reject(new Error("secret of the handler"))],
    [
      "answers with an impossible status",
      () => ({ status: 42, body: { id: 1, title: "secret" } }),
    ],
  ])(
    "that %s is told to the owner, not to the client",
    async (_title, handler) => {
      const errors: unknown[] = [];
      const failing = libraryMock({
        handlers: { "books.create": handler },
        onError: (error, operation) => errors.push([operation, error]),
      });
      const response = await failing(post());
      expect(response.status).toBe(500);
      expect(await response.json()).toEqual({
        type: "about:blank",
        title: "the mock of books.create failed",
        status: 500,
      });
      expect(errors).toEqual([["books.create", expect.any(Error)]]);
    },
  );

  test("is found by its own name only", async () => {
    const handlers: Record<string, unknown> = Object.create({
      "books.create": () => new Response("inherited"),
    }) as Record<string, unknown>;
    const response = await libraryMock({ handlers })(post());
    expect(response.status).toBe(201);
  });
});
