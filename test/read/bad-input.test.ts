import { chmodSync } from "node:fs";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import { renderText } from "../../src/diagnostics/render/text.js";
import { createLocate } from "../../src/spec/locate-place.js";
import { readSources } from "../../src/spec/read-sources.js";
import { read, writeFiles } from "./workspace.js";

const head = "openapi: 3.1.1\ninfo: { title: T, version: '1' }\n";

/** Name, content of the document, its name, and what must be found. */
const cases: readonly (readonly [
  name: string,
  content: string | Uint8Array,
  expected: readonly string[],
  file?: string,
])[] = [
  ["no bytes", "", ["spec/empty a.yaml:1:1"]],
  ["white space", " \n\t\n", ["spec/empty a.yaml:1:1"]],
  ["comments only", "# nothing\n# here\n", ["spec/empty a.yaml:1:1"]],
  ["an empty YAML document", "---\n", ["spec/empty a.yaml:1:1"]],
  ["a null document", "null\n", ["spec/empty a.yaml:1:1"]],
  ["an array", "- a\n- b\n", ["spec/not-an-object a.yaml:1:1"]],
  ["plain text", "hello world\n", ["spec/not-an-object a.yaml:1:1"]],
  ["a JSON number", "\n  42", ["spec/not-an-object a.json:2:3"], "a.json"],
  [
    "a picture",
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 1]),
    ["spec/binary"],
  ],
  ["Latin-1", new Uint8Array([0x61, 0x3a, 0x20, 0xe9, 0x0a]), ["spec/binary"]],
  ["a zero byte", "openapi: 3.1.1\ninfo: a\0b\n", ["spec/binary"]],
  [
    "UTF-32",
    new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]),
    ["spec/binary"],
  ],
  [
    "bad indentation",
    "info:\n  a: 1\n b: 2\n",
    ["spec/yaml-syntax a.yaml:3:2"],
  ],
  ["a tab as indentation", "info:\n\ta: 1\n", ["spec/yaml-syntax a.yaml:2:1"]],
  ["a colon in plain text", "title: a: b\n", ["spec/yaml-syntax a.yaml:1:9"]],
  ["an unknown alias", "a: *b\n", ["spec/yaml-syntax a.yaml:1:5"]],
  ["an unknown tag", "a: !Ref b\n", ["spec/yaml-syntax a.yaml:1:4"]],
  ["an open flow mapping", "a: {b: 1\n", ["spec/yaml-syntax a.yaml:2:1"]],
  ["a key that is a list", "? [a]\n: 1\n", ["spec/yaml-syntax a.yaml:1:1"]],
  [
    "two documents",
    `${head}---\nb: 1\n`,
    ["spec/several-documents a.yaml:3:1"],
  ],
  [
    "three documents, started each",
    "---\na: 1\n---\nb: 1\n---\nc: 1\n",
    ["spec/several-documents a.yaml:3:1"],
  ],
  ["infinity", `${head}x-a:\n  - .inf\n`, ["spec/not-finite a.yaml:4:5"]],
  [
    "not a number",
    `${head}x-a: { b: .nan }\n`,
    ["spec/not-finite a.yaml:3:11"],
  ],
  [
    "a missing comma",
    '{\n  "a": 1\n  "b": 2\n}',
    ["spec/json-syntax a.json:3:3"],
    "a.json",
  ],
  [
    "a trailing comma",
    '{\n  "a": 1,\n}',
    ["spec/json-syntax a.json:3:1"],
    "a.json",
  ],
  [
    "a cut-off document",
    '{ "a": [1, 2',
    ["spec/json-syntax a.json:1:13"],
    "a.json",
  ],
  ["an open string", '{ "a": "b', ["spec/json-syntax a.json:1:8"], "a.json"],
  [
    "a line break in a string",
    '{ "a": "b\nc" }',
    ["spec/json-syntax a.json:1:10"],
    "a.json",
  ],
  [
    "an unknown escape",
    '{ "a": "\\x" }',
    ["spec/json-syntax a.json:1:9"],
    "a.json",
  ],
  ["single quotes", "{ 'a': 1 }", ["spec/json-syntax a.json:1:3"], "a.json"],
  [
    "a comment in JSON",
    '{\n  // no\n  "a": 1 }',
    ["spec/json-syntax a.json:2:3"],
    "a.json",
  ],
  [
    "a second value",
    '{"a":1} {"b":2}',
    ["spec/json-syntax a.json:1:9"],
    "a.json",
  ],
  ["NaN in JSON", '{ "a": NaN }', ["spec/json-syntax a.json:1:8"], "a.json"],
  [
    "a number with a leading zero",
    '{ "a": 01 }',
    ["spec/json-syntax a.json:1:8"],
    "a.json",
  ],
  ["no version", "info: {}\n", ["version/missing a.yaml:1:1"]],
  ["version 4", "openapi: 4.0.0\n", ["version/unsupported a.yaml:1:10"]],
  ["version 3.3", "openapi: 3.3.0\n", ["version/unsupported a.yaml:1:10"]],
  ["Swagger 1.2", 'swagger: "1.2"\n', ["version/unsupported a.yaml:1:10"]],
  [
    "a version that is a list",
    "openapi: [3, 1]\n",
    ["version/unsupported a.yaml:1:10"],
  ],
  ["an empty version", "openapi:\n", ["version/unsupported a.yaml:1:1"]],
];

