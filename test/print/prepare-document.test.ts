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

test("what is no schema among the parts of one says nothing", () => {
  const part = { type: "string" };
  const document = {
    components: { schemas: { A: { oneOf: ["b", part, 1] } } },
  };
  expect(prepareDocument(document)).toEqual({
    components: { schemas: { A: { oneOf: [{}, part, {}] } } },
  });
});

test("named examples of bodies stay behind, those in comments do not", () => {
  const schema = { type: "string", example: "b" };
  const media = { schema, example: "c", examples: { d: { value: "e" } } };
  const content = { "text/plain": media };
  const document = {
    components: {
      examples: { f: { value: "g" } },
      responses: { A: { content } },
    },
  };
  expect(prepareDocument(document)).toEqual({
    components: {
      responses: { A: { content: { "text/plain": { schema, example: "c" } } } },
    },
  });
});

test("values of an object are not read as schemas", () => {
  const named = { type: "string", enum: ["a", "b"] };
  const schemas = { A: { type: "object", enum: ["a", {}] }, B: named };
  expect(prepareDocument({ components: { schemas } })).toEqual({
    components: { schemas: { A: { type: "object" }, B: named } },
  });
});
