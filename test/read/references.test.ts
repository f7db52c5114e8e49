import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import { followReference } from "../../src/spec/follow.js";
import { readSources } from "../../src/spec/read-sources.js";
import type { Sources } from "../../src/spec/sources.js";
import { listFindings, readGood, writeFiles, type Files } from "./workspace.js";

const head = "openapi: 3.1.1\n";

/** Where a reference in the root document leads, as `file#pointer`. */
function lead(sources: Sources, reference: string, file?: string): string {
  const from = { file: file ?? sources.root.file, pointer: "/x" };
  const step = sources.resolve(reference, from);
  if (!step.found) return step.reason.kind;
  expect(sources.at(step.origin)).toBe(step.value);
  return `${step.origin.file}#${step.origin.pointer}`;
}

describe("one step of a reference", () => {
  const files: Files = {
    "api/openapi.yaml": `${head}x-refs:
  - $ref: ./schemas/pet.yaml
  - $ref: 'schemas/a%20b.yaml#/c'
  - $ref: ../shared.json
paths:
  "/pets/{id}": { get: { a/b: 1, c~d: 2, e%f: 3, 'g h': 4 } }
list: [a, { b: 1 }]
alias: { $ref: '#/paths/~1pets~1{id}' }
round: { $ref: '#/round/x' }
`,
    "api/schemas/pet.yaml":
      "type: object\nx: { $ref: '../../shared.json#/y' }\n",
    "api/schemas/a b.yaml": "c: { d: 1 }\n",
    "shared.json": '{"y":{"z":[1]},"__proto__":{"p":1}}',
  };

  it.each([
    ["#", "api/openapi.yaml#"],
    ["", "api/openapi.yaml#"],
    ["#/", "api/openapi.yaml#"],
    ["#/list/1/b", "api/openapi.yaml#/list/1/b"],
    ["#/paths/~1pets~1{id}/get", "api/openapi.yaml#/paths/~1pets~1{id}/get"],
    [
      "#/paths/~1pets~1%7Bid%7D/get",
      "api/openapi.yaml#/paths/~1pets~1{id}/get",
    ],
    [
      "#/paths/~1pets~1{id}/get/a~1b",
      "api/openapi.yaml#/paths/~1pets~1{id}/get/a~1b",
    ],
    [
      "#/paths/~1pets~1{id}/get/c~0d",
      "api/openapi.yaml#/paths/~1pets~1{id}/get/c~0d",
    ],
    [
      "#/paths/~1pets~1{id}/get/e%25f",
      "api/openapi.yaml#/paths/~1pets~1{id}/get/e%f",
    ],
    [
      "#/paths/~1pets~1{id}/get/e%f",
      "api/openapi.yaml#/paths/~1pets~1{id}/get/e%f",
    ],
    [
      "#/paths/~1pets~1{id}/get/g%20h",
      "api/openapi.yaml#/paths/~1pets~1{id}/get/g h",
    ],
    ["schemas/pet.yaml", "api/schemas/pet.yaml#"],
    ["./schemas/pet.yaml#/type", "api/schemas/pet.yaml#/type"],
    ["schemas/../schemas/pet.yaml#", "api/schemas/pet.yaml#"],
    ["openapi.yaml#/list/0", "api/openapi.yaml#/list/0"],
    ["schemas/a%20b.yaml#/c/d", "api/schemas/a b.yaml#/c/d"],
    ["schemas/a b.yaml#/c/d", "api/schemas/a b.yaml#/c/d"],
    ["../shared.json#/y/z/0", "shared.json#/y/z/0"],
    ["../shared.json#/__proto__/p", "shared.json#/__proto__/p"],
    ["#/alias/get", "api/openapi.yaml#/paths/~1pets~1{id}/get"],
    ["schemas/pet.yaml#/x/z", "shared.json#/y/z"],
    ["#/list/01", "dangling"],
    ["#/list/-1", "dangling"],
    ["#/list/2", "dangling"],
    ["#/list/length", "dangling"],
    ["#/toString", "dangling"],
    ["#/paths/toString", "dangling"],
    ["#/__proto__", "dangling"],
    ["#anchor", "dangling"],
    ["#/round/x/y", "dangling"],
    ["http://[", "dangling"],
    ["schemas/none.yaml", "missing-file"],
  ])("%s", async (reference, expected) => {
    expect(lead(await readGood(files), reference)).toBe(expected);
  });

  it("is relative to the document in which it stands", async () => {
    const sources = await readGood(files);
    expect(lead(sources, "a%20b.yaml", "api/schemas/pet.yaml")).toBe(
      "api/schemas/a b.yaml#",
    );
    expect(lead(sources, "#/type", "api/schemas/pet.yaml")).toBe(
      "api/schemas/pet.yaml#/type",
    );
  });

  it("reads what is reached, once, and nothing else", async () => {
    const sources = await readGood({ ...files, "api/schemas/other.yaml": "a" });
    expect([...sources.documents.keys()].sort()).toEqual([
      "api/openapi.yaml",
      "api/schemas/a b.yaml",
      "api/schemas/pet.yaml",
      "shared.json",
    ]);
  });

  it("reads files that discriminators and links name", async () => {
    const sources = await readGood({
      "a.yaml": `${head}x:
  discriminator: { propertyName: p, mapping: { b: b.yaml, c: './c.yaml#/C', d: D } }
  operationRef: d.json#/paths
`,
      "b.yaml": "{}",
      "c.yaml": "{}",
      "d.json": "{}",
      D: "no: file",
    });
    expect([...sources.documents.keys()].sort()).toEqual([
      "a.yaml",
      "b.yaml",
      "c.yaml",
      "d.json",
    ]);
  });
});

