import { describe, expect, it } from "vitest";
import { createLocator } from "../../src/spec/locator.js";

type Target = "key" | "value" | undefined;

/** Where `|` stands in a text is where a pointer must be found. */
function expectAt(
  marked: string,
  pointer: string,
  target: Target,
  format: "json" | "yaml",
): void {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const before = marked.slice(0, offset).split(/\r\n|\r|\n/);
  expect(createLocator({ text, format })(pointer, target)).toEqual({
    line: before.length,
    column: (before.at(-1) ?? "").length + 1,
  });
}

const yaml: readonly (readonly [string, string, string, Target])[] = [
  ["the document", "|openapi: 3.1.1\n", "", "value"],
  ["a value", "openapi: |3.1.1\n", "/openapi", "value"],
  ["a key", "a: 1\n|info:\n  title: T\n", "/info", "key"],
  ["a nested value", "info:\n  title: |T\n", "/info/title", "value"],
  ["a quoted value, with its quote", "a: |'x'\n", "/a", "value"],
  ["a quoted key, with its quote", 'a:\n  |"b c": 1\n', "/a/b c", "key"],
  ["an escaped key", '|"a\\u0062": 1\n', "/ab", "key"],
  ["a slash and a tilde", "p:\n  |/a~b: 1\n", "/p/~1a~0b", "key"],
  ["a number as key", "r:\n  |200: x\n", "/r/200", "key"],
  ["an item", "a:\n  - x\n  - |y\n", "/a/1", "value"],
  ["a mapping in a list", "a:\n  - n: 1\n  - n: |2\n", "/a/1/n", "value"],
  ["flow style", "a: { b: [1, {c: |2}] }\n", "/a/b/1/c", "value"],
  ["flow style, key", "a: { b: [1, {|c: 2}] }\n", "/a/b/1/c", "key"],
  ["behind an anchor", "a: &x\n  b: |1\n", "/a/b", "value"],
  ["an anchored scalar", "a: &x |1\n", "/a", "value"],
  ["an alias itself", "a: &x { b: 1 }\nc: |*x\n", "/c", "value"],
  ["through an alias", "a: &x { b: |1 }\nc: *x\n", "/c/b", "value"],
  [
    "through a merge",
    "a: &x { b: |1 }\nc:\n  <<: *x\n  d: 2\n",
    "/c/b",
    "value",
  ],
  [
    "an own key beside a merge",
    "a: &x { b: 1 }\nc:\n  <<: *x\n  b: |2\n",
    "/c/b",
    "value",
  ],
  ["CRLF", "a: 1\r\nb:\r\n  c: |2\r\n", "/b/c", "value"],
  ["a tab before a value", "a:\t|1\n", "/a", "value"],
  ["an explicit key", "? |a\n: 1\n", "/a", "key"],
  ["behind a block scalar", "a: >-\n  b: c\n\n  d\nb: |1\n", "/b", "value"],
  ["a value that is missing", "a:\n  |b:\n  c: 1\n", "/a/b", "value"],
  ["an emoji before", "'🐶': { b: |1 }\n", "/🐶/b", "value"],
  ["a bracket below its key", "a: {\n  b: |1\n}\nc: 2\n", "/a/b", "value"],
  [
    "behind such a bracket",
    "x:\n  a: {\n    b: 1\n  }\n  c: |2\n",
    "/x/c",
    "value",
  ],
  ["no target: an object by its key", "a: 1\n|b:\n  c: 1\n", "/b", undefined],
  ["no target: a text by itself", "a: 1\nb: |x\n", "/b", undefined],
  ["no target: an item", "a:\n  - |n: 1\n", "/a/0", undefined],
  [
    "nothing there: the nearest around it",
    "a: 1\n|b:\n  c: 1\n",
    "/b/d/e",
    "value",
  ],
  ["nothing there at all", "|a: 1\n", "/x", "value"],
];

const json: readonly (readonly [string, string, string, Target])[] = [
  ["the document", '|{"a":1}', "", "value"],
  ["a value", '{"a": |1}', "/a", "value"],
  ["a key", '{"a": 1, |"b": 2}', "/b", "key"],
  [
    "strings with brackets and quotes",
    '{"a":"}\\"]{","b":[|"x"]}',
    "/b/0",
    "value",
  ],
  ["an escaped key", '{"\\u0061": |1}', "/a", "value"],
  ["a slash and a tilde", '{"a/b": {"c~d": |true}}', "/a~1b/c~0d", "value"],
  ["numbers before", "[1,-2.5e3 , |null]", "/2", "value"],
  [
    "nested containers before",
    '{"a":[[],{}, {"x":[1]}],"b":|{}}',
    "/b",
    "value",
  ],
  ["empty containers", '{"a":{},"b":[],"c":|3}', "/c", "value"],
  [
    "lines, CRLF and tabs",
    '{\r\n\t"a": {\r\n\t\t"b": |1\r\n\t}\r\n}',
    "/a/b",
    "value",
  ],
  ["an empty key", '{"": |1}', "/", "value"],
  ["nothing there", '{|"a": {"b": 1}}', "/a/x", "value"],
  ["no target: an object by its key", '{|"a": {"b": 1}}', "/a", undefined],
];

describe("positions in YAML", () => {
  it.each(yaml)("%s", (_name, marked, pointer, target) =>
    expectAt(marked, pointer, target, "yaml"),
  );
});

describe("positions in JSON", () => {
  it.each(json)("%s", (_name, marked, pointer, target) =>
    expectAt(marked, pointer, target, "json"),
  );

  it("finds a thousand places in a large document in a moment", () => {
    const members = Array.from(
      { length: 100_000 },
      (_, n) => `"/path/${n}":{"get":{"a":[${n}]}}`,
    );
    const text = `{"paths":{${members.join(",\n")}}}`;
    const locate = createLocator({ text, format: "json" });
    const started = performance.now();
    for (let n = 0; n < 1000; n++) {
      const { line } = locate(`/paths/~1path~1${n * 100}/get/a/0`, "value");
      expect(line).toBe(n * 100 + 1);
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
