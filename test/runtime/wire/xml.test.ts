import fc from "fast-check";
import { SaxesParser, type SaxesTagNS } from "saxes";
import { describe, expect, test } from "vitest";
import type { XmlNode } from "../../../src/runtime/wire/xml/node.js";
import { parseXml } from "../../../src/runtime/wire/xml/parse-xml.js";
import { readXml } from "../../../src/runtime/wire/xml/read-xml.js";
import { writeXml } from "../../../src/runtime/wire/xml/write-xml.js";

/** A document as a parser of other people reads it. */
interface Witnessed {
  readonly root: SaxesTagNS;
  /** All of its text. */
  readonly text: string;
}

/** Throws at the first fault. */
function witness(document: string): Witnessed {
  const parser = new SaxesParser({ xmlns: true });
  const tags: SaxesTagNS[] = [];
  let text = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => tags.push(tag));
  parser.on("text", (part) => (text += part));
  parser.on("cdata", (part) => (text += part));
  parser.write(document).close();
  const [root] = tags;
  if (root === undefined) throw new Error("there is no element");
  return { root, text };
}

const write = (value: unknown, xml: XmlNode): string =>
  writeXml(value, { xml });
const read = (text: string, xml: XmlNode): Promise<unknown> =>
  readXml({ xml }, new Response(text)).then(({ value }) => value);

/** Characters that XML has (XML 1.0, section 2.2); a line break of another kind is read as one. */
const character = fc
  .string({ unit: "grapheme", minLength: 0, maxLength: 12 })
  .filter(
    (text) =>
      !/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text),
  );
const text = fc.oneof(
  character,
  fc.constantFrom("<a>&amp;", "]]>", "<![CDATA[", "&#60;", "\"'", " x "),
);
const key = fc.constantFrom("a", "b", "_c", "d.e", "f-g", "ñ", "__proto__");

const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc
      .uniqueArray(fc.tuple(key, tie("value")), {
        minLength: 1,
        maxLength: 4,
        selector: ([name]) => name,
      })
      .map((members) => Object.fromEntries(members) as unknown),
  ),
}));