/** Reads and follows the reference at `/x` of the root document. */
async function follow(
  files: Files,
  options: { readonly root?: string; readonly folder?: string } = {},
) {
  const folder = options.folder ?? writeFiles(files);
  const collector = createCollector();
  const { root } = options;
  const sources = await readSources(Object.keys(files)[0] ?? "", {
    collector,
    workingDirectory: folder,
    ...(root === undefined ? {} : { root }),
  });
  if (sources === undefined) throw new Error("not read");
  const origin = { file: sources.root.file, pointer: "/x" };
  const value = sources.at(origin) ?? null;
  const found = followReference(sources, collector, value, origin);
  const [first] = collector.diagnostics;
  return {
    found: found && `${found.origin.file}#${found.origin.pointer}`,
    codes: listFindings(collector, sources),
    message: first?.message ?? "",
    related: first?.related ?? [],
  };
}

describe("following references", () => {
  it("gives what is no reference back", async () => {
    const { found, codes } = await follow({ "a.yaml": `${head}x: { a: 1 }\n` });
    expect({ found, codes }).toEqual({ found: "a.yaml#/x", codes: [] });
  });

  it("goes on to the end of a chain through files", async () => {
    const { found, codes } = await follow({
      "a.yaml": `${head}x: { $ref: 'b.yaml#/y' }\n`,
      "b.yaml": "y: { $ref: '#/z' }\nz: { $ref: 'a.yaml#/end' }\nend: 1\n",
    });
    expect({ found, codes }).toEqual({
      found: undefined,
      codes: ["ref/dangling b.yaml:2:12"],
    });
  });

  it("reports a circle once, at its first member by name", async () => {
    const { found, codes, message } = await follow({
      "a.yaml": `${head}x: { $ref: '#/c' }\nc: { $ref: 'b.yaml#/b' }\n`,
      "b.yaml": "b: { $ref: 'a.yaml#/c' }\n",
    });
    expect(found).toBeUndefined();
    expect(codes).toEqual(["ref/circular a.yaml:3:12"]);
    expect(message).toContain("a.yaml#/c → b.yaml#/b → a.yaml#/c");
  });

  it("reports a reference to itself", async () => {
    const { codes } = await follow({ "a.yaml": `${head}x: { $ref: '#/x' }\n` });
    expect(codes).toEqual(["ref/circular a.yaml:2:12"]);
  });

  it("says where a pointer ends and what was meant", async () => {
    const { codes, message } = await follow({
      "a.yaml": `${head}x: { $ref: '#/components/schemas/Pte' }\ncomponents: { schemas: { Order: {}, Pet: {} } }\n`,
    });
    expect(codes).toEqual(["ref/dangling a.yaml:2:12"]);
    expect(message).toBe(
      '`#/components/schemas/Pte` leads nowhere: `#/components/schemas` has no member "Pte"; did you mean `#/components/schemas/Pet`?',
    );
  });

  it("means nothing when nothing is near", async () => {
    const { message } = await follow({
      "a.yaml": `${head}x: { $ref: '#/components/schemas/Pet' }\ncomponents: { schemas: { Order: {} } }\n`,
    });
    expect(message).not.toContain("did you mean");
  });

  it("reports a file that does not exist", async () => {
    const { codes, message } = await follow({
      "a.yaml": `${head}x: { $ref: 'none/b.yaml#/B' }\n`,
    });
    expect(codes).toEqual(["ref/missing-file a.yaml:2:12"]);
    expect(message).toContain("there is no file none/b.yaml");
  });

  it.each([
    ["broken YAML", "b: 1\n c: 2\n", 2],
    ["a key given twice", "b: 1\nb: 2\n", 2],
    ["nothing", "", 1],
  ])("reports a file with %s, and where", async (_name, text, line) => {
    const { codes, related } = await follow({
      "a.yaml": `${head}x: { $ref: b.yaml }\n`,
      "b.yaml": text,
    });
    expect(codes).toEqual(["ref/unreadable a.yaml:2:12"]);
    expect(related[0]?.place).toMatchObject({ file: "b.yaml", line });
  });

  it("reports a directory in place of a file", async () => {
    const { codes } = await follow({
      "a.yaml": `${head}x: { $ref: ./b }\n`,
      "b/c.yaml": "",
    });
    expect(codes).toEqual(["ref/unreadable a.yaml:2:12"]);
  });

  it.each(["https://example.com/b.yaml#/B", "http://example.com", "urn:x:y"])(
    "fetches nothing: %s",
    async (reference) => {
      const { codes } = await follow({
        "a.yaml": `${head}x: { $ref: '${reference}' }\n`,
      });
      expect(codes).toEqual(["ref/remote a.yaml:2:12"]);
    },
  );

  it("keeps quiet about what nothing follows", async () => {
    const { codes } = await follow({
      "a.yaml": `${head}x: 1\nexample: { $ref: none.yaml }\ny: { $ref: b.yaml }\n`,
      "b.yaml": "{",
    });
    expect(codes).toEqual([]);
  });
});