describe("a document that cannot be understood", () => {
  for (const [name, content, expected, file = "a.yaml"] of cases) {
    it(name, async () => {
      const { sources, found, collector } = await read({ [file]: content });
      expect(found).toEqual(expected);
      expect(sources).toBeUndefined();
      expect(collector.hasErrors).toBe(true);
    });
  }

  it("tells what else a document without a version may be", async () => {
    const messages = await Promise.all(
      ["asyncapi: 3.0.0", "arazzo: 1.0.0", "$schema: x", "openApi: 3.0.0"].map(
        async (text) => {
          const { collector } = await read({ "a.yaml": text });
          return collector.diagnostics[0]?.message;
        },
      ),
    );
    expect(messages.map((message) => message?.split("; ")[1])).toEqual([
      "it is an AsyncAPI document",
      "it is an Arazzo document",
      "it is a JSON Schema",
      "`openApi` is spelt `openapi`",
    ]);
  });
});

describe("a key given twice", () => {
  it("is found in YAML, with both places", async () => {
    const text = `${head}paths:\n  /a: {}\n  "/a": {}\n`;
    const { collector, found } = await read({ "a.yaml": text });
    expect(found).toEqual(["spec/duplicate-key a.yaml:5:3"]);
    expect(collector.diagnostics[0]?.related[0]?.place).toEqual({
      file: "a.yaml",
      line: 4,
      column: 3,
    });
  });

  it("is found in JSON, with both places, also when it is written differently", async () => {
    const text = '{\n "openapi": "3.1.1",\n "\\u006fpenapi": "3.0.0"\n}';
    const { collector, found } = await read({ "a.json": text });
    expect(found).toEqual(["spec/duplicate-key a.json:3:2"]);
    expect(collector.diagnostics[0]?.related[0]?.place).toMatchObject({
      line: 2,
      column: 2,
    });
  });

  it("finds all of them at once", async () => {
    const { found } = await read({
      "a.json": '{"a":{"x":1,"x":2},"b":[{"y":1,"y":{"z":"\\":"},"y":3}]}',
    });
    expect(found).toEqual([
      "spec/duplicate-key a.json:1:13",
      "spec/duplicate-key a.json:1:32",
      "spec/duplicate-key a.json:1:48",
    ]);
  });

  it("is not seen in equal keys of different objects, or of a merge", async () => {
    const { found } = await read({
      "a.yaml": `${head}x-a: &a { k: 1 }\nx-b:\n  <<: *a\n  k: 2\nx-c: [{ k: 1 }, { k: 1 }]\n`,
    });
    expect(found).toEqual([]);
  });
});

