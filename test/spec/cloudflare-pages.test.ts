import { describe, expect, it } from "vitest";
import { operationOf, readSpec } from "./support/documents.js";
import {
  get,
  getObject,
  isObject,
  items,
  mapObjects,
  omit,
  type Json,
  type JsonObject,
} from "./support/json.js";
import {
  findSamples,
  needsPages,
  pagesPresent,
  readPage,
} from "./support/pages.js";
import { readProperties } from "./support/property-list.js";

// Every line of a page is either read here, and what it says found in the
// spec, or one of these words of the page's frame.
const frame =
  /^(|Skip to content|Start here|Security|(Path |Header )?ParametersExpand Collapse|Body ParametersJSONExpand Collapse|ReturnsExpand Collapse|Returns Examples|Accepted Permissions \(at least one required\))$/;

const spec = readSpec("cloudflare");
const schemas = getObject(spec.document, "components", "schemas");

describe
  .skipIf(!pagesPresent)
  .each([
    "000_6d7c2d8b5d748b9f.txt",
    "001_16aece7d79bff8dd.txt",
    "004_29fb645de40dd492.txt",
  ])(needsPages("the page %s"), (page) => {
  const lines = readPage(page);
  const parts = pagesPresent ? operationOf(spec, page) : undefined;
  const operation = (): NonNullable<typeof parts> => {
    if (parts === undefined) throw new Error("no operation");
    return parts;
  };
  const read = new Set<number>();
  const title = lines[3] ?? "";
  const bodyEnd = lines.lastIndexOf(title);

  /** A section's property list as a schema; its lines count as read. */
  function section(heading: string): JsonObject {
    const start = lines.findIndex((line) => line.startsWith(heading));
    if (start < 0) return { type: "object", properties: {} };
    const list = readProperties(lines.slice(0, bodyEnd), start + 1);
    for (let at = start; at < list.end; at++) read.add(at);
    return list.schema;
  }

  function readLine(at: number): string {
    read.add(at);
    return lines[at] ?? "";
  }

  it("gives the title, the description and the source", () => {
    expect(operation().operation).toMatchObject({
      summary: readLine(3),
      description: readLine(7),
    });
    expect(operation().operation["x-source"]).toContainEqual({ page, title });
    readLine(bodyEnd);
  });

  it("gives method and path", () => {
    const [, method = "", path = ""] =
      /^([A-Z]+)(\/.+)$/.exec(readLine(5)) ?? [];
    expect(get(spec.document, "paths", path, method.toLowerCase())).toEqual(
      operation().operation,
    );
  });

  it("gives the security alternatives with their texts and examples", () => {
    const start = lines.indexOf("Security");
    const end = lines.findIndex((line) => /^(Accepted|Path)/.test(line));
    const alternatives: JsonObject[] = [];
    const schemes = getObject(
      spec.document,
      "components",
      "securitySchemes",
    ) as { [name: string]: JsonObject };
    let text = "";
    for (let at = start + 1; at < end; at++) {
      const line = readLine(at);
      if (line.startsWith("API ")) {
        const names = line.split(" + ").map((name) => {
          const found = Object.entries(schemes).find(
            ([, scheme]) => scheme["x-title"] === name,
          );
          return [found?.[0] ?? `(no scheme is called ${name})`, []] as const;
        });
        alternatives.push(Object.fromEntries(names));
      } else if (line.startsWith("Example:")) {
        const scheme = Object.values(schemes).find(
          (candidate) => candidate["x-example"] === line.slice(8),
        );
        expect(scheme?.["description"], line).toBe(text);
      } else if (line !== "") {
        text = line;
      }
    }
    expect(alternatives.length).toBeGreaterThan(0);
    expect(operation().operation["security"]).toEqual(alternatives);
  });

  it("gives the accepted permissions", () => {
    const heading = lines.indexOf(
      "Accepted Permissions (at least one required)",
    );
    const expected = heading < 0 ? undefined : [readLine(heading + 1)];
    expect(operation().operation["x-accepted-permissions"]).toEqual(expected);
  });

  it("gives the parameters, and no other", () => {
    const expected = (
      [
        ["path", section("Path Parameters")],
        ["header", section("Header Parameters")],
      ] as const
    ).flatMap(([location, list]) =>
      Object.entries(getObject(list, "properties")).map(([name, schema]) => {
        const { description, ...rest } = getObject(schema);
        return {
          name,
          in: location,
          ...(items(list, "required").includes(name) ? { required: true } : {}),
          ...(description === undefined ? {} : { description }),
          schema: rest,
        };
      }),
    );
    const actual = [...operation().parameters.values()];
    // The one example comes from the Go page.
    expect(actual.map((parameter) => omit(parameter, "example"))).toEqual(
      expected,
    );
  });

  it("gives the body's properties, and no other", () => {
    const list = section("Body Parameters");
    // `body` on the page of Workers VPC is the whole body.
    const whole = getObject(list, "properties")["body"] ?? list;
    const schema = getObject(operation().request, "schema");
    expectSchema(
      omit(schema, "unevaluatedProperties", "dependentSchemas"),
      whole,
    );
    expect(get(operation().operation, "requestBody", "required")).toBe(true);
  });

  it("gives what is returned, and nothing else", () => {
    const list = section("Returns");
    expectSchema(getObject(operation().response, "schema"), list);
  });

  it("gives the samples word for word, and no other", () => {
    const samples = findSamples(lines);
    samples.lines.forEach((at) => read.add(at));
    expectSamples(samples.sent, operation().request);
    expectSamples(samples.shown, operation().response);
  });

  it("gives what curl is called with", () => {
    for (let at = bodyEnd + 1; at < lines.length; at++) {
      const line = lines[at] ?? "";
      if (!/^(curl|\s+-H) /.test(line) || read.has(at)) continue;
      readLine(at);
      expectCurl(line, operation().operation);
    }
  });

  it("leaves no line unread", () => {
    const unread = lines.filter(
      (line, at) => !read.has(at) && !frame.test(line),
    );
    expect(unread).toEqual([]);
  });
});

