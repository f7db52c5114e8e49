import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import { renderText } from "../../src/diagnostics/render/text.js";
import { createLocate } from "../../src/spec/locate-place.js";
import { readSources } from "../../src/spec/read-sources.js";
import type { Sources } from "../../src/spec/sources.js";
import { listFindings, read, writeFiles, type Reading } from "./workspace.js";

const document = `openapi: 3.1.1
info: { title: T, version: '1' }
tags: [{ name: a }, { name: b }, { name: c }]
paths:
  /pets:
    get: { summary: Old, tags: [a], parameters: [{ name: p, in: query }] }
    post: { x-internal: true }
`;

const head = "overlay: 1.1.0\ninfo: { title: O, version: '1' }\n";

/** Applies actions, each written on a line of its own from line 4 on. */
async function overlaid(
  actions: readonly string[],
  text: string = document,
): Promise<Reading & { readonly sources: Sources }> {
  const lines = actions.map((action) => `  - ${action}\n`).join("");
  const files = { "a.yaml": text, "o.yaml": `${head}actions:\n${lines}` };
  const folder = writeFiles(files);
  const reading = await read(files, { overlays: [join(folder, "o.yaml")] });
  const { sources } = reading;
  if (sources === undefined) throw new Error(reading.found.join("\n"));
  return { ...reading, sources };
}

async function valueOf(...actions: readonly string[]): Promise<unknown> {
  const { sources, found } = await overlaid(actions);
  expect(found).toEqual([]);
  return sources.root.value;
}

const before = load(document) as {
  info: object;
  tags: object[];
  paths: Record<string, Record<string, object>>;
};
const pets = before.paths["/pets"] ?? {};

describe("an action", () => {
  it("merges objects, adds what is missing and replaces primitive values", async () => {
    const update = "{ summary: New, deprecated: true, tags: [z] }";
    expect(
      await valueOf(`{ target: "$.paths['/pets'].get", update: ${update} }`),
    ).toEqual({
      ...before,
      paths: {
        "/pets": {
          ...pets,
          get: {
            ...pets["get"],
            summary: "New",
            deprecated: true,
            tags: ["a", "z"],
          },
        },
      },
    });
  });

  it("appends a value to an array, and all of a list", async () => {
    expect(
      await valueOf(
        "{ target: $.tags, update: { name: d } }",
        "{ target: $.tags, update: [{ name: e }, { name: f }] }",
      ),
    ).toMatchObject({
      tags: ["a", "b", "c", "d", "e", "f"].map((name) => ({ name })),
    });
  });

  it("replaces a primitive value that is selected itself", async () => {
    expect(
      await valueOf("{ target: $.info.title, update: New }"),
    ).toMatchObject({ info: { title: "New" } });
  });

  it("removes members and items, several at a time", async () => {
    expect(
      await valueOf(
        "{ target: \"$.tags[?@.name != 'b']\", remove: true }",
        "{ target: \"$.paths.*[?@['x-internal'] == true]\", remove: true }",
        '{ target: "$.paths.*.*.summary", remove: true, update: ignored }',
      ),
    ).toEqual({
      ...before,
      tags: [{ name: "b" }],
      paths: {
        "/pets": {
          get: { tags: ["a"], parameters: [{ name: "p", in: "query" }] },
        },
      },
    });
  });

  it("removes what stands in what it removes", async () => {
    const nested = "a: [{ a: [{ a: [] }] }, 1]\n";
    const { sources } = await overlaid(
      ['{ target: "$..a", remove: true }', "{ target: $, update: { b: 1 } }"],
      document + nested,
    );
    expect(sources.root.value).toEqual({ ...before, b: 1 });
  });

  it("copies a node, also into itself", async () => {
    expect(
      await valueOf(
        '{ target: "$.paths", update: { /cats: {} } }',
        `{ target: "$.paths['/cats']", copy: "$.paths['/pets']" }`,
        "{ target: $.info, copy: $.info }",
        "{ target: $.info, update: { x-self: {} } }",
        `{ target: "$.info['x-self']", copy: $.info }`,
      ),
    ).toEqual({
      ...before,
      info: {
        title: "T",
        version: "1",
        "x-self": { title: "T", version: "1", "x-self": {} },
      },
      paths: { "/cats": pets, "/pets": pets },
    });
  });

  it("works on what the last one left, and on keys of any text", async () => {
    expect(
      await valueOf(
        `{ target: $, update: { x-a: { "it's": { 'back\\\\slash': 1, __proto__: 2 } } } }`,
        `{ target: "$..[\\"it's\\"]", update: { b: 2 } }`,
        "{ target: $.info, remove: true }",
        "{ target: $, update: { info: { title: N, version: '2' } } }",
      ),
    ).toEqual({
      ...before,
      info: { title: "N", version: "2" },
      "x-a": JSON.parse(
        `{"it's":{"back\\\\\\\\slash":1,"__proto__":2,"b":2}}`,
      ) as object,
    });
  });

  it("leaves keys sorted, so that the place of an insertion changes nothing", async () => {
    const { sources } = await overlaid(["{ target: $, update: { a: 1 } }"]);
    expect(Object.keys(sources.root.value)[0]).toBe("a");
  });
});

