import { describe, expect, it } from "vitest";
import { readGood, read } from "./workspace.js";

const bytes = (text: string, mark: readonly number[], big: boolean) => {
  const units = new Uint8Array(text.length * 2);
  const view = new DataView(units.buffer);
  for (let n = 0; n < text.length; n++) {
    view.setUint16(n * 2, text.charCodeAt(n), !big);
  }
  return new Uint8Array([...mark, ...units]);
};

describe("encodings", () => {
  const text = 'openapi: 3.1.1\nx-a: "é🐶"\n';
  it.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${text}`)],
    ["UTF-16LE with a mark", bytes(text, [0xff, 0xfe], false)],
    ["UTF-16BE with a mark", bytes(text, [0xfe, 0xff], true)],
    ["UTF-16LE", bytes(text, [], false)],
    ["UTF-16BE", bytes(text, [], true)],
  ])("%s", async (_name, content) => {
    const { root } = await readGood({ "a.yaml": content });
    expect(root.value["x-a"]).toBe("é🐶");
    expect(root.text).toBe(text);
  });

  it("reads JSON with a mark", async () => {
    const { root } = await readGood({ "a.json": '\ufeff{"openapi":"3.1.1"}' });
    expect(root.format).toBe("json");
  });
});

describe("formats", () => {
  it("goes by content, not by name", async () => {
    const json = await readGood({ "a.yaml": '{ "openapi": "3.1.1" }' });
    const yaml = await readGood({ "a.json": "openapi: 3.1.1\n" });
    const flow = await readGood({ "a.yaml": "{ openapi: 3.1.1, # yes\n}" });
    const formats = [json, yaml, flow].map(({ root }) => root.format);
    expect(formats).toEqual(["json", "yaml", "yaml"]);
  });
});

describe("values of YAML", () => {
  const value = async (text: string): Promise<unknown> =>
    (await readGood({ "a.yaml": `openapi: 3.1.1\nx-a: ${text}\n` })).root.value[
      "x-a"
    ];

  it.each([
    ["2024-01-02", "2024-01-02"],
    ["2024-01-02T03:04:05Z", "2024-01-02T03:04:05Z"],
    ["yes", "yes"],
    ["no", "no"],
    ["on", "on"],
    ["true", true],
    ["null", null],
    ["~", null],
    ["", null],
    ["017", 17],
    ["0x1F", 31],
    ["1e3", 1000],
    ["1_000", "1_000"],
    ["12:30:45", "12:30:45"],
    ["{ 200: a, true: b, null: c }", { "200": "a", null: "c", true: "b" }],
    ["=", "="],
  ])("%s", async (text, expected) => {
    expect(await value(text)).toEqual(expected);
  });

  it("copies what aliases and merges name", async () => {
    const { root } = await readGood({
      "a.yaml":
        "openapi: 3.1.1\nx-a: &a { b: 1, c: 2 }\nx-b: *a\nx-c:\n  <<: *a\n  c: 3\nx-d:\n  c: 4\n  <<: [*a, { e: 5 }]\n",
    });
    expect(root.value).toMatchObject({
      "x-b": { b: 1, c: 2 },
      "x-c": { b: 1, c: 3 },
      "x-d": { b: 1, c: 4, e: 5 },
    });
  });

  it.each([
    ["a mapping", "x-a: {\n  b: 1,\n  c: [\n    2\n  ]\n}\n", { b: 1, c: [2] }],
    [
      "within a key",
      "x-b:\n  x-a: {\n    b: 1\n  }\nx-a: {\n  b: 1 # }\n  # ]\n}\n",
      { b: 1 },
    ],
    [
      "behind a block scalar that looks like one",
      "x-b: |\n  a: {\n  b\n  }\nx-a: [\n  1\n]\n",
      [1],
    ],
    [
      "with quotes in plain text",
      "x-b: it's {\nx-a: {\n  b: it's,\n  c: 'a}'\n}\n",
      { b: "it's", c: "a}" },
    ],
    [
      "below a list",
      "x-a:\n  - {\n    b: 1\n  }\n  - c: [\n    1\n    ]\n",
      [{ b: 1 }, { c: [1] }],
    ],
    ["with CRLF", "x-a: {\r\n  b: 1\r\n}\r\n", { b: 1 }],
  ])("closes brackets below their key: %s", async (_name, text, expected) => {
    const { root } = await readGood({
      "a.yaml": `---\nopenapi: 3.1.1\n${text.startsWith("x-b:\n") ? text : `info:\n  x: {\n    y: 1\n  }\n${text}`}`,
    });
    expect(root.value["x-a"]).toEqual(expected);
  });
});

describe("order and names of keys", () => {
  const texts = {
    json: '{"openapi":"3.1.1","b":{"z":1,"a":2,"Z":3},"a":[{"d":1,"c":{"y":1,"x":2}}],"__proto__":{"p":1},"constructor":{"b":1,"a":2}}',
    yaml: "openapi: 3.1.1\nb: {z: 1, a: 2, Z: 3}\na: [{d: 1, c: {y: 1, x: 2}}]\n__proto__: {p: 1}\nconstructor: {b: 1, a: 2}\n",
  };
  it.each(Object.entries(texts))("%s", async (_format, text) => {
    const { root } = await readGood({ "a.yaml": text });
    expect(JSON.stringify(root.value)).toBe(
      '{"__proto__":{"p":1},"a":[{"c":{"x":2,"y":1},"d":1}],"b":{"Z":3,"a":2,"z":1},"constructor":{"a":2,"b":1},"openapi":"3.1.1"}',
    );
    expect(Object.getPrototypeOf(root.value)).toBe(Object.prototype);
  });

  it("is by code units, astral characters included", async () => {
    const { root } = await readGood({
      "a.json": '{"openapi":"3.1.1","\uff5e":1,"🐶":2,"é":3,"e":4}',
    });
    expect(Object.keys(root.value)).toEqual([
      "e",
      "openapi",
      "é",
      "🐶",
      "\uff5e",
    ]);
  });
});

describe("versions", () => {
  it.each([
    ["openapi: 3.0.0", "3.0"],
    ["openapi: 3.0.4", "3.0"],
    ["openapi: 3.1.1", "3.1"],
    ["openapi: 3.2.0", "3.2"],
    ['openapi: "3.1"', "3.1"],
    ["openapi: 3.0.0-rc2", "3.0"],
    ['swagger: "2.0"', "2.0"],
  ])("%s", async (text, version) => {
    const { sources, found } = await read({ "a.yaml": text });
    expect(sources?.version).toBe(version);
    expect(found).toEqual([]);
  });

  it.each([
    ["openapi: 3.1", "3.1"],
    ["openapi: 3.0", "3.0"],
    ["openapi: 3.2", "3.2"],
    ["swagger: 2.0", "2.0"],
  ])("%s is a number, which is explained", async (text, version) => {
    const { sources, found } = await read({ "a.yaml": text });
    expect(sources?.version).toBe(version);
    expect(found).toEqual(["version/number a.yaml:1:10"]);
  });
});
