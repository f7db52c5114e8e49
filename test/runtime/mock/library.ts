import {
  createMock,
  type MockOptions,
} from "../../../src/runtime/mock/create-mock.js";
import { sample } from "../../../src/runtime/mock/sample.js";
import type {
  MockOperation,
  MockService,
  RequestHandler,
} from "../../../src/runtime/mock/service.js";
import { explain } from "../../../src/runtime/validate/explain.js";
import type { Rules } from "../../../src/runtime/validate/rules.js";
import { readForm } from "../../../src/runtime/wire/read-form.js";

const book: Rules = {
  name: "Book",
  type: "object",
  required: ["id", "title"],
  properties: {
    id: { type: "integer", minimum: 1, readOnly: true },
    title: { type: "string", minLength: 1 },
    pages: { type: "integer", minimum: 1 },
    pin: { type: "string", writeOnly: true },
  },
  additionalProperties: { never: true },
};

const listParameters: Rules = {
  type: "object",
  properties: { limit: { type: "integer", maximum: 50 } },
};

const idParameters: Rules = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "integer" } },
};

const shown = { id: 7, title: "Emma", pages: 474 };

const problem = {
  status: "default",
  mediaType: "application/json",
  examples: { default: { message: "it went wrong", code: 3 } },
};

const list: MockOperation = {
  name: "books.list",
  operation: {
    method: "GET",
    path: "/books",
    parameters: [{ name: "limit", in: "query", type: "number" }],
    security: [["token"], ["key", "secret"]],
  },
  parameters: (value) => explain(listParameters, value, "input"),
  responses: [
    {
      status: "200",
      mediaType: "application/json",
      examples: { few: [shown], none: [] },
      generate: (seed) =>
        sample({ type: "array", minItems: 1, items: book }, seed),
      headers: { "x-total": "1" },
    },
    problem,
  ],
};

const create: MockOperation = {
  name: "books.create",
  operation: {
    method: "POST",
    path: "/books",
    body: [
      { required: true },
      {
        kind: "urlencoded",
        mediaType: "application/x-www-form-urlencoded",
        type: { pages: "number" },
      },
    ],
    security: [["basic"]],
  },
  readers: { urlencoded: readForm },
  body: (value) => explain(book, value, "input"),
  requests: { emma: { title: "Emma" }, sequel: { title: "Emma 2", pages: 10 } },
  responses: [
    {
      status: "201",
      mediaType: "application/json",
      examples: { emma: shown, sequel: { id: 8, title: "Emma 2", pages: 10 } },
      generate: (seed) => sample(book, seed),
      check: (value) => explain(book, value),
    },
    {
      status: "422",
      mediaType: "application/json",
      examples: {
        default: {
          message: "validation failed",
          errors: [{ field: "title", message: "blank", pointer: "/title" }],
        },
      },
    },
  ],
};

const get: MockOperation = {
  name: "books.get",
  operation: {
    method: "GET",
    path: "/books/{id}",
    parameters: [{ name: "id", in: "path", type: "number" }],
  },
  parameters: (value) => explain(idParameters, value, "input"),
  responses: [
    {
      status: "200",
      mediaType: "application/json",
      generate: (seed) => sample(book, seed),
    },
    {
      status: "404",
      mediaType: "application/json",
      examples: { gone: { message: "no such book" } },
    },
  ],
};

const plain = (
  name: string,
  method: string,
  path: string,
  more: Partial<MockOperation["operation"]> = {},
): MockOperation => ({
  name,
  operation: { method, path, ...more },
  responses: [
    { status: "200", mediaType: "text/plain", examples: { default: name } },
  ],
});

const remove: MockOperation = {
  name: "books.delete",
  operation: {
    method: "DELETE",
    path: "/books/{id}",
    security: [["cookie"], []],
  },
  responses: [{ status: "204" }],
};

const unmade: MockOperation = {
  name: "books.unmade",
  operation: { method: "GET", path: "/unmade" },
  responses: [
    {
      status: "200",
      mediaType: "application/json",
      generate: (seed) => sample({ name: "Unmade", never: true }, seed),
    },
  ],
};

/** A small API by hand: what generated mocks hand to the runtime. */
export const library: MockService = {
  basePaths: ["/v1", ""],
  security: {
    token: { scheme: "Bearer" },
    basic: { scheme: "Basic" },
    key: { name: "X-Key" },
    secret: { in: "query", name: "secret" },
    cookie: { in: "cookie", name: "session" },
  },
  operations: [
    list,
    create,
    get,
    plain("books.mine", "GET", "/books/mine"),
    plain("books.cancel", "POST", "/books/{id}:cancel"),
    plain("books.export", "GET", "/books/{id}.{format}"),
    plain("files.cafe", "GET", "/files/café menu"),
    plain("uploads.create", "PUT", "/uploads/{name}", {
      server: "https://uploads.example.com/store",
    }),
    plain("audits.create", "POST", "/audits/{id}", {
      server: "https://library.test/v1",
    }),
    plain("audits.delete", "DELETE", "/audits/{id}"),
    remove,
    unmade,
    {
      name: "events.upgrade",
      operation: { method: "GET", path: "/events" },
      responses: [{ status: "101" }],
    },
  ],
};

/** The whole library as a function. */
export function libraryMock(options: MockOptions = {}): RequestHandler {
  return createMock(library, options);
}

/** A request to the library, with credentials that are complete. */
export function ask(
  method: string,
  path: string,
  init: RequestInit = {},
): Request {
  const headers = new Headers(init.headers);
  if (!headers.has("authorization")) {
    const isBasic = method === "POST";
    headers.set("authorization", isBasic ? "Basic dTpw" : "Bearer t");
  }
  return new Request(`https://library.test${path}`, {
    ...init,
    method,
    headers,
  });
}

/** A request with a JSON body. */
export function send(method: string, path: string, body: unknown): Request {
  return ask(method, path, {
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}
