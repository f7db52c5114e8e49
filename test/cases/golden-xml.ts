import type { GoldenCall } from "./golden-calls.js";
import { part } from "./golden-parts.js";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const instance = "http://www.w3.org/2001/XMLSchema-instance";

function xmlCall(
  operation: string,
  about: string,
  params: object,
  lines: readonly string[],
  parts: {
    readonly method?: string;
    readonly mediaType?: string;
    readonly body?: unknown;
  } = {},
): GoldenCall {
  const { method = "POST", mediaType = "application/xml" } = parts;
  const { body = "body" in params ? params.body : params } = parts;
  const [resource = ""] = operation.split(".");
  return {
    operation,
    about,
    params,
    bytes: [
      `${method} /${resource} HTTP/1.1`,
      `content-type: ${mediaType}`,
      "",
      declaration,
      lines.join(""),
    ],
    read: { body },
  };
}

const animal = {
  id: 7,
  name: "Tom & Jerry <3",
  kind: "cat",
  tame: false,
  weight: null,
  photos: ["a", "b"],
  tags: [{ id: 1, label: "x" }, { label: "y" }],
  first: { id: 2 },
  names: { de: "Kater", fr: "Matou" },
  parents: [{ name: "T", photos: [] }],
  keeper: { age: 40, name: "K" },
  mate: { id: 8, name: "M", photos: ["c"], since: 2020 },
};

const album = {
  cover: { id: 1, name: "T", photos: [] },
  tags: [{ id: 1 }, { id: 2 }],
  note: "n",
};

/** Calls of the package of `bodies/xml` (OpenAPI 3.1.1, section 4.8.26). */
export const xmlCalls: readonly GoldenCall[] = [
  xmlCall("animals.create", "attributes, lists, references, null", animal, [
    '<z:Animal xmlns:z="https://zoo.example/ns" id="7">',
    "<name>Tom &amp; Jerry &lt;3</name><kind>cat</kind><tame>false</tame>",
    `<weight xmlns:xsi="${instance}" xsi:nil="true"/>`,
    "<photo>a</photo><photo>b</photo>",
    '<tags><tag id="1"><label>x</label></tag><tag><label>y</label></tag></tags>',
    '<tag id="2"/>',
    "<names><de>Kater</de><fr>Matou</fr></names>",
    "<z:parents><name>T</name></z:parents>",
    "<keeper><age>40</age><name>K</name></keeper>",
    '<mate id="8"><name>M</name><photo>c</photo><since>2020</since></mate>',
    "</z:Animal>",
  ]),
  xmlCall(
    "animals.create",
    "members that the description does not know",
    {
      name: "]]>",
      photos: [],
      more: { deep: ["1", "2"], none: "" },
      quote: "\"'\t\n",
    },
    [
      '<z:Animal xmlns:z="https://zoo.example/ns">',
      "<name>]]&gt;</name>",
      "<more><deep>1</deep><deep>2</deep><none/></more>",
      "<quote>\"'\t\n</quote>",
      "</z:Animal>",
    ],
  ),
  xmlCall(
    "uploads.create",
    "a root that is the only member",
    {
      CompleteUpload: {
        Parts: [{ PartNumber: 1, ETag: "a" }, { PartNumber: 2 }],
      },
    },
    [
      "<CompleteUpload>",
      "<Part><PartNumber>1</PartNumber><ETag>a</ETag></Part>",
      "<Part><PartNumber>2</PartNumber></Part>",
      "</CompleteUpload>",
    ],
    { mediaType: "text/xml" },
  ),
  {
    operation: "albums.create",
    about: "parts of a form",
    params: album,
    bytes: [
      "POST /albums HTTP/1.1",
      "content-type: multipart/form-data; boundary=BOUNDARY",
      "",
      ...part(
        "cover",
        `${declaration}\n<z:cover xmlns:z="https://zoo.example/ns" id="1"><name>T</name></z:cover>`,
        "application/xml; charset=utf-8",
      ),
      ...part("tags", `${declaration}\n<tag id="1"/>`, "application/xml"),
      ...part("tags", `${declaration}\n<tag id="2"/>`, "application/xml"),
      ...part("note", "n"),
      "--BOUNDARY--",
      "",
    ],
    read: { body: album },
  },
];

/** Calls of the package of `bodies/xml-nodes`: what OpenAPI 3.2 shows in section 4.26. */
export const nodeCalls: readonly GoldenCall[] = [
  xmlCall(
    "animals.create",
    "a list with attributes and text",
    {
      body: [
        { kind: "Cat", name: "Fluffy" },
        { kind: "Dog", name: "Fido" },
      ],
    },
    [
      '<animals><animal kind="Cat">Fluffy</animal>',
      '<animal kind="Dog">Fido</animal></animals>',
    ],
  ),
  xmlCall("documents.create", "a CDATA section", { content: "<b>Hi</b>]]>!" }, [
    "<Documentation><![CDATA[<b>Hi</b>]]]]><![CDATA[>!]]></Documentation>",
  ]),
  xmlCall(
    "documents.update",
    "an element that stands at the reference",
    { title: "T" },
    ["<UpdatedPage><title>T</title></UpdatedPage>"],
    { method: "PUT" },
  ),
  xmlCall(
    "steps.create",
    "elements in order",
    { body: ["Some text", { unit: "cubits", value: 42 }, null] },
    [
      '<OneTwoThree><One>Some text</One><Two unit="cubits">42</Two>',
      `<Three xmlns:xsi="${instance}" xsi:nil="true"/></OneTwoThree>`,
    ],
  ),
  xmlCall(
    "reports.create",
    "text among elements",
    { body: ["Some preamble text.", 42, "Some postamble text."] },
    ["<Report>Some preamble text.<data>42</data>Some postamble text.</Report>"],
  ),
  xmlCall(
    "products.create",
    "null as an attribute and as an element",
    { count: null, description: "Thing", related: null },
    [
      "<product><description>Thing</description>",
      `<related xmlns:xsi="${instance}" xsi:nil="true"/></product>`,
    ],
  ),
  xmlCall(
    "products.create",
    "values in the same places",
    { count: 42, description: "Thing", related: {} },
    [
      '<product count="42"><description>Thing</description><related/></product>',
    ],
  ),
  xmlCall(
    "people.create",
    "names of components, properties, prefixes",
    {
      id: 123,
      name: "example",
      home: { city: "A" },
      aliases: ["x", "y"],
      pets: ["dog"],
      places: [{ city: "B" }, { city: "C" }],
    },
    [
      '<Person id="123">',
      '<sample:name xmlns:sample="https://example.com/schema/sample">example</sample:name>',
      "<Address><city>A</city></Address>",
      "<nobody><nobody>x</nobody><nobody>y</nobody></nobody>",
      "<pet>dog</pet>",
      "<Address><city>B</city></Address><Address><city>C</city></Address>",
      "</Person>",
    ],
  ),
];