/** Compares a schema with the page's, after the decisions of `spec/README.md`. */
function expectSchema(actual: Json, page: Json): void {
  const expected = mapObjects(page, (schema) => {
    const { title, ...rest } = decideIntegers(schema);
    // A name on the page is the name of a component.
    if (typeof title === "string") {
      expect(withoutReadOnly(schemas[title] ?? null), title).toEqual(rest);
    }
    return rest;
  });
  expect(withoutReadOnly(actual)).toEqual(expected);
}

/** An `int32` is an integer, and so is a `code`. */
function decideIntegers(schema: JsonObject): JsonObject {
  if (schema["format"] === "int32") return { ...schema, type: "integer" };
  const code = schema["code"];
  return isObject(code) && code["type"] === "number"
    ? { ...schema, code: { ...code, type: "integer" } }
    : schema;
}

function withoutReadOnly(schema: Json): Json {
  return mapObjects(schema, (object) => omit(object, "readOnly"));
}

/** Same values in the same order of keys, whichever way they are named. */
function expectSamples(page: readonly Json[], media: JsonObject): void {
  const examples = Object.values(getObject(media, "examples")).map((example) =>
    JSON.stringify(get(example, "value")),
  );
  const fromGo = (text: string): boolean =>
    text.includes('"web-server"') && !text.includes('"errors"');
  const shown = new Set(page.map((sample) => JSON.stringify(sample)));
  expect(new Set(examples.filter((text) => !fromGo(text)))).toEqual(shown);
}

function expectCurl(line: string, operation: JsonObject): void {
  const url = /^curl (\S+)/.exec(line)?.[1];
  if (url !== undefined) {
    const server = get(spec.document, "servers", 0, "url") as string;
    const path = Object.entries(getObject(spec.document, "paths")).find(
      ([, item]) =>
        get(item, "post", "operationId") === operation["operationId"],
    )?.[0];
    const filled = path?.replace(
      /\{(\w+)\}/g,
      (_, name: string) => `$${name.toUpperCase()}`,
    );
    expect(url).toBe(`${server}${filled}`);
    return;
  }
  const [, name = "", value = ""] = /-H ["'](.+?): (.+)["']/.exec(line) ?? [];
  if (name === "Content-Type") {
    expect(get(operation, "requestBody", "content")).toHaveProperty([value]);
    return;
  }
  const variable = /\$(\w+)/.exec(value)?.[1];
  const scheme = Object.values(
    getObject(spec.document, "components", "securitySchemes"),
  ).find((candidate) => get(candidate, "x-env") === variable);
  expect(get(scheme ?? null, "x-example")).toMatch(new RegExp(`^${name}: `));
}
