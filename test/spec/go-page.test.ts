import { describe, expect, it } from "vitest";
import { operationOf, readSpec } from "./support/documents.js";
import {
  get,
  getObject,
  isObject,
  items,
  members,
  type Json,
  type JsonObject,
} from "./support/json.js";
import {
  findSamples,
  needsPages,
  pagesPresent,
  readPage,
} from "./support/pages.js";

// The Go page shows the endpoint of Workers VPC once more. Go's names are the
// wire's names in another case: `CERTVerificationMode`, `cert_verification_mode`.
const page = "003_48d4740f384f4d6b.txt";

const spec = readSpec("cloudflare");
const schemas = getObject(spec.document, "components", "schemas");

/** An object of the page that is being read, and the field last read in it. */
interface Reader {
  readonly open: JsonObject[];
  field: JsonObject;
  text: string[];
}

describe.skipIf(!pagesPresent)(needsPages(`the page ${page}`), () => {
  const lines = readPage(page);
  const { operation, parameters, request, response } = operationOf(spec, page);
  const returns = lines.findIndex((line) => line.startsWith("Returns"));
  const program = lines.indexOf("package main");
  const title = lines[3] ?? "";

  it("is the operation of the other page", () => {
    expect(operation).toBe(
      operationOf(spec, "001_16aece7d79bff8dd.txt").operation,
    );
    expect(operation["summary"]).toBe(title);
    expect(operation["description"]).toBe(lines[8]);
    const [, method = "", path = ""] =
      /^([A-Z]+)(\/.+)$/.exec(lines[6] ?? "") ?? [];
    expect(get(spec.document, "paths", path, method.toLowerCase())).toEqual(
      operation,
    );
  });

  it("calls the resource that the path says", () => {
    const [, call = ""] = /^client\.(.+)\.New\(/.exec(lines[5] ?? "") ?? [];
    const path = Object.keys(getObject(spec.document, "paths")).find((key) =>
      key.endsWith(call.toLowerCase().replaceAll(".", "/")),
    );
    expect(path).toBe("/accounts/{account_id}/connectivity/directory/services");
  });

  it("has the security of the other page, line by line", () => {
    const other = readPage("001_16aece7d79bff8dd.txt");
    const block = (of: readonly string[]): readonly string[] =>
      of.slice(
        of.indexOf("Security"),
        of.findIndex((line) => /^(Path )?ParametersExpand/.test(line)),
      );
    expect(block(lines)).toEqual(block(other));
  });

  it("agrees on every line of the parameters", () => {
    const reader = start();
    const parameter = parameters.get("path.account_id");
    const account = lines.indexOf("AccountID param.Field[string]");
    const [text, , limit = ""] = lines.slice(account + 2, account + 5);
    expect(text).toBe(`Path param: ${String(parameter?.["description"])}`);
    expect(get(parameter ?? null, "schema")).toEqual({
      type: "string",
      maxLength: Number(limit.replace("maxLength", "")),
    });
    enter(reader, "InfraHTTPServiceConfig");
    for (const line of lines.slice(account + 5, returns))
      readLine(reader, line);
    expect(flush(reader)).toBe("");
  });

  it("agrees on every line of the response", () => {
    const reader = start();
    const end = lines.lastIndexOf(title);
    for (const line of lines.slice(returns + 1, end)) readLine(reader, line);
    expect(flush(reader)).toBe("");
  });

  it("leaves out of the parameters exactly what is readOnly", () => {
    const sent = lines.slice(0, returns).join("\n");
    const config = getObject(schemas, "InfraHTTPServiceConfig", "properties");
    // The renderer folded the union's own lines away, their members are shown.
    const folded = ["host", "type", "tls_settings"];
    for (const [name, schema] of Object.entries(config)) {
      if (folded.includes(name)) continue;
      const field = new RegExp(`^${name.replaceAll("_", "")} param`, "im");
      expect(field.test(sent), name).toBe(!("readOnly" in getObject(schema)));
    }
  });

  it("gives the body of the program as a request", () => {
    const body = readProgram(lines.slice(program));
    const examples = Object.values(getObject(request, "examples"));
    expect(examples.map((example) => get(example, "value"))).toContainEqual(
      body,
    );
  });

  it("gives the program's token and account", () => {
    const text = lines.slice(program).join("\n");
    const token = /WithAPIToken\("(.+)"\)/.exec(text)?.[1];
    const account = /AccountID: cloudflare\.F\("(.+)"\)/.exec(text)?.[1];
    expect(
      get(
        spec.document,
        "components",
        "securitySchemes",
        "apiToken",
        "x-example",
      ),
    ).toBe(`Authorization: Bearer ${token}`);
    expect(parameters.get("path.account_id")?.["example"]).toBe(account);
  });

  it("gives the samples of the response", () => {
    const { shown } = findSamples(lines);
    const examples = Object.values(getObject(response, "examples"));
    expect(shown.length).toBe(4);
    expect(
      new Set(examples.map((example) => JSON.stringify(get(example, "value")))),
    ).toEqual(new Set(shown.map((sample) => JSON.stringify(sample))));
  });
});

function start(): Reader {
  return { open: [], field: {}, text: [] };
}

/** A line that nobody knows fails the test. */
function readLine(reader: Reader, line: string): void {
  if (
    /^(|One of the following:|Body param|type \w+ interface\{…\})$/.test(line)
  ) {
    if (line === "" && reader.text.length > 0) reader.text.push(line);
    return;
  }
  if (readType(reader, line) || readNote(reader, line)) return;
  const value = /^const \w+ \w+ = (".+")$/.exec(line)?.[1];
  if (value !== undefined) {
    const field =
      reader.field["enum"] ?? get(top(reader), "properties", "type", "enum");
    expect(field, line).toContain(JSON.parse(value));
    return;
  }
  if (readField(reader, line)) return;
  reader.text.push(line.replace(/^Body param: /, ""));
}

/** `type …InfraIPv4Host struct{…}`, or the bare name among the parameters. */
function readType(reader: Reader, line: string): boolean {
  const name =
    /^(?:type )?DirectoryService\w*?(Infra\w+?)( struct\{…\})?$/.exec(line);
  if (name === null) return false;
  expect(flush(reader), line).toBe("");
  const [, path = ""] = name;
  const host = /Host(Infra\w+)$/.exec(path)?.[1];
  if (host === undefined) {
    enter(reader, path);
  } else {
    reader.open.splice(1);
    const variants = items(get(top(reader), "properties", "host"), "anyOf");
    expect(variants, line).toContainEqual(schemas[host]);
    reader.open.push(getObject(schemas, host));
  }
  return true;
}

function enter(reader: Reader, schema: string): void {
  reader.open.splice(0, Infinity, getObject(schemas, schema));
}

/** `formatuuid`, `minimum1`: limits of the field last read. */
function readNote(reader: Reader, line: string): boolean {
  const note = /^(format|minimum|maxLength)([\w-]+)$/.exec(line);
  if (note === null) return false;
  const [, keyword = "", value = ""] = note;
  expect(String(reader.field[keyword]), line).toBe(value);
  return true;
}

/** `HTTPPort int64Optional`, `Name param.Field[string]`. */
function readField(reader: Reader, line: string): boolean {
  const field = /^([A-Z]\w+) (?:param\.Field\[(.+)\]|(\S+?))(Optional)?$/.exec(
    line,
  );
  if (field === null) return false;
  const [, goName = "", wrapped, plain = "", optional] = field;
  const text = flush(reader);
  const { owner, name } = find(reader, goName);
  const schema = getObject(owner, "properties", name);
  expect(items(owner, "required").includes(name), line).toBe(
    optional === undefined,
  );
  expectType(schema, wrapped ?? plain, line);
  // Among the parameters the line of `TLSSettings` is missing, its text is not.
  if (text !== "") expect(owner["description"], line).toBe(text);
  reader.field = schema;
  if (isObject(schema["properties"])) reader.open.push(schema);
  return true;
}

/** Checks the text of the field last read and forgets it. */
function flush(reader: Reader): string {
  const text = reader.text.join("\n").trim();
  reader.text = [];
  if (text === "" || reader.field["description"] === text) return "";
  return text;
}

/** The innermost open object that has a field of this name. */
function find(
  reader: Reader,
  goName: string,
): { readonly owner: JsonObject; readonly name: string } {
  const plain = (name: string): string =>
    name.replaceAll("_", "").toLowerCase();
  const nested = reader.open.flatMap((object) =>
    Object.values(members(object, "properties")).filter(isObject),
  );
  for (const owner of [...reader.open.toReversed(), ...nested]) {
    const name = Object.keys(members(owner, "properties")).find(
      (candidate) => plain(candidate) === plain(goName),
    );
    if (name === undefined) continue;
    const depth = reader.open.indexOf(owner);
    if (depth >= 0) reader.open.splice(depth + 1);
    return { owner, name };
  }
  throw new Error(`no ${goName} in what is open`);
}

function expectType(schema: JsonObject, go: string, line: string): void {
  const expected: { readonly [type: string]: JsonObject } = {
    string: { type: "string" },
    int64: { type: "integer" },
    Time: { type: "string", format: "date-time" },
    "[]string": { type: "array", items: { type: "string" } },
  };
  // Any other type is named after the path to it: an object, a union or an enum.
  const named = /^DirectoryService\w+$/.test(go);
  if (named) {
    expect(
      Object.keys(schema).some((key) => /^(properties|anyOf|enum)$/.test(key)),
      line,
    ).toBe(true);
  } else {
    expect(schema, line).toMatchObject(expected[go] ?? { type: go });
  }
}

function top(reader: Reader): JsonObject {
  const [config] = reader.open;
  if (config === undefined) throw new Error("nothing is open");
  return config;
}

/** The request that the program sends: `Name: cloudflare.F("web-server")`. */
function readProgram(lines: readonly string[]): Json {
  const from = lines.findIndex((line) => line.trim().startsWith("Body: "));
  const stack: { [name: string]: Json }[] = [{}];
  for (const line of lines.slice(from + 1)) {
    const [, goName, value = ""] = /^\s+(\w+): (.+)$/.exec(line) ?? [];
    const name = goName?.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
    const parent = stack.at(-1);
    if (parent === undefined) break;
    if (name === undefined) {
      if (stack.length === 1) return stack[0] ?? {};
      stack.pop();
    } else if (value.endsWith("{")) {
      const child: { [name: string]: Json } = {};
      parent[name] = child;
      stack.push(child);
    } else {
      const text = /"(.+)"/.exec(value)?.[1];
      parent[name] =
        text ?? /Type(\w+)\)/.exec(value)?.[1]?.toLowerCase() ?? "";
    }
  }
  throw new Error("the program's body does not end");
}