describe("a path that leads to no document", () => {
  it("missing file", async () => {
    const { found, collector } = await read(
      { "a.yaml": head },
      { input: "b.yaml" },
    );
    expect(found).toEqual(["spec/missing-file"]);
    expect(collector.diagnostics[0]?.message).toBe("there is no file b.yaml");
  });

  it("directory", async () => {
    const folder = writeFiles({});
    mkdirSync(join(folder, "spec"));
    const collector = createCollector();
    const options = { collector, workingDirectory: folder };
    expect(await readSources("spec", options)).toBeUndefined();
    expect(collector.diagnostics[0]?.code).toBe("spec/not-a-file");
  });

  it("working directory", async () => {
    const collector = createCollector();
    const options = { collector, workingDirectory: writeFiles({}) };
    expect(await readSources(".", options)).toBeUndefined();
    expect(collector.diagnostics[0]?.message).toBe(". is not a file");
  });

  it("a file in place of a directory", async () => {
    const { found } = await read(
      { "a.yaml": head },
      { input: "a.yaml/b.yaml" },
    );
    expect(found).toEqual(["spec/missing-file"]);
  });

  it("a path with a zero byte", async () => {
    const { found } = await read({ "a.yaml": head }, { input: "a\0.yaml" });
    expect(found).toEqual(["spec/unreadable"]);
  });

  it("no permission", async () => {
    const folder = writeFiles({ "a.yaml": head });
    chmodSync(join(folder, "a.yaml"), 0);
    const collector = createCollector();
    const options = { collector, workingDirectory: folder };
    const sources = await readSources("a.yaml", options);
    // The superuser may read everything.
    const isRoot = process.getuid?.() === 0;
    expect(collector.diagnostics.map(({ code }) => code)).toEqual(
      isRoot ? [] : ["spec/unreadable"],
    );
    expect(sources === undefined).toBe(!isRoot);
  });

  it("a URL", async () => {
    const { found } = await read({}, { input: "https://example.com/a.yaml" });
    expect(found).toEqual(["spec/remote"]);
  });

  it("more bytes than allowed", async () => {
    const { found } = await read({ "a.yaml": head }, { maxBytes: 10 });
    expect(found).toEqual(["spec/too-large"]);
  });
});

describe("a document made to exhaust the reader", () => {
  it.each(["json", "yaml"])("depth in %s", async (format) => {
    const deep = "[".repeat(10_000) + "]".repeat(10_000);
    const text =
      format === "json" ? `{"a":${deep}}` : `openapi: 3.1.1\nx-a: ${deep}\n`;
    const { found } = await read({ [`a.${format}`]: text });
    expect(found.map((each) => each.split(" ")[0])).toEqual(["spec/too-deep"]);
  });

  it("accepts four hundred levels", async () => {
    const deep = '{"a":'.repeat(400) + "1" + "}".repeat(400);
    const text = `{"openapi":"3.1.1","x-a":${deep}}`;
    expect((await read({ "a.json": text })).found).toEqual([]);
  });

  it("aliases of aliases", async () => {
    const lines = ["openapi: 3.1.1", "x-0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let n = 1; n < 9; n++) {
      lines.push(
        `x-${n}: &a${n} [${Array(9)
          .fill(`*a${n - 1}`)
          .join(", ")}]`,
      );
    }
    const started = performance.now();
    const { found } = await read({ "a.yaml": lines.join("\n") });
    expect(found).toEqual(["spec/alias-bomb a.yaml:1:1"]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("an alias within its own anchor", async () => {
    const { found } = await read({
      "a.yaml": `${head}x-a: &a\n  b: *a\n`,
    });
    expect(found.map((each) => each.split(" ")[0])).toEqual([
      "spec/alias-cycle",
    ]);
  });
});

it("shows what is broken in a code frame", async () => {
  const { collector } = await read({
    "spec/a.yaml": "openapi: 3.1.1\ninfo:\n  title: Pets: all of them\n",
  });
  const output = renderText(collector.diagnostics, {
    locate: createLocate(collector, undefined),
    color: false,
  });
  await expect(output).toMatchFileSnapshot("golden/broken-yaml.txt");
});