describe("the allowed root", () => {
  const outside = { "secret.yaml": "a: 1\n", "b.yaml": "b: 1\n" };
  const document = `${head}x: { $ref: '../secret.yaml#/a' }\n`;

  it("is the working directory when the document lies in it", async () => {
    const { found } = await follow({ "api/a.yaml": document, ...outside });
    expect(found).toBe("secret.yaml#/a");
  });

  it("is the document's folder when it lies elsewhere", async () => {
    const folder = writeFiles({ "api/a.yaml": document, ...outside });
    mkdirSync(join(folder, "work"));
    const result = await follow(
      { "../api/a.yaml": document },
      { folder: join(folder, "work") },
    );
    expect(result.codes).toEqual(["ref/outside-root ../api/a.yaml:2:12"]);
  });

  it("is what the option says", async () => {
    const files = { "api/a.yaml": document, ...outside };
    const narrow = await follow(files, { root: "api" });
    expect(narrow.codes).toEqual(["ref/outside-root api/a.yaml:2:12"]);
    const wide = await follow(files, { root: "." });
    expect(wide.codes).toEqual([]);
  });

  it("does not tell whether a file outside exists", async () => {
    const messages = await Promise.all(
      ["../secret.yaml", "../none.yaml"].map(async (reference) => {
        const text = `${head}x: { $ref: '${reference}' }\n`;
        const result = await follow(
          { "api/a.yaml": text, ...outside },
          { root: "api" },
        );
        return result.message.replace(reference, "");
      }),
    );
    expect(messages[0]).toBe(messages[1]);
  });

  it.each([
    ["/etc/passwd"],
    ["file:///etc/passwd"],
    ["../../../../../../../../etc/passwd"],
    ["%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd"],
  ])("holds against %s", async (reference) => {
    const { codes } = await follow({
      "api/a.yaml": `${head}x: { $ref: '${reference}' }\n`,
    });
    expect(codes).toEqual(["ref/outside-root api/a.yaml:2:12"]);
  });

  it("takes no name that only starts alike", async () => {
    const folder = writeFiles({
      "api/a.yaml": `${head}x: { $ref: '../api-secret/b.yaml' }\n`,
      "api-secret/b.yaml": "b: 1\n",
    });
    const result = await follow(
      { "a.yaml": "" },
      { folder: join(folder, "api") },
    );
    expect(result.codes).toEqual(["ref/outside-root a.yaml:2:12"]);
  });

  it("is not left through a symbolic link, of a file or of a folder", async () => {
    for (const link of ["link.yaml", "folder/secret.yaml"]) {
      const folder = writeFiles({
        "api/a.yaml": `${head}x: { $ref: '${link}' }\n`,
        ...outside,
      });
      const target = link === "link.yaml" ? "secret.yaml" : ".";
      symlinkSync(
        join(folder, target),
        join(folder, "api", link.split("/")[0] ?? ""),
      );
      const result = await follow(
        { "a.yaml": "" },
        { folder: join(folder, "api") },
      );
      expect(result.codes).toEqual(["ref/outside-root a.yaml:2:12"]);
    }
  });

  it("may be reached through a symbolic link, and links inside are fine", async () => {
    const folder = writeFiles({
      "real/a.yaml": `${head}x: { $ref: 'link.yaml#/b' }\n`,
      "real/b.yaml": "b: 1\n",
    });
    symlinkSync("b.yaml", join(folder, "real/link.yaml"));
    symlinkSync("real", join(folder, "alias"));
    writeFileSync(join(folder, "unrelated"), "");
    const result = await follow(
      { "a.yaml": "" },
      { folder: join(folder, "alias") },
    );
    expect(result).toMatchObject({ found: "link.yaml#/b", codes: [] });
  });
});

