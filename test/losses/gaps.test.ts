import { beforeAll, describe, expect, test } from "vitest";
import { gapsOf, objectName } from "../../src/ir/build/losses/gaps.js";
import { artefacts } from "../../src/ir/types/loss.js";
import { shapesV3 } from "../../src/spec/shapes/v3.js";
import type { Kind } from "../../src/spec/shapes/shape.js";
import { emitArtefacts, type Emission } from "./emit-artefacts.js";
import { sampleDocument, samples, setAt } from "./samples.js";

let without: Emission;
beforeAll(async () => {
  without = await emitArtefacts(sampleDocument());
});

describe("a keyword makes a difference where it is not reported, and none where it is", () => {
  test.each(samples)("$kind $keyword at $place", async (sample) => {
    const { kind, place, keyword, value } = sample;
    const document = setAt(sampleDocument(), place, keyword, value);
    const { texts, losses } = await emitArtefacts(document);
    const lost = losses.filter(
      ({ construct, object, origin }) =>
        construct === keyword &&
        object === objectName(kind) &&
        origin.pointer.endsWith(`/${keyword}`),
    );
    const different = artefacts.filter(
      (artefact) => texts[artefact] !== without.texts[artefact],
    );
    const reported = new Set(lost.flatMap(({ lostBy }) => lostBy));
    const shown = different.filter((artefact) => artefact !== "docs");
    // A type may say something of a keyword, and less than all.
    const isApproximate = !gapsOf(kind).has(keyword);
    const untrue = shown.filter((artefact) => reported.has(artefact));
    expect(untrue).toEqual(isApproximate && untrue.length > 0 ? ["types"] : []);
    if (reported.size === 0) expect(different).not.toEqual([]);
  });
});

test("every row of the table has a sample", () => {
  const sampled = samples.map(({ kind, keyword }) => `${kind} ${keyword}`);
  const kinds = Object.keys(shapesV3) as readonly Kind[];
  const rows = kinds.flatMap((kind) =>
    [...gapsOf(kind).keys()].map((keyword) => `${kind} ${keyword}`),
  );
  expect(rows.filter((row) => !sampled.includes(row))).toEqual([]);
});

/** A schema as the only member of a document's only schema. */
function withSchema(schema: object, version = "3.1.0"): object {
  const document = { ...sampleDocument(), openapi: version };
  return setAt(document, "object", "properties", { name: schema });
}

async function constructsIn(document: object): Promise<readonly string[]> {
  const { losses } = await emitArtefacts(document);
  return losses
    .filter(({ origin }) => origin.pointer.includes("/properties/name"))
    .map(({ construct }) => construct);
}