describe("the place of a value", () => {
  it("is the line of the overlay that put it in, everywhere below", async () => {
    const { sources, folder } = await overlaid([
      "{ target: '$.tags[0]', remove: true }",
      "{ target: $.tags, update: { name: d } }",
      "{ target: $, update: { x-a: { deep: [1, { b: 2 }] } } }",
      "{ target: $.info, update: { title: N } }",
      "{ target: $.info, copy: '$.tags[0]' }",
    ]);
    expect(folder).not.toBe("");
    const trace = (pointer: string): string => {
      const { file, pointer: real } = sources.trace({
        file: "a.yaml",
        pointer,
      });
      return `${file.split("/").at(-1)}#${real}`;
    };
    expect(["", "/tags/0", "/tags/1/name", "/tags/2/name"].map(trace)).toEqual([
      "a.yaml#",
      "a.yaml#/tags/1",
      "a.yaml#/tags/2/name",
      "o.yaml#/actions/1/update/name",
    ]);
    expect(trace("/x-a/deep/1/b")).toBe(
      "o.yaml#/actions/2/update/x-a/deep/1/b",
    );
    expect(trace("/info/title")).toBe("o.yaml#/actions/3/update/title");
    expect(trace("/info/version")).toBe("a.yaml#/info/version");
    expect(trace("/info/name")).toBe("a.yaml#/tags/1/name");
  });

  it("is what diagnostics show", async () => {
    const { sources, collector } = await overlaid([
      "{ target: $, update: { x-a: 1 } }",
    ]);
    const place = { file: "a.yaml", pointer: "/x-a", target: "value" } as const;
    collector.report("lint/missing-member", place, {
      what: "it",
      member: "m",
    } as never);
    const text = renderText(collector.diagnostics, {
      locate: createLocate(collector, sources),
      color: false,
    });
    expect(text).toMatch(/o\.yaml:4:33\n/);
    expect(text).toContain("update: { x-a: 1 } }");
  });
});