describe("`$self` of OpenAPI 3.2", () => {
  const self = (uri: string): string => `openapi: 3.2.0\n$self: ${uri}\n`;
  const published = "https://example.com/api/openapi.yaml";

  it("is the base of references, whose documents stand beside their copies", async () => {
    const sources = await readGood({
      "spec/a.yaml": `${self(published)}x: { $ref: 'b.yaml#/c' }\ny: { $ref: 'https://example.com/shared/d.yaml#/e' }\nz: { $ref: 'copies/d.yaml' }\n`,
      "spec/b.yaml": "c: 1\n",
      "spec/copies/d.yaml": `${self("https://example.com/shared/d.yaml")}e: 2\n`,
    });
    expect(lead(sources, "b.yaml#/c")).toBe("spec/b.yaml#/c");
    expect(lead(sources, `${published}#/x`)).toBe("spec/a.yaml#/x");
    expect(lead(sources, "https://example.com/shared/d.yaml#/e")).toBe(
      "spec/copies/d.yaml#/e",
    );
    expect(lead(sources, "../shared/d.yaml#/e")).toBe("spec/copies/d.yaml#/e");
    expect(lead(sources, "#/x")).toBe("spec/a.yaml#/x");
  });

  it("means nothing before 3.2", async () => {
    const sources = await readGood({
      "a.yaml": `openapi: 3.1.1\n$self: ${published}\n`,
    });
    expect(lead(sources, `${published}#/x`)).not.toContain("a.yaml");
  });
});
