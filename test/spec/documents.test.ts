import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { describe, expect, it } from "vitest";
import {
  operationOf,
  operations,
  readSpec,
  specFolder,
} from "./support/documents.js";
import { get, getObject, mapObjects, type Json } from "./support/json.js";

const cloudflare = readSpec("cloudflare");
const cloudfoundry = readSpec("cloudfoundry");

describe.each([
  ["cloudflare", cloudflare],
  ["cloudfoundry", cloudfoundry],
] as const)("the documents of %s", (name, spec) => {
  it("are OpenAPI 3.1", () => {
    expect(spec.document["openapi"]).toBe("3.1.0");
  });

  it("are all reached from the root", () => {
    const folder = resolve(specFolder, name);
    const present = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => resolve(folder, file));
    expect(new Set(present)).toEqual(spec.files);
  });

  it("refer to each other by relative paths", () => {
    expect(
      spec.references.filter((text) => !/^(\.\.?\/|#)/.test(text)),
    ).toEqual([]);
  });

  it("hold JSON values only", () => {
    expect(JSON.parse(JSON.stringify(spec.document))).toEqual(spec.document);
  });

  it("name every schema that is referred to among the components", () => {
    const names = Object.keys(getObject(spec.root, "components", "schemas"));
    const schemaNames = spec.references
      .map((text) => text.split("#")[1]?.split("/").at(-1))
      .filter((text) => text !== undefined);
    expect(new Set(schemaNames)).toEqual(new Set(names));
  });

  it("use every security scheme, and none that is not there", () => {
    const used = operations(spec).flatMap((operation) =>
      (operation["security"] as readonly object[]).flatMap(Object.keys),
    );
    expect(new Set(used)).toEqual(
      new Set(
        Object.keys(getObject(spec.document, "components", "securitySchemes")),
      ),
    );
  });

  it("name the source of every operation and give it an id", () => {
    for (const operation of operations(spec)) {
      expect(operation["operationId"]).toMatch(/^[a-z]\w+$/);
      expect(get(operation, "x-source", 0, "page")).toMatch(/^\d{3}_\w+\.txt$/);
    }
  });

  it("are understood by openapi-typescript", async () => {
    const url = pathToFileURL(resolve(specFolder, name, "openapi.yaml"));
    const types = astToString(await openapiTS(url));
    for (const schema of Object.keys(
      getObject(spec.document, "components", "schemas"),
    )) {
      expect(types).toMatch(new RegExp(`^        ${schema}: `, "m"));
    }
    expect(types).not.toMatch(/Record<string, never>;\n {4,}/);
  });
});

describe("the calls", () => {
  it.each([
    ["000_6d7c2d8b5d748b9f.txt", ["addressing", "prefixes", "serviceBindings"]],
    ["004_29fb645de40dd492.txt", ["magicCloudNetworking", "cloudIntegrations"]],
  ])("of %s stand at the operation", (page, resource) => {
    expect(operationOf(cloudflare, page).operation).toMatchObject({
      "x-resource": resource,
      "x-method": "create",
    });
  });

  it("return the envelope's result", () => {
    for (const operation of operations(cloudflare)) {
      expect(operation["x-unwrap"]).toBe("result");
    }
  });
});

describe("the envelopes", () => {
  it("stay apart", () => {
    const envelope = (page: string): Json =>
      get(operationOf(cloudflare, page).response, "schema");
    const literal = { type: "boolean", const: true };
    for (const page of [
      "000_6d7c2d8b5d748b9f.txt",
      "001_16aece7d79bff8dd.txt",
    ]) {
      expect(envelope(page)).toMatchObject({
        required: ["errors", "messages", "success"],
        properties: { success: literal },
      });
    }
    expect(envelope("004_29fb645de40dd492.txt")).toMatchObject({
      required: ["errors", "messages", "result", "success"],
      properties: { success: { type: "boolean" }, errors: { maxLength: 0 } },
    });
    expect(
      get(envelope("004_29fb645de40dd492.txt"), "properties", "success"),
    ).toEqual({ type: "boolean" });
  });
});

describe("the body of Workers VPC", () => {
  it("is the union of the two configs for openapi-typescript", async () => {
    const url = pathToFileURL(resolve(specFolder, "cloudflare/openapi.yaml"));
    const types = astToString(await openapiTS(url));
    const schema = (name: string): string => `components["schemas"]["${name}"]`;
    const union = `${schema("InfraHTTPServiceConfig")} | ${schema("InfraTCPServiceConfig")}`;
    expect(types).toContain(`"application/json": ${union};`);
    expect(types).toContain(`result?: ${union};`);
  });

  it("is closed in two places, and nothing else is anywhere", () => {
    const closed: Json[] = [];
    for (const spec of [cloudflare, cloudfoundry]) {
      mapObjects(getObject(spec.document, "paths"), (object) => {
        if (object["unevaluatedProperties"] === false) closed.push(object);
        expect(object["additionalProperties"]).not.toBe(false);
        return object;
      });
    }
    expect(
      closed.map((schema) => (get(schema, "anyOf") as Json[]).length),
    ).toEqual([4, 2]);
  });
});
