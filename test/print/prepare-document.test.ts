import { describe, expect, test } from "vitest";
import { prepareDocument } from "../../src/emit/schema/prepare-document.js";

const schemas = {
  Pet: {
    type: "object",
    properties: { "first/name": { type: "string" }, tags: { items: {} } },
  },
};

function referTo($ref: string): unknown {
  const document = {
    paths: { "/": {} },
    components: { schemas, use: { $ref } },
  };
  const copy = prepareDocument(document);
  return (copy["components"] as { readonly use: unknown }).use;
}

describe("references", () => {
  test.each([
    "#/components/schemas/Pet",
    "#/components/schemas/Pet/properties/first~1name",
    "#/components/schemas/%50et",
    "#/paths/~1",
  ])("%s can be followed by a type", ($ref) => {
    expect(referTo($ref)).toEqual({ $ref });
  });

  test.each([
    "#",
    "#/components/schemas/Dog",
    "#/components/schemas/Pet/properties/tags/items",
    "#/components/schemas/%E0%A4%A",
    "#/components/examples/Pet",
    "other.yaml#/components/schemas/Pet",
  ])("%s cannot", ($ref) => {
    expect(referTo($ref)).toEqual({});
  });
});

test("the first operation keeps an id", () => {
  const operation = { operationId: "get", responses: {} };
  const document = {
    paths: {
      "/a": { get: operation, put: operation },
      "/b": { get: operation },
    },
    webhooks: { c: { post: { operationId: "other" } } },
  };
  expect(prepareDocument(document)).toEqual({
    paths: {
      "/a": { get: operation, put: { responses: {} } },
      "/b": { get: { responses: {} } },
    },
    webhooks: { c: { post: { operationId: "other" } } },
  });
  expect(document.paths["/a"].put).toEqual(operation);
});
