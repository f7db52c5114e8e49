import { expect, it } from "vitest";
import { createCollector } from "../../../src/diagnostics/collector.js";
import { buildApi } from "../../../src/ir/build/build-api.js";
import type { Api } from "../../../src/ir/types/index.js";
import { lint } from "../../../src/spec/lint/lint.js";
import { read } from "../../read/workspace.js";

/** Reads, lints and builds a document; the findings of all three. */
async function build(
  version: string,
  rest: string,
): Promise<{ readonly api: Api; readonly codes: readonly string[] }> {
  const text = `openapi: ${version}\ninfo: { title: T, version: '1' }\n${rest}`;
  const { sources, collector } = await read({ "a.yaml": text });
  if (sources === undefined) throw new Error("the document cannot be read");
  lint(sources, collector);
  const built = createCollector();
  const api = buildApi(sources, built);
  const found = [...collector.diagnostics, ...built.diagnostics];
  return { api, codes: found.map(({ code }) => code) };
}

const noDescription = `paths:
  /a: { get: { responses: { '200': { summary: Fine } } } }
`;

it("a response needs a description before 3.2, and has a summary since", async () => {
  const after = await build("3.2.0", noDescription);
  expect(after.codes).toEqual([]);
  expect(after.api.operations[0]?.responses[0]?.docs.summary).toBe("Fine");
  const { codes } = await build("3.1.1", noDescription);
  expect(codes).toEqual(["lint/missing-detail"]);
});

const beside = `paths:
  /a:
    get:
      parameters: [{ $ref: '#/components/parameters/P', description: Here }]
      responses: { '200': { $ref: '#/components/responses/R', description: Here } }
components:
  parameters: { P: { name: p, in: query, description: There, schema: { type: string } } }
  responses: { R: { description: There } }
`;

it.each([
  ["3.0.4", "There"],
  ["3.1.1", "Here"],
  ["3.2.0", "Here"],
])(
  "in %s the description of a reference's target is %s",
  async (version, text) => {
    const { api } = await build(version, beside);
    const [operation] = api.operations;
    expect(operation?.parameters[0]?.docs.description).toBe(text);
    expect(operation?.responses[0]?.docs.description).toBe(text);
  },
);

it("media types, methods, streams and whole query strings have one form", async () => {
  const { api, codes } = await build(
    "3.2.0",
    `paths:
  /a:
    query:
      requestBody: { content: { application/json: { $ref: '#/components/mediaTypes/M' } } }
      responses: { '200': { content: { application/jsonl: { itemSchema: { type: integer } } } } }
    get:
      parameters:
        - { name: q, in: querystring, content: { application/x-www-form-urlencoded: { schema: { type: object } } } }
        - { name: c, in: cookie, style: cookie, schema: { type: string } }
      responses: { '204': { description: '' } }
    additionalOperations:
      COPY: { responses: { '204': { description: '' } } }
components:
  mediaTypes: { M: { schema: { type: object }, examples: { one: { dataValue: { a: 1 } } } } }
`,
  );
  expect(codes).toEqual([]);
  const byId = new Map(api.operations.map((each) => [each.id, each]));
  expect([...byId.keys()].sort()).toEqual(["COPY /a", "GET /a", "QUERY /a"]);
  const query = byId.get("QUERY /a");
  expect(query?.body?.content[0]?.schema?.assertions.types).toEqual(["object"]);
  expect(query?.body?.content[0]?.examples[0]?.value).toEqual({ a: 1 });
  expect(query?.idempotent).toBe(true);
  expect(query?.responses[0]?.content[0]).toMatchObject({
    kind: "json-lines",
    itemSchema: { assertions: { types: ["integer"] } },
  });
  expect(
    byId.get("GET /a")?.parameters.map((each) => [each.in, each.style]),
  ).toEqual([
    ["cookie", "cookie"],
    ["querystring", "form"],
  ]);
});
