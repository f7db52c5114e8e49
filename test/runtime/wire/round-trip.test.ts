import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeClient, type Client } from "../../../src/runtime/client/client.js";
import { send } from "../../../src/runtime/client/send.js";
import { createMock } from "../../../src/runtime/mock/create-mock.js";
import {
  listen,
  type MockServer,
} from "../../../src/runtime/mock/node-server.js";
import type {
  OperationDescriptor,
  ParameterDescriptor,
  ParameterLocation,
  ParameterStyle,
  WireType,
} from "../../../src/runtime/operation.js";

let operation: OperationDescriptor;
let seen: unknown;
let server: MockServer;
let client: Client;

beforeAll(async () => {
  server = await listen(
    (request) =>
      createMock(
        {
          operations: [
            { name: "it", operation, responses: [{ status: "204" }] },
          ],
          security: {},
          basePaths: [],
        },
        {
          handlers: {
            it: ({
              parameters,
              body,
            }: {
              parameters: object;
              body: unknown;
            }) => {
              seen = { parameters, body };
              return {};
            },
          },
        },
      )(request),
    "",
  );
  client = makeClient({ server: server.url, schemes: {} }, { maxRetries: 0 });
});
afterAll(() => server.close());

/** Sends a value over a socket; what the mock read. */
async function parameterSeen(
  parameter: ParameterDescriptor,
  value: unknown,
): Promise<unknown> {
  const isPath = parameter.in === "path";
  operation = {
    method: "GET",
    path: isPath ? "/a/{value}/b" : "/a",
    parameters: [parameter, { name: "other", in: "query" }],
  };
  seen = undefined;
  await send(client, operation, [], { value, other: "x" });
  const { parameters } = seen as { parameters: Record<string, unknown> };
  expect(parameters["other"]).toBe("x");
  return parameters["value"];
}

interface Cell {
  readonly place: ParameterLocation;
  readonly style: ParameterStyle;
  readonly explode: boolean;
}

const bothWays = (
  place: ParameterLocation,
  style: ParameterStyle,
): readonly Cell[] =>
  [true, false].map((explode) => ({ place, style, explode }));

const cells: readonly Cell[] = [
  ...bothWays("path", "simple"),
  ...bothWays("path", "label"),
  ...bothWays("path", "matrix"),
  ...bothWays("query", "form"),
  ...bothWays("header", "simple"),
  ...bothWays("cookie", "form"),
  ...bothWays("cookie", "cookie"),
];

