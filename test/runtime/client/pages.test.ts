import { expect, test } from "vitest";
import { ApiError } from "../../../src/runtime/client/errors.js";
import {
  sendPages,
  type PagedDescriptor,
  type PagePromise,
  type PagesDescriptor,
} from "../../../src/runtime/client/pages.js";
import { clientOf } from "./api.js";
import { json, startServer, type TestServer } from "./server.js";

/** A server that answers one page after the other, and nothing behind the last. */
async function serverOf(pages: readonly unknown[]): Promise<TestServer> {
  return startServer((response, attempt) => {
    const page = pages[attempt];
    if (page === undefined) json(response, 404, {});
    else if (Array.isArray(page) && page[0] === "with") {
      json(response, 200, page[2], page[1] as Record<string, string>);
    } else json(response, 200, page);
  });
}

function list(
  server: TestServer,
  pages: PagesDescriptor,
  params: object = {},
  more: Partial<PagedDescriptor> = {},
): PagePromise<unknown, unknown> {
  const operation: PagedDescriptor = {
    method: "GET",
    path: "/items",
    parameters: ["limit", "next", "page", "start"].map((name) => ({
      name,
      in: "query",
    })),
    pages,
    ...more,
  };
  const auth = { queryKey: "k&1", apiToken: "t" };
  const client = clientOf(`${server.url}/v1`, { auth, maxRetries: 0 });
  return sendPages(client, operation, [], params);
}

async function itemsOf(
  call: PagePromise<unknown, unknown>,
): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of call) items.push(item);
  return items;
}

const urlsOf = ({ seen }: TestServer): string[] => seen.map(({ url }) => url);

test("a cursor of the answer is a parameter of the next request", async () => {
  const server = await serverOf([
    { data: [1, 2], meta: { next: "/a+b==" } },
    { data: [], meta: { next: "c" } },
    { data: [3], meta: { next: null } },
  ]);
  const call = list(
    server,
    { by: "cursor", items: "/data", parameter: "next", next: "/meta/next" },
    { limit: 2 },
  );
  expect(await itemsOf(call)).toEqual([1, 2, 3]);
  expect(urlsOf(server)).toEqual([
    "/v1/items?limit=2",
    "/v1/items?limit=2&next=%2Fa%2Bb%3D%3D",
    "/v1/items?limit=2&next=c",
  ]);
});

test.each([
  "https://elsewhere.example/v1/items?next=x",
  "/v1/items?next=x",
  "?next=x",
])("a cursor that is a URL is gone to: %s", async (next) => {
  const server = await serverOf([
    { data: [1], next },
    { data: [2], next: "" },
  ]);
  const call = list(server, {
    by: "cursor",
    items: "/data",
    parameter: "next",
    next: "/next",
  });
  expect(await call.toArray()).toEqual([1, 2]);
  expect(urlsOf(server)).toEqual(["/v1/items", "/v1/items?next=x"]);
});

test("the last item says where it goes on, as long as there is more", async () => {
  const server = await serverOf([
    { data: [{ id: "a" }, { id: "b" }], has_more: true },
    { data: [{ id: "c" }], has_more: false },
  ]);
  const call = list(server, {
    by: "cursor",
    items: "/data",
    parameter: "start",
    last: "/id",
    more: "/has_more",
  });
  expect(await itemsOf(call)).toHaveLength(3);
  expect(urlsOf(server)).toEqual(["/v1/items", "/v1/items?start=b"]);
});

test.each([
  '<https://elsewhere.example/v1/items?page=2>; rel="next", <x>; rel="last"',
  '<?page=2>; title="a, <b>; rel=prev"; rel=next',
  '</v1/items?page=2>; rel="last NEXT"',
])("the header Link leads on, at the same host: %s", async (link) => {
  const server = await serverOf([["with", { link }, [1]], [2]]);
  const call = list(server, { by: "link" }, {}, { security: [["queryKey"]] });
  expect(await itemsOf(call)).toEqual([1, 2]);
  // Credentials in the query go along.
  expect(urlsOf(server)).toEqual([
    "/v1/items?api%20key=k%261",
    "/v1/items?page=2&api%20key=k%261",
  ]);
});

test.each([
  "https://elsewhere.example/v1/items?api%20key=other",
  "//elsewhere.example/v1/items?api%20key=other",
  "x:v1/items?api%20key=other",
  "http://user:pass@elsewhere.example:1/v1/items?api%20key=other#a",
])(
  "credentials never leave the host, whatever the answer says: %s",
  async (next) => {
    const server = await serverOf([{ items: [1], next }, { items: [2] }]);
    const call = list(
      server,
      { by: "url", items: "/items", next: "/next" },
      {},
      { security: [["apiToken", "queryKey"]] },
    );
    expect(await itemsOf(call)).toEqual([1, 2]);
    expect(server.seen[1]?.url).toBe("/v1/items?api%20key=other");
    expect(server.seen[1]?.headers).toMatchObject({
      host: new URL(server.url).host,
      authorization: "Bearer t",
    });
  },
);

