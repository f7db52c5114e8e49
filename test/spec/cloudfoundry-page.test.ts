import { describe, expect, it } from "vitest";
import { operationOf, readSpec } from "./support/documents.js";
import {
  get,
  getObject,
  isObject,
  type Json,
  type JsonObject,
} from "./support/json.js";
import {
  findSamples,
  needsPages,
  pagesPresent,
  readPage,
} from "./support/pages.js";

const page = "002_b3b46852b5e802b0.txt";
const spec = readSpec("cloudfoundry");
const { operation, parameters, request, response } = operationOf(spec, page);

const frame =
  /^(|Request|Route|Parameters|Body|Headers|cURL|Response|Status|Name Description( Default)? Valid Values Example Values)$/;
// Of the rig that recorded the page, and of HTTP itself.
const rig =
  /^\s*(-H ")?(Host: example\.org|Cookie: |Content-Length: 732|X-Content-Type-Options: nosniff)("|" \\)?$/;

describe.skipIf(!pagesPresent)(needsPages(`the page ${page}`), () => {
  const lines = readPage(page);
  const read = new Set<number>();

  /** The line at which a section's text starts. */
  function sectionAt(heading: string, nth: number = 1): number {
    const starts = lines.flatMap((line, at) => (line === heading ? [at] : []));
    return (starts[nth - 1] ?? NaN) + 2;
  }

  function readLine(at: number): string {
    read.add(at);
    return lines[at] ?? "";
  }

  it("gives the titles, method, path and status", () => {
    expect(operation["tags"]).toEqual([readLine(0)]);
    expect(operation["summary"]).toBe(readLine(2));
    const [method = "", path = ""] = readLine(4).split(" ");
    expect(get(spec.document, "paths", path, method.toLowerCase())).toBe(
      operation,
    );
    const [status = "", text] = readLine(sectionAt("Status")).split(" ");
    expect(Object.keys(getObject(operation, "responses"))).toEqual([status]);
    expect(get(operation, "responses", status, "description")).toBe(text);
  });

  it("gives the query parameter with its values", () => {
    const at = sectionAt("Parameters") + 1;
    const [name = "", ...words] = readLine(at).split(" ");
    const parameter = parameters.get(`query.${name}`);
    expect(parameters.size).toBe(1);
    expect(parameter).toMatchObject({
      description: words.join(" "),
      schema: { type: "boolean" },
    });
    expect(parameter).not.toHaveProperty("required");
    const values = [readLine(at + 1), readLine(at + 2)].map((line) =>
      line.replace("  • ", ""),
    );
    expect(values).toEqual(["true", "false"]);
    const route = readLine(sectionAt("Route"));
    const curl = lines.findIndex((line) => line.startsWith("curl "));
    const given = [route, readLine(curl)].map(
      (line) => new RegExp(`${name}=(\\w+)`).exec(line)?.[1] === "true",
    );
    const examples = Object.values(getObject(parameter ?? null, "examples"));
    expect(examples.map((example) => get(example, "value"))).toEqual(given);
  });

  it("gives every property of the request in the page's order", () => {
    const expected: [string, Json][] = [];
    for (let at = sectionAt("Body") + 1; lines[at] !== "{"; at++) {
      const [name = "", ...words] = readLine(at).split(" ");
      expected.push([name, words.join(" ")]);
    }
    const schema = getObject(request, "schema");
    expect(
      Object.entries(getObject(schema, "properties")).map(
        ([name, property]) => [name, get(property, "description")],
      ),
    ).toEqual(expected);
    expect(schema["required"]).toEqual(["service_instance_guid", "app_guid"]);
  });

  it("gives names and types of the response as the sample has them", () => {
    const [, sample] = findSamples(lines).shown;
    const schema = getObject(response, "schema");
    expectNames(schema, sample ?? null);
    expect(schema).toEqual(
      get(spec.document, "components", "schemas", "ServiceBinding"),
    );
  });

  it("gives the samples word for word, and no other", () => {
    const samples = findSamples(lines);
    samples.lines.forEach((at) => read.add(at));
    const [body, result] = samples.shown;
    expect(samples.sent).toEqual([body]);
    expect(exampleTexts(request)).toEqual([JSON.stringify(body)]);
    expect(exampleTexts(response)).toEqual([JSON.stringify(result)]);
  });

  it("gives the headers", () => {
    const scheme = getObject(
      spec.document,
      "components",
      "securitySchemes",
      "bearer",
    );
    expect(scheme).toMatchObject({ type: "http", scheme: "bearer" });
    expect(operation["security"]).toEqual([{ bearer: [] }]);
    const answer = sectionAt("Headers", 2);
    const headers = getObject(operation, "responses", "201", "headers");
    const found: string[] = [];
    lines.forEach((line, at) => {
      const [, name = "", value] =
        /^\s*(?:-H ")?([A-Z][\w-]+): (.+?)(?:" \\|")?$/.exec(line) ?? [];
      if (read.has(at) || rig.test(line) || value === undefined) return;
      readLine(at);
      if (name === "Authorization") {
        expect(scheme["x-example"]).toBe(`${name}: ${value}`);
      } else if (name === "Content-Type") {
        const media =
          at < answer
            ? get(operation, "requestBody")
            : get(operation, "responses", "201");
        expect(get(media, "content")).toHaveProperty([
          value.split(";")[0] ?? "",
        ]);
      } else {
        expect(get(headers, name)).toEqual({
          schema: { type: "string" },
          example: value,
        });
        found.push(name);
      }
    });
    expect(found).toEqual(Object.keys(headers));
  });

  it("gives the server with its variable", () => {
    const [, start, domain, path] =
      /curl "(.+)\[(.+)\](.+)\?/.exec(lines.join("\n")) ?? [];
    const [server] = get(spec.document, "servers") as readonly JsonObject[];
    expect(server).toEqual({
      url: `${start}{domain}`,
      variables: { domain: { default: domain } },
    });
    expect(Object.keys(getObject(spec.document, "paths"))).toEqual([path]);
  });

  it("leaves no line unread", () => {
    const unread = lines.filter(
      (line, at) => !read.has(at) && !frame.test(line) && !rig.test(line),
    );
    expect(unread).toEqual([]);
  });
});

function exampleTexts(media: JsonObject): readonly string[] {
  return Object.values(getObject(media, "examples")).map((example) =>
    JSON.stringify(get(example, "value")),
  );
}

/** The schema declares what the sample shows, in its order, and no more. */
function expectNames(schema: JsonObject, sample: Json): void {
  if (sample === null) {
    expect([undefined, ["string", "null"]]).toContainEqual(schema["type"]);
  } else if (Array.isArray(sample)) {
    expect(schema).toEqual({ type: "array", items: {} });
  } else if (!isObject(sample)) {
    expect(schema).toEqual({ type: typeof sample });
  } else if (schema["additionalProperties"] === true) {
    expect(schema).toEqual({ type: "object", additionalProperties: true });
  } else {
    const properties = getObject(schema, "properties");
    expect(Object.keys(schema)).toEqual(["type", "properties"]);
    expect(Object.keys(properties)).toEqual(Object.keys(sample));
    for (const [name, value] of Object.entries(sample)) {
      expectNames(getObject(properties, name), value);
    }
  }
}