describe("what is written", () => {
  test("is well-formed, and all of its text is there, to another parser", () => {
    const textOf = (value: unknown): string =>
      typeof value === "object" && value !== null
        ? Object.values(value).map(textOf).join("")
        : String(value);
    fc.assert(
      fc.property(anything, (value) => {
        const { text: all } = witness(write({ value }, { name: "root" }));
        expect(all.trimStart()).toBe(textOf(value).trimStart());
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  test("is read back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        const document = write({ value }, { name: "root" });
        expect(await read(document, { name: "root" })).toEqual({ value });
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  test("attributes keep every character", async () => {
    const xml: XmlNode = {
      name: "root",
      properties: { a: { node: "attribute", type: "string" } },
    };
    await fc.assert(
      fc.asyncProperty(text, async (a) => {
        const document = write({ a }, xml);
        expect(witness(document).root.attributes["a"]?.value).toBe(a);
        expect(await read(document, xml)).toEqual({ a });
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  test("namespaces are declared where they begin, and once", () => {
    const inner: XmlNode = { prefix: "p", namespace: "urn:p", type: "string" };
    const xml: XmlNode = {
      name: "root",
      namespace: "urn:default",
      properties: {
        a: inner,
        b: { ...inner, properties: { c: inner } },
        d: { node: "attribute", prefix: "q", namespace: "urn:q" },
      },
    };
    const document = write({ a: "1", b: { c: "2" }, d: "3" }, xml);
    expect(document.split("\n")[1]).toBe(
      '<root xmlns="urn:default" xmlns:q="urn:q" q:d="3"><p:a xmlns:p="urn:p">1</p:a><p:b xmlns:p="urn:p"><p:c>2</p:c></p:b></root>',
    );
    expect(witness(document).root.uri).toBe("urn:default");
  });

  test("dates and what else says how it looks as data", () => {
    const at = new Date("2026-01-02T03:04:05Z");
    expect(write({ at }, { name: "r" })).toContain(
      "<at>2026-01-02T03:04:05.000Z</at>",
    );
  });

  test("a text is a document already", () => {
    expect(write("<a/>", { name: "r" })).toBe("<a/>");
  });

  test.each<[string, unknown, XmlNode, string]>([
    ["a name with a space", { "a b": 1 }, { name: "r" }, "cannot be a name"],
    ["a name that is markup", { "a><b": 1 }, { name: "r" }, "cannot be a name"],
    ["a control character", { a: "\0" }, { name: "r" }, "cannot have"],
    ["half a character", { a: "\ud800" }, { name: "r" }, "cannot have"],
    ["two roots", { a: 1, b: 2 }, {}, "one element, not 2"],
    ["no root", {}, {}, "one element, not 0"],
    [
      "an object in an attribute",
      { a: {} },
      { name: "r", properties: { a: { node: "attribute" } } },
      "is no text",
    ],
    ["bytes", { a: new Blob(["x"]) }, { name: "r" }, "is no text"],
    ["a stream", { a: new Blob(["x"]).stream() }, { name: "r" }, "is no text"],
  ])("%s is refused", (_, value, xml, message) => {
    expect(() => write(value, xml)).toThrow(message);
  });
});

describe("what is read", () => {
  const list: XmlNode = { items: { name: "i", type: "number" } };

  test.each<[string, string, XmlNode, unknown]>([
    [
      "a prolog",
      '<?xml version="1.0"?><!-- x --><r>1</r>',
      { type: "number" },
      1,
    ],
    ["a byte order mark", "\uFEFF<r>1</r>", { type: "number" }, 1],
    ["a document type", '<!DOCTYPE r [<!ENTITY a "b">]>\n<r>x</r>', {}, "x"],
    [
      "references",
      "<r>&lt;&#65;&#x42;&quot;&apos;&gt;&amp;</r>",
      {},
      "<AB\"'>&",
    ],
    ["sections and text", "<r>a<![CDATA[<b>&amp;]]>c</r>", {}, "a<b>&amp;c"],
    ["line breaks", "<r>a\r\nb\rc</r>", {}, "a\nb\nc"],
    ["prefixes", '<p:r xmlns:p="urn:p"><p:a>1</p:a></p:r>', {}, { a: "1" }],
    ["attributes and text", '<r a="1">x</r>', {}, { a: "1", "#text": "x" }],
    [
      "elements of one name",
      "<r><a>1</a><b/><a>2</a></r>",
      {},
      { a: ["1", "2"], b: "" },
    ],
    [
      "null",
      `<r xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>`,
      {},
      null,
    ],
    [
      "the type that a serializer notes",
      `<r xsi:type="T" xml:lang="en">x</r>`,
      {},
      "x",
    ],
    [
      "the same type where it is described",
      `<r><g xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="T"/></r>`,
      {
        properties: {
          g: { properties: { kind: { name: "type", prefix: "xsi" } } },
        },
      },
      { g: { kind: "T" } },
    ],
    [
      "an attribute that is described as an element",
      '<r a="1"/>',
      { properties: { a: { type: "number" } } },
      { a: 1 },
    ],
    [
      "a property whose name has a prefix",
      '<r xmlns:p="urn:p"><p:a>1</p:a></r>',
      { properties: { "p:a": { type: "number" } } },
      { "p:a": 1 },
    ],
    [
      "a map of lists",
      "<r><a>1</a><b>2</b><a>3</a></r>",
      { additional: { items: { type: "number" } } },
      { a: [1, 3], b: [2] },
    ],
    ["a boolean as a digit", "<r> 1 </r>", { type: "boolean" }, true],
    ["what is no number", "<r>many</r>", { type: "number" }, "many"],
    ["an empty text", "<r/>", { type: "string" }, ""],
    ["an empty object", "<r/>", { additional: {} }, {}],
    ["a list whose items are called otherwise", "<r><x>1</x></r>", list, [1]],
    ["a list beside other elements", "<r><n/><i>1</i></r>", list, [1]],
    [
      "a list that must be there",
      "<r/>",
      { properties: { l: { ...list, required: true } } },
      { l: [] },
    ],
    [
      "a list with an element that is not described",
      "<r><l> <i>1</i><i>2</i> </l></r>",
      { properties: { l: list } },
      { l: [1, 2] },
    ],
    [
      "the same without items",
      "<r><l/></r>",
      { properties: { l: list } },
      { l: [] },
    ],
    ["a list that need not be", "<r/>", { properties: { l: list } }, {}],
    [
      "a member by the name of its property",
      "<r><a>1</a></r>",
      { properties: { a: { name: "A", type: "number" } } },
      { a: 1 },
    ],
    [
      "an attribute for null",
      "<r/>",
      { properties: { a: { node: "attribute", nullable: true } } },
      { a: null },
    ],
    ["nothing at all", " ", { name: "r" }, undefined],
  ])("%s", async (_, document, xml, value) => {
    expect(await read(document, xml)).toEqual(value);
  });

  test.each([
    ["an element that is not closed", "<a><b></a>"],
    ["an element that is closed twice", "<a/></a>"],
    ["two roots", "<a/><b/>"],
    ["text around the root", "<a/>x"],
    ["no element", "hello"],
    ["an attribute without quotes", "<a b=1/>"],
    ["an attribute without a value", "<a b/>"],
    ["a bare ampersand", "<a>b & c</a>"],
    ["a bare angle", "<a>1 < 2</a>"],
    ["an entity of the document", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ["half a comment", "<a><!-- </a>"],
    ["a character that there is not", "<a>&#x110000;</a>"],
  ])("%s is no XML", (_, document) => {
    expect(() => parseXml(document)).toThrow(SyntaxError);
    expect(() => witness(document)).toThrow();
  });

  test("what would grow or nest without end is refused, and in time", () => {
    const deep = "<a>".repeat(200_000);
    expect(() => parseXml(deep)).toThrow("too deep");
    const names = Array.from(
      { length: 20 },
      (_, at) => `<!ENTITY e${at} "&e${at + 1};&e${at + 1};">`,
    );
    const bomb = `<!DOCTYPE a [${names.join("")}]><a>&e0;</a>`;
    expect(() => parseXml(bomb)).toThrow("stands for nothing");
    for (const start of ["<a ", "<a b", "<!--", "<a b='", "<!DOCTYPE a ["]) {
      expect(() => parseXml(start + " ".repeat(100_000))).toThrow(SyntaxError);
    }
  });

  test.each([
    ["the message", "application/xml; charset=iso-8859-1", "<r>\xe9</r>"],
    ["the document", "", '<?xml version="1.0" encoding="latin1"?><r>\xe9</r>'],
    ["nobody knows", "text/xml; charset=x-none", "<r>\xc3\xa9</r>"],
  ])("text in the encoding that %s says", async (_, type, document) => {
    const bytes = Uint8Array.from(document, (one) => one.charCodeAt(0));
    const headers = { "content-type": type };
    const { value } = await readXml({}, new Response(bytes, { headers }));
    expect(value).toBe("é");
  });

  test("many elements of one name are read in time", async () => {
    const document = `<r>${"<a>1</a>".repeat(100_000)}</r>`;
    expect(await read(document, {})).toHaveProperty("a.length", 100_000);
  });

  test("a name of every object is a member like any other", async () => {
    const value = await read("<r><__proto__>1</__proto__></r>", {});
    expect(Object.entries(value ?? {})).toEqual([["__proto__", "1"]]);
  });
});