test.each<[PagesDescriptor, unknown[], object, string[]]>([
  // Until a page is empty.
  [
    { by: "page", parameter: "page" },
    [[1, 2], [3], []],
    {},
    ["", "?page=2", "?page=3"],
  ],
  [{ by: "page", parameter: "page", first: 0 }, [[1], []], {}, ["", "?page=1"]],
  // From where the caller starts, until the last page.
  [
    { by: "page", parameter: "page", items: "/a~1b", total: "/pages" },
    [
      { "a/b": [1], pages: 4 },
      { "a/b": [2], pages: 4 },
    ],
    { page: 3 },
    ["?page=3", "?page=4"],
  ],
  [
    { by: "offset", parameter: "start" },
    [[1, 2], [3], []],
    {},
    ["", "?start=2", "?start=3"],
  ],
  [
    { by: "offset", parameter: "start", first: 1, items: "/i", total: "/n" },
    [
      { i: [1, 2], n: 3 },
      { i: [3], n: 3 },
    ],
    {},
    ["", "?start=3"],
  ],
  // An API that does not know the parameter answers the same again.
  [
    { by: "page", parameter: "page" },
    [
      [1, 2],
      [1, 2],
    ],
    {},
    ["", "?page=2"],
  ],
  [
    { by: "url", items: "/i", next: "/next" },
    [
      { i: [], next: "?page=2" },
      { i: [], next: "?page=2" },
    ],
    {},
    ["", "?page=2"],
  ],
])("%j of %j", async (pages, answers, params, queries) => {
  const server = await serverOf(answers);
  const seen = new Set(await itemsOf(list(server, pages, params)));
  const given = answers.flatMap(
    (answer) => JSON.stringify(answer).match(/\b\d\b(?=[,\]])/g) ?? [],
  );
  expect([...seen].map(String)).toEqual([...new Set(given)]);
  expect(urlsOf(server)).toEqual(queries.map((query) => `/v1/items${query}`));
});

test("no more pages are asked for than are needed", async () => {
  const server = await serverOf([[1, 2], [3, 4], [5]]);
  const call = list(server, { by: "page", parameter: "page" });
  expect(await call).toEqual([1, 2]);
  expect(await call.toArray({ limit: 0 })).toEqual([]);
  expect(await call.toArray({ limit: 2 })).toEqual([1, 2]);
  expect(server.seen).toHaveLength(1);
  expect(await call.toArray({ limit: 3 })).toEqual([1, 2, 3]);
  expect(server.seen).toHaveLength(2);
});

test("pages come one by one, each as the call gives it", async () => {
  const server = await serverOf([
    { success: true, result: [1], pages: 2 },
    { success: true, result: [2], pages: 2 },
  ]);
  const pages = {
    by: "page",
    parameter: "page",
    items: "/result",
    total: "/pages",
  } as const;
  const call = list(server, pages, {}, { unwrap: "result" });
  const found: unknown[] = [];
  for await (const page of call.pages()) found.push(page);
  expect(found).toEqual([[1], [2]]);
  expect((await call.withResponse()).envelope).toMatchObject({ pages: 2 });
});

test("what is no URL is not gone to", async () => {
  const server = await serverOf([{ items: [1], next: "http://[" }]);
  const call = list(server, { by: "url", items: "/items", next: "/next" });
  await expect(call.toArray()).rejects.toThrow(
    'the next page is at "http://[", which is no URL',
  );
  expect(await call.toArray({ limit: 1 })).toEqual([1]);
});

test("a failure of a later page is thrown where the page is needed", async () => {
  const server = await serverOf([[1]]);
  const call = list(server, { by: "page", parameter: "page" });
  const items: unknown[] = [];
  await expect(
    (async () => {
      for await (const item of call) items.push(item);
    })(),
  ).rejects.toThrow(ApiError);
  expect(items).toEqual([1]);
});

test.each([
  ["no list", { items: "x" }],
  ["nothing", null],
  ["a member that is inherited", {}],
])("what is no list has no items: %s", async (_title, body) => {
  const server = await serverOf([body]);
  const items = body && "items" in body ? "/items" : "/constructor";
  const call = list(server, { by: "page", parameter: "page", items });
  expect(await itemsOf(call)).toEqual([]);
});