/** Text that a place can hold: headers hold Latin-1 without edges of space, and commas end items there. */
function textIn(
  { place, style, explode }: Cell,
  isPart: boolean,
): fc.Arbitrary<string> {
  if (place === "header") {
    const pattern = isPart ? /^[^,\s=]([^,=]*[^,\s=])?$/ : /^\S(.*\S)?$/;
    return fc
      .string({
        unit: fc.mapToConstant({
          num: 0x5f,
          build: (at) => String.fromCharCode(0x20 + at),
        }),
        minLength: 1,
      })
      .filter((text) => pattern.test(text));
  }
  if (style === "cookie") {
    return fc.stringMatching(
      isPart ? /^[!#-+\--:<>-[\]-~]*$/ : /^[!#-+\--:<-[\]-~]*$/,
    );
  }
  const all = fc.string({ unit: "grapheme" });
  if (place !== "path") return all;
  const isCut = style === "label" && explode && isPart;
  return all.filter(
    (text) => !/^\.{0,2}$/.test(text) && !(isCut && text.includes(".")),
  );
}

const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((one) => (Object.is(one, -0) ? 0 : one));

function typed(cell: Cell): fc.Arbitrary<readonly [WireType, unknown]> {
  const item = textIn(cell, true);
  // A point is what stands between the items.
  const isCut = cell.style === "label" && cell.explode;
  const member = {
    a: item,
    "b c": isCut ? fc.integer() : number,
    "d:e": fc.boolean(),
  };
  return fc.oneof(
    textIn(cell, false).map((value) => ["string", value] as const),
    number.map((value) => ["number", value] as const),
    fc.boolean().map((value) => ["boolean", value] as const),
    fc
      .array(item, { minLength: 1 })
      .map((value) => [["string"], value] as const),
    fc
      .array(isCut ? fc.integer() : number, { minLength: 1 })
      .map((value) => [["number"], value] as const),
    fc
      .record(member, { requiredKeys: ["a"] })
      .map(
        (value) =>
          [{ a: "string", "b c": "number", "d:e": "boolean" }, value] as const,
      ),
  );
}

describe("what a client sends over a socket a mock reads as it was", () => {
  test.each(cells)("$place, $style, explode $explode", async (cell) => {
    await fc.assert(
      fc.asyncProperty(typed(cell), async ([type, value]) => {
        const { place, style, explode } = cell;
        const parameter = { name: "value", in: place, style, explode, type };
        expect(await parameterSeen(parameter, value)).toEqual(value);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  const texts = fc.string({ unit: "grapheme" });
  const lists: readonly Cell[] = (["query", "path", "header"] as const).flatMap(
    (place) =>
      (["spaceDelimited", "pipeDelimited", "tabDelimited"] as const).map(
        (style) => ({ place, style, explode: false }),
      ),
  );
  test.each(lists)("a list in $place, $style", async (cell) => {
    const { place, style } = cell;
    // What stands between items cannot stand in them.
    const item = (
      place === "query"
        ? texts
        : fc.stringMatching(/^[!#$&-~]+$/).filter((one) => !/^\.+$/.test(one))
    ).filter((one) => !/[ |\t]/.test(one));
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1 }), async (value) => {
        const parameter: ParameterDescriptor = {
          name: "value",
          in: place,
          style,
          explode: false,
          type: ["string"],
        };
        expect(await parameterSeen(parameter, value)).toEqual(value);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test("a deep object, nested", async () => {
    const type: WireType = {
      text: "string",
      size: { min: "number", flags: ["boolean"] },
      parts: [{ name: "string" }],
      tags: ["string"],
    };
    const value = fc.record({
      text: texts,
      size: fc.record({
        min: number,
        flags: fc.array(fc.boolean(), { minLength: 1 }),
      }),
      parts: fc.array(fc.record({ name: texts }), { minLength: 1 }),
      tags: fc.array(texts, { minLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(value, async (one) => {
        const parameter: ParameterDescriptor = {
          name: "value",
          in: "query",
          style: "deepObject",
          type,
        };
        expect(await parameterSeen(parameter, one)).toEqual(one);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test("lists in deepObject, which the tables do not have", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1 }), async (list) => {
        const parameter: ParameterDescriptor = {
          name: "value",
          in: "query",
          style: "deepObject",
          type: ["string"],
        };
        expect(await parameterSeen(parameter, list)).toEqual(list);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test("an object without members takes no place in the query", async () => {
    operation = {
      method: "GET",
      path: "/boards",
      parameters: [
        { name: "filter", in: "query", style: "deepObject", type: {} },
        { name: "page", in: "query", style: "form", type: {} },
        { name: "sort", in: "query" },
        { name: "shape", in: "cookie", type: {} },
      ],
    };
    await send(client, operation, [], {
      filter: {},
      page: {},
      sort: "name",
      shape: {},
    });
    expect(seen).toMatchObject({ parameters: { sort: "name" } });
  });

  test("what the path names and the query declares", async () => {
    operation = {
      method: "GET",
      path: "/boards/{row}",
      parameters: [{ name: "row", in: "query", type: "number" }],
    };
    await send(client, operation, [], { row: 3 });
    expect(seen).toMatchObject({ parameters: { row: 3 } });
  });

  test.each(["path", "query", "header", "cookie"] as const)(
    "JSON in %s",
    async (place) => {
      await fc.assert(
        fc.asyncProperty(
          fc.jsonValue({ stringUnit: "grapheme" }),
          async (value) => {
            fc.pre(value !== null);
            const parameter: ParameterDescriptor = {
              name: "value",
              in: place,
              mediaType: "application/json",
            };
            expect(await parameterSeen(parameter, value)).toEqual(value);
          },
        ),
        { seed: 1, numRuns: 200 },
      );
    },
  );

  test("reserved characters that may stay in a query", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom(...Array.from("ab-._~:/?#[]@!$&'()*+,;=% |é")),
        }),
        async (value) => {
          // A triplet in the value is meant as one (RFC 6570, section 3.2.3).
          fc.pre(!/%[\da-f]{2}/i.test(value));
          const parameter: ParameterDescriptor = {
            name: "value",
            in: "query",
            allowReserved: true,
          };
          expect(await parameterSeen(parameter, value)).toEqual(value);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });

  test("JSON and a form as the whole query", async () => {
    for (const [mediaType, type] of [
      ["application/json", undefined],
      [undefined, { a: "string", b: ["number"] }],
    ] as const) {
      operation = {
        method: "GET",
        path: "/a",
        parameters: [
          {
            name: "value",
            in: "querystring",
            ...(mediaType && { mediaType }),
            ...(type && { type }),
          },
        ],
      };
      await fc.assert(
        fc.asyncProperty(
          fc.record({ a: texts, b: fc.constant([1]) }),
          async (value) => {
            await send(client, operation, [], { value });
            expect(seen).toEqual({ parameters: { value }, body: undefined });
          },
        ),
        { seed: 1, numRuns: 100 },
      );
    }
  });
});
