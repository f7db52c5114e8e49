import { describe, expect, test } from "vitest";
import { failureResponse } from "../../../src/runtime/mock/failure.js";
import type { Refusal } from "../../../src/runtime/mock/read-request.js";
import type {
  FailureEnvelope,
  MockOperation,
  MockResponse,
} from "../../../src/runtime/mock/service.js";
import { sample } from "../../../src/runtime/mock/sample.js";
import { explain } from "../../../src/runtime/validate/explain.js";
import type { Rules } from "../../../src/runtime/validate/rules.js";

const issue = (
  pointer: string,
  message: string,
): Refusal["issues"][number] => ({
  pointer,
  message,
  keyword: "type",
  expected: "",
  received: "",
});

const refusal: Refusal = {
  status: 400,
  message: "invalid body",
  issues: [issue("/a", "expected a string"), issue("", 'missing "b"')],
};
const denial: Refusal = { status: 401, message: "no entry", issues: [] };

function operation(
  responses: readonly MockResponse[],
  failure?: FailureEnvelope,
): MockOperation {
  return {
    name: "a.b",
    operation: { method: "GET", path: "/" },
    responses,
    ...(failure && { failure }),
  };
}

async function bodyOf(
  mock: MockOperation | undefined,
  one: Refusal = refusal,
): Promise<unknown> {
  const response = failureResponse(mock, one);
  expect(response.status).toBe(one.status);
  return response.json();
}

const documented = (status: string, example: unknown): MockResponse => ({
  status,
  mediaType: "application/json",
  examples: { default: example },
});

const both = '/a: expected a string; missing "b"';

describe("an API that documents its errors", () => {
  test.each<[title: string, example: object, said: object]>([
    [
      "message",
      { code: 7, message: "m" },
      { code: 7, message: `invalid body: ${both}` },
    ],
    [
      "description",
      { description: "d", error_code: "CF-1" },
      { description: `invalid body: ${both}`, error_code: "CF-1" },
    ],
    [
      "detail and status",
      { title: "t", detail: "d", status: 500 },
      { title: "t", detail: `invalid body: ${both}`, status: 400 },
    ],
    [
      "a list",
      { success: false, errors: [{ code: 7, message: "m" }] },
      {
        success: false,
        errors: [
          { code: 7, message: "/a: expected a string" },
          { code: 7, message: 'missing "b"' },
        ],
      },
    ],
    [
      "a list with pointers",
      { errors: [{ message: "m", source: { pointer: "p", kind: "body" } }] },
      {
        errors: [
          {
            message: "/a: expected a string",
            source: { pointer: "/a", kind: "body" },
          },
          { message: 'missing "b"', source: { pointer: "", kind: "body" } },
        ],
      },
    ],
    ["nothing that is a sentence", { code: 7 }, { code: 7 }],
  ])("says it where they say it: %s", async (_title, example, said) => {
    expect(await bodyOf(operation([documented("400", example)]))).toEqual(said);
  });

  test.each([
    [["default", "4XX", "400"], "400"],
    [["default", "4XX"], "4XX"],
    [["200", "default"], "default"],
  ])("of %j the nearest is taken", async (statuses, wanted) => {
    const responses = statuses.map((status) =>
      documented(status, { message: "m", of: status }),
    );
    expect(await bodyOf(operation(responses))).toMatchObject({ of: wanted });
  });

  const rules: Rules = {
    type: "object",
    required: ["message"],
    properties: {
      message: { type: "string", maxLength: 10 },
      code: { enum: [7] },
    },
  };

  test("keeps to their schema", async () => {
    const response: MockResponse = {
      ...documented("400", { message: "short", code: 7 }),
      check: (value) => explain(rules, value),
    };
    expect(await bodyOf(operation([response]))).toEqual({
      message: "short",
      code: 7,
    });
    expect(
      await bodyOf(operation([response]), { ...denial, status: 400 }),
    ).toEqual({ message: "no entry", code: 7 });
  });

  test("without an example makes one up", async () => {
    const response: MockResponse = {
      status: "400",
      mediaType: "application/json",
      generate: (seed) => sample(rules, seed),
      check: (value) => explain(rules, value),
    };
    expect(
      await bodyOf(operation([response]), { ...denial, status: 400 }),
    ).toEqual({ message: "no entry", code: 7 });
  });

  test("takes an example that keeps to it before others", async () => {
    const response: MockResponse = {
      status: "400",
      mediaType: "application/json",
      examples: { wrong: { code: 8 }, right: { message: "short", code: 7 } },
      check: (value) => explain(rules, value),
    };
    expect(await bodyOf(operation([response]))).toEqual({
      message: "short",
      code: 7,
    });
  });

  test("of which no value can be made", async () => {
    const response: MockResponse = {
      status: "401",
      mediaType: "application/json",
      generate: (seed) => sample({ never: true }, seed),
    };
    expect(await bodyOf(operation([response]), denial)).toMatchObject({
      title: "no entry",
    });
  });
});

describe("an API whose successes have a list of errors", () => {
  const envelope: FailureEnvelope = {
    flag: "success",
    list: "errors",
    code: 1000,
    pointer: true,
    rest: { messages: [], result: null },
  };

  test("has one item a fault", async () => {
    expect(await bodyOf(operation([], envelope))).toEqual({
      success: false,
      errors: [
        {
          code: 1000,
          message: "/a: expected a string",
          source: { pointer: "/a" },
        },
        { code: 1000, message: 'missing "b"', source: { pointer: "" } },
      ],
      messages: [],
      result: null,
    });
  });

  test("has one item where there is no pointer", async () => {
    expect(await bodyOf(operation([], { list: "errors" }), denial)).toEqual({
      errors: [{ message: "no entry" }],
    });
  });
});

test("an API that says nothing of errors answers problem details", async () => {
  const response = failureResponse(undefined, refusal, { allow: "GET" });
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("allow")).toBe("GET");
  expect(await response.json()).toEqual({
    type: "about:blank",
    title: "invalid body",
    status: 400,
    detail: `invalid body: ${both}`,
    errors: [
      { pointer: "/a", detail: "expected a string" },
      { pointer: "", detail: 'missing "b"' },
    ],
  });
});