describe("faults of an overlay", () => {
  const faults = async (
    text: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<readonly string[]> => {
    const files = { "a.yaml": document, "o.yaml": text, ...more };
    const folder = writeFiles(files);
    const collector = createCollector();
    const sources = await readSources("a.yaml", {
      collector,
      workingDirectory: folder,
      overlays: [join(folder, "o.yaml")],
    });
    const found = listFindings(collector, sources);
    expect(sources === undefined).toBe(collector.hasErrors);
    return found;
  };

  it.each([
    ["[]", "overlay/invalid o.yaml:1:1"],
    [
      "overlay: 1.2.0\ninfo: { title: O, version: '1' }\nactions: [{ target: $ }]\n",
      "overlay/invalid o.yaml:1:10",
    ],
    [`${head}actions: []\n`, "overlay/invalid o.yaml:3:1"],
    [
      `${head}actions:\n  - { target: $, update: {}, copy: $ }\n`,
      "overlay/invalid o.yaml:4:5",
    ],
    [
      `overlay: 1.0.0\ninfo: { title: O, version: '1' }\nactions:\n  - { target: $, copy: $ }\n`,
      "overlay/invalid o.yaml:4:24",
    ],
    [
      `${head}actions:\n  - { target: "$.paths.['/pets']", remove: true }\n`,
      "overlay/json-path o.yaml:4:15",
    ],
    [
      `${head}actions:\n  - { target: $.nothing, remove: true }\n`,
      "overlay/no-match o.yaml:4:15",
    ],
    [
      `${head}actions:\n  - { target: $.info, update: New }\n`,
      "overlay/mismatch o.yaml:4:31",
    ],
    [
      `${head}actions:\n  - { target: $.info.title, update: {} }\n`,
      "overlay/mismatch o.yaml:4:37",
    ],
    [
      `${head}actions:\n  - { target: $, remove: true }\n`,
      "overlay/mismatch o.yaml:4:26",
    ],
    [
      `${head}actions:\n  - { target: $.info, copy: '$.tags[*]' }\n`,
      "overlay/mismatch o.yaml:4:29",
    ],
    [
      `${head}extends: b.yaml\nactions:\n  - { target: $ }\n`,
      "overlay/other-document o.yaml:3:10",
    ],
    ["overlay: [", "spec/yaml-syntax o.yaml:1:11"],
  ])("%j", async (text, expected) => {
    expect((await faults(text))[0]).toBe(expected);
  });

  it("a file that is not there", async () => {
    const { sources, found } = await read(
      { "a.yaml": document },
      { overlays: ["/nowhere/o.yaml"] },
    );
    expect(sources).toBeUndefined();
    expect(found).toEqual(["spec/missing-file"]);
  });

  it("copies of copies without end", async () => {
    const double = "  - { target: '$.x', copy: $ }\n";
    const text = `${head}actions:\n  - { target: $, update: { x: {} } }\n`;
    const copies = Array.from({ length: 40 }, (_, index) =>
      double.replace("copy", `description: '${index}', copy`),
    ).join("");
    expect(await faults(text + copies)).toEqual([
      expect.stringMatching(/^(?:overlay|spec)\/too-/),
    ]);
  });
});

it("an overlay that says what it extends stands for the result", async () => {
  const { sources, found } = await read({
    "o.yaml": `${head}extends: api/a.yaml\nactions:\n  - { target: $.info, update: { title: N } }\n`,
    "api/a.yaml": `${document}x: { $ref: b.yaml }\n`,
    "api/b.yaml": "c: 1\n",
  });
  expect(found).toEqual([]);
  expect(sources?.root.file).toBe("api/a.yaml");
  expect(sources?.root.value["info"]).toEqual({ title: "N", version: "1" });
  expect([...(sources?.documents.keys() ?? [])]).toEqual([
    "api/a.yaml",
    "api/b.yaml",
  ]);
});

const suite = join(
  import.meta.dirname,
  "../../../shared/corpus/suites/oai-overlay",
);
const isHere = existsSync(suite);

describe.runIf(isHere)("the examples of the specification", () => {
  const sets = isHere ? readdirSync(join(suite, "compliant-sets")) : [];
  it.each(sets)("%s gives the output it should", async (set) => {
    const folder = join(suite, "compliant-sets", set);
    const collector = createCollector();
    const sources = await readSources("openapi.yaml", {
      collector,
      workingDirectory: folder,
      overlays: [join(folder, "overlay.yaml")],
    });
    const output = readFileSync(join(folder, "output.yaml"), "utf8");
    expect(sources?.root.value).toEqual(load(output));
  });

  const cases = (kind: string): readonly string[] =>
    isHere ? readdirSync(join(suite, "tests/v1.0", kind)) : [];

  it.each(cases("fail"))("%s is refused, with its line", async (name) => {
    const found = await apply("fail", name);
    expect(found[0]).toMatch(/^overlay\/(?:invalid|json-path) .*:\d+:\d+$/);
  });

  /** Valid by the schema, yet its target has a name with `-` outside of brackets. */
  const badTarget = "actions-traits-example.yaml";

  it.each(cases("pass"))("%s is an overlay", async (name) => {
    const found = await apply("pass", name);
    const errors = found.filter((each) => !/no-match|other-doc/.test(each));
    expect(errors.map((each) => each.split(" ")[0])).toEqual(
      name === badTarget ? ["overlay/json-path"] : [],
    );
  });

  async function apply(kind: string, name: string): Promise<readonly string[]> {
    const folder = writeFiles({ "a.yaml": document });
    const collector = createCollector();
    const sources = await readSources("a.yaml", {
      collector,
      workingDirectory: folder,
      overlays: [join(suite, "tests/v1.0", kind, name)],
    });
    return listFindings(collector, sources);
  }
});