describe("what depends on the document", () => {
  const branches = [{ type: "string" }, { type: "number" }];
  test.each([
    ["an unknown keyword", { bogus: 1 }, ["bogus"]],
    ["an extension", { "x-bogus": 1 }, []],
    ["`nullable` since 3.1", { type: "string", nullable: true }, ["nullable"]],
    [
      "an unknown format",
      { type: "string", format: "isbn" },
      ['format "isbn"'],
    ],
    ["a known format", { type: "string", format: "email" }, []],
    ["branches that exclude each other", { oneOf: branches }, []],
    [
      "branches that overlap",
      { oneOf: [{ type: "string" }, { minLength: 3 }] },
      ["oneOf"],
    ],
    [
      "a discriminator alone",
      { discriminator: { propertyName: "a" } },
      ["discriminator"],
    ],
    [
      "items of which some match",
      { type: "array", contains: { type: "string" } },
      ["contains"],
    ],
  ])("%s", async (_, schema, expected) => {
    expect(await constructsIn(withSchema(schema))).toEqual(expected);
  });

  test("siblings of a `$ref` are lost until 3.0", async () => {
    const schema = { $ref: "#/components/schemas/Thing", minProperties: 1 };
    const old = withSchema(schema, "3.0.4");
    expect(await constructsIn(old)).toEqual(["minProperties"]);
    expect(await constructsIn(withSchema(schema))).toEqual([]);
  });

  test("members of parameters of 2.0 are no keywords of their schemas", async () => {
    const list = { type: "array", items: { type: "string" } };
    const document = {
      swagger: "2.0",
      info: { title: "Things", version: "1" },
      paths: {
        "/things": {
          get: {
            parameters: [
              { name: "q", in: "query", collectionFormat: "multi", ...list },
              { name: "n", in: "query", type: "integer", bogus: 1 },
            ],
            responses: { 204: { description: "Done." } },
          },
        },
      },
      definitions: { Thing: { type: "string", collectionFormat: "multi" } },
    };
    const { losses } = await emitArtefacts(document);
    const unknown = losses.filter(({ object }) => object.includes("unknown"));
    expect(unknown.map(({ origin }) => origin.pointer)).toEqual([
      "/definitions/Thing/collectionFormat",
      "/paths/~1things/get/parameters/1/bogus",
    ]);
  });

  test("data of events is parsed where it says that it is JSON", async () => {
    const data = {
      contentMediaType: "application/json",
      contentSchema: { type: "object" },
    };
    const itemSchema = { properties: { data, id: data } };
    const content = { "text/event-stream": { itemSchema } };
    const document = setAt(sampleDocument(), "response", "content", content);
    const { losses } = await emitArtefacts({ ...document, openapi: "3.2.0" });
    const lost = losses.filter(({ construct }) => construct in data);
    const path = "itemSchema/properties/id";
    expect(lost.map(({ origin }) => origin.pointer)).toEqual([
      expect.stringContaining(`${path}/contentMediaType`),
      expect.stringContaining(`${path}/contentSchema`),
    ]);
  });

  test("what a webhook is to be secured with", async () => {
    const security = [{ token: [] }];
    const answers = { 204: { description: "Done." } };
    const hook = { post: { security, responses: answers } };
    const free = { post: { security: [], responses: answers } };
    const { losses } = await emitArtefacts({
      ...sampleDocument(),
      webhooks: { hook, free },
    });
    expect(
      losses
        .filter(({ construct }) => construct === "security")
        .map(({ origin }) => origin.pointer),
    ).toEqual(["/webhooks/hook/post/security"]);
  });

  test("flows that give a client no tokens", async () => {
    const tokenUrl = "https://id.example/token";
    const authorizationUrl = "https://id.example/authorize";
    const scopes = {};
    const document = setAt(sampleDocument(), "grant", "flows", {
      authorizationCode: { authorizationUrl, tokenUrl, scopes },
      clientCredentials: { tokenUrl: "", scopes },
      deviceAuthorization: { tokenUrl, scopes },
      implicit: { authorizationUrl, scopes },
      password: { tokenUrl, scopes },
    });
    const { losses } = await emitArtefacts(document);
    const flows = losses.filter(
      ({ object }) => object === "OAuth Flows Object",
    );
    expect(flows.map(({ construct }) => construct)).toEqual([
      "clientCredentials",
      "deviceAuthorization",
      "implicit",
    ]);
    expect(flows.map(({ origin }) => origin.pointer)).toContain(
      "/components/securitySchemes/grant/flows/implicit",
    );
  });

  test("methods without requests", async () => {
    const operation = { responses: { 204: { description: "Done." } } };
    const additionalOperations = { Connect: operation, COPY: operation };
    const { losses } = await emitArtefacts({
      ...sampleDocument(),
      openapi: "3.2.0",
      paths: { "/a": { trace: operation, additionalOperations } },
    });
    const lost = losses.filter(({ construct }) => /^method /.test(construct));
    expect(lost.map(({ origin }) => origin.pointer)).toEqual([
      "/paths/~1a/additionalOperations/Connect",
      "/paths/~1a/trace",
    ]);
  });

  test.each([
    [
      "XML without a root",
      "application/xml",
      { type: "object", properties: { a: {}, b: {} } },
    ],
    ["text that is a number", "text/plain", { type: ["integer", "null"] }],
    [
      "a form without names",
      "application/x-www-form-urlencoded",
      { type: "array", items: { type: "string" } },
    ],
  ])("a body of %s", async (_, mediaType, schema) => {
    const lossesOf = async (schema: object): Promise<readonly string[]> => {
      const content = { [mediaType]: { schema } };
      const document = setAt(sampleDocument(), "response", "content", content);
      const { losses } = await emitArtefacts(document);
      return losses.map(({ construct }) => construct);
    };
    expect(await lossesOf(schema)).toContain(`schema of ${mediaType}`);
    expect(await lossesOf({ enum: ["a"] })).not.toContain(
      `schema of ${mediaType}`,
    );
  });

  test.each([
    ["beside JSON", { "application/json": {} }, ["schema of application/xml"]],
    [
      "beside JSON of the same schema",
      {
        "application/json": { schema: { $ref: "#/components/schemas/Thing" } },
      },
      [],
    ],
    ["alone", {}, []],
  ])("a body of XML %s", async (_, others, lost) => {
    const schema = { $ref: "#/components/schemas/Thing" };
    const content = { "application/xml": { schema }, ...others };
    const document = setAt(sampleDocument(), "response", "content", content);
    const { losses } = await emitArtefacts(document);
    const constructs = losses.map(({ construct }) => construct);
    expect(constructs.filter((one) => /xml/.test(one))).toEqual(lost);
  });

  test.each([
    ["application/xml", { type: "object" }, ["content of application/xml"]],
    ["text/csv", { items: {} }, ["content of text/csv"]],
    ["text/plain", { type: "integer" }, []],
    ["application/json", { type: "object" }, []],
    ["application/x-www-form-urlencoded", { type: "object" }, []],
  ])("a parameter of %s with %j", async (mediaType, schema, lost) => {
    const content = { [mediaType]: { schema } };
    const place = { name: "c", in: "query", content };
    const document = setAt(sampleDocument(), "operation", "parameters", [
      { name: "id", in: "path", required: true, schema: { type: "string" } },
      place,
    ]);
    const { losses } = await emitArtefacts(document);
    const constructs = losses.map(({ construct }) => construct);
    expect(constructs.filter((one) => one.startsWith("content of"))).toEqual(
      lost,
    );
  });
});
