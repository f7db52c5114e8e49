import { expect, test } from "vitest";
import { createCollector } from "../../../src/diagnostics/collector.js";
import { buildApi } from "../../../src/ir/build/build-api.js";
import { read } from "../../read/workspace.js";

const text = { type: "string" };
const count = { type: "integer" };
const flag = { type: "boolean" };
const url = { type: ["string", "null"], format: "uri" };
const item = { type: "object", properties: { id: text } };
const items = { type: "array", items: item };
const object = (properties: object): object => ({ type: "object", properties });

interface Answer {
  readonly body: object;
  readonly headers?: object;
  readonly path?: string;
  readonly method?: string;
  readonly sent?: object;
  readonly mediaTypes?: readonly string[];
}

/** How the list of the only operation of a document goes on. */
async function paginationOf(
  query: object,
  {
    body,
    headers = {},
    path = "/things",
    method = "get",
    sent,
    mediaTypes,
  }: Answer,
): Promise<unknown> {
  const types = mediaTypes ?? ["application/json"];
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: {
      [path]: {
        [method]: {
          parameters: Object.entries(query).map(([name, schema]) => ({
            name,
            in: "query",
            schema: schema as object,
          })),
          ...(sent && {
            requestBody: { content: { "application/json": { schema: sent } } },
          }),
          responses: {
            200: {
              description: "Things.",
              headers,
              content: Object.fromEntries(
                types.map((type) => [type, { schema: body }]),
              ),
            },
          },
        },
      },
    },
  };
  const { sources } = await read({ "a.json": JSON.stringify(document) });
  if (sources === undefined) throw new Error("the document cannot be read");
  const [operation] = buildApi(sources, createCollector()).operations;
  const { item: _, ...pagination } = operation?.pagination ?? {};
  return pagination;
}

test.each<[string, object, Answer, object]>([
  [
    "Google",
    { pageToken: text, pageSize: count },
    { body: object({ things: items, nextPageToken: text }) },
    {
      items: "/things",
      way: { kind: "cursor", parameter: "pageToken", next: "/nextPageToken" },
    },
  ],
  [
    "Slack",
    { cursor: text, limit: count },
    {
      body: object({
        ok: flag,
        members: items,
        response_metadata: object({ next_cursor: text }),
      }),
    },
    {
      items: "/members",
      way: {
        kind: "cursor",
        parameter: "cursor",
        next: "/response_metadata/next_cursor",
      },
    },
  ],
  [
    "HubSpot",
    { after: text },
    {
      body: object({
        results: items,
        paging: object({ next: object({ after: text, link: text }) }),
      }),
    },
    {
      items: "/results",
      way: { kind: "cursor", parameter: "after", next: "/paging/next/after" },
    },
  ],
  [
    "OpenAI",
    { after: text },
    { body: object({ data: items, last_id: text, has_more: flag }) },
    {
      items: "/data",
      way: { kind: "cursor", parameter: "after", next: "/last_id" },
      more: "/has_more",
    },
  ],
  [
    "Stripe",
    { starting_after: text, ending_before: text },
    { body: object({ data: items, has_more: flag, url: text }) },
    {
      items: "/data",
      way: { kind: "cursor", parameter: "starting_after", last: "/id" },
      more: "/has_more",
    },
  ],
  [
    "Django",
    { page: count },
    { body: object({ count, next: url, previous: url, results: items }) },
    { items: "/results", way: { kind: "url", next: "/next" } },
  ],
  [
    "OData",
    { $top: count, $skip: count },
    { body: object({ value: items, "@odata.nextLink": text }) },
    { items: "/value", way: { kind: "url", next: "/@odata.nextLink" } },
  ],
  [
    "HAL",
    { page: count },
    {
      body: object({
        _embedded: object({ things: items }),
        _links: object({ next: object({ href: text }) }),
      }),
    },
    {
      items: "/_embedded/things",
      way: { kind: "url", next: "/_links/next/href" },
    },
  ],
  [
    "JSON:API",
    { "page[number]": count },
    { body: object({ data: items, links: object({ next: url, self: url }) }) },
    { items: "/data", way: { kind: "url", next: "/links/next" } },
  ],
  [
    "GitHub",
    { page: count, per_page: count },
    { body: items, headers: { link: { schema: text } } },
    { items: "", way: { kind: "link" } },
  ],
  [
    "Spring",
    { page: { type: "integer", minimum: 0, default: 0 } },
    { body: object({ content: items, totalPages: count, sort: items }) },
    {
      items: "/content",
      way: { kind: "page", parameter: "page", first: 0, total: "/totalPages" },
    },
  ],
  [
    "Jira",
    { startAt: count },
    { body: object({ startAt: count, total: count, values: items }) },
    {
      items: "/values",
      way: { kind: "offset", parameter: "startAt", first: 0, total: "/total" },
    },
  ],
  [
    "SCIM",
    { startIndex: count },
    { body: object({ totalResults: count, Resources: items, schemas: items }) },
    {
      items: "/Resources",
      way: {
        kind: "offset",
        parameter: "startIndex",
        first: 1,
        total: "/totalResults",
      },
    },
  ],
  [
    "a list called like its resource",
    { page: count },
    { body: object({ things: items, warnings: items }) },
    { items: "/things", way: { kind: "page", parameter: "page", first: 1 } },
  ],
  [
    "an inherited envelope",
    { offset: count },
    { body: { allOf: [object({ total: count }), object({ data: items })] } },
    {
      items: "/data",
      way: { kind: "offset", parameter: "offset", first: 0, total: "/total" },
    },
  ],
  [
    "Notion",
    {},
    {
      method: "post",
      sent: object({ filter: item, start_cursor: text, page_size: count }),
      body: object({ results: items, next_cursor: text, has_more: flag }),
    },
    {
      items: "/results",
      way: { kind: "cursor", parameter: "start_cursor", next: "/next_cursor" },
      more: "/has_more",
    },
  ],
  [
    "a POST that counts",
    {},
    { method: "post", sent: object({ page: count }), body: items },
    {},
  ],
  ["no way on", { limit: count }, { body: items }, {}],
  ["no list", { page: count }, { body: object({ data: item }) }, {}],
  [
    "two lists",
    { page: count },
    { body: object({ one: items, two: items }) },
    {},
  ],
  ["a page that is text", { page: text }, { body: items }, {}],
  ["a cursor that leads nowhere", { cursor: text }, { body: items }, {}],
  ["a POST", { page: count }, { body: items, method: "post" }, {}],
  [
    "several representations",
    { page: count },
    { body: items, mediaTypes: ["application/json", "text/csv"] },
    {},
  ],
])("%s", async (_title, query, answer, expected) => {
  expect(await paginationOf(query, answer)).toEqual(expected);
});
