import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import { bundle } from "../../src/spec/bundle/bundle.js";
import { readSources } from "../../src/spec/read-sources.js";
import { corpusDocuments, hasCorpus } from "../mocks/corpus.js";
import { sampleDocument } from "../losses/samples.js";
import { createImporter } from "../corpus/import-packages.js";
import { root } from "../packages/files.js";
import { hostileTexts } from "./hostile.js";
import { judgeDocument, judgeText } from "./judge-package.js";
import { changes, mutateDocument, type Json } from "./mutate-document.js";

/** How many mutants of each document; the command asks for more than CI does. */
const numRuns = Number(process.env["FUZZ_COUNT"] ?? 12);
/** Always the same, unless the command names another. */
const seed = Number(process.env["FUZZ_SEED"] ?? 20261126);

let folder: string;
const importer = createImporter();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sdkwright-fuzz-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await importer.close();
});

let generated = 0;
let judged = 0;

async function faultsOf(document: Json): Promise<readonly string[]> {
  writeFileSync(join(folder, "api.json"), JSON.stringify(document));
  const { faults, isGenerated } = await judgeDocument(
    folder,
    "api.json",
    importer,
  );
  judged += 1;
  generated += Number(isGenerated);
  return faults;
}

async function bundled(path: string): Promise<Json> {
  const collector = createCollector();
  const options = { collector, workingDirectory: root };
  const sources = await readSources(join(root, path), options);
  return structuredClone(sources && bundle(sources)) as Json;
}

function caseDocument(name: string): Json {
  const path = join(root, "test/cases", name, "spec.yaml");
  return load(readFileSync(path, "utf8")) as Json;
}

const subjects: readonly (readonly [string, () => Json | Promise<Json>])[] = [
  ["the sample of every kind of object", () => sampleDocument() as Json],
  ["spec/cloudfoundry", () => bundled("spec/cloudfoundry/openapi.yaml")],
  ["spec/cloudflare", () => bundled("spec/cloudflare/openapi.yaml")],
  ["bodies/xml", () => caseDocument("bodies/xml")],
  ["webhooks/notify", () => caseDocument("webhooks/notify")],
  ["parameters/styles", () => caseDocument("parameters/styles")],
  ["schemas/inheritance", () => caseDocument("schemas/inheritance")],
  ["security/alternatives", () => caseDocument("security/alternatives")],
];

describe("the judge", () => {
  test.each([
    ["a.ts", "const a = `${globalThis.__canary()}`;"],
    ["a.ts", "/* a */ globalThis.__canary() /* b */"],
    ["a.ts", 'const a = "b'],
    ["a.ts", "//# sourceMappingURL=data:,a"],
    ["package.json", '{ "scripts": { "a": "__canary" } }'],
    ["a.json", "{"],
    ["a.md", "a <img src=x onerror=y>"],
    ["a.md", "[a](javascript:b)"],
    ["a.md", "```\na\n```\n\n<script>b</script>"],
  ])("%s: finds fault with %j", (path, text) => {
    expect(judgeText(path, text)).not.toEqual([]);
  });

  test.each([
    ["a.ts", 'const a = "globalThis.__canary()"; // globalThis.__canary()'],
    ["a.md", "```\n<script>\n```\n`<img>` \\<img>"],
  ])("%s: finds none with %j", (path, text) => {
    expect(judgeText(path, text)).toEqual([]);
  });
});

describe("what uses a package", () => {
  test.each([
    ["on import", "globalThis.__canary();"],
    ["in a validator", "export function isA() { globalThis.__canary(); }"],
    [
      "in a mock",
      "export const a = { responses: [{ generate: () => globalThis.__canary() }] };",
    ],
  ])("hears a call %s", async (_, text) => {
    const files = new Map([["src/a.ts", text]]);
    expect(await importer.use(files)).toContain("the canary was called");
  });
});

describe("no text of a document becomes anything but text", () => {
  test.each(subjects)(
    "%s",
    async (_, read) => {
      const document = await read();
      await fc.assert(
        fc.asyncProperty(changes, async (list) => {
          expect(await faultsOf(mutateDocument(document, list))).toEqual([]);
        }),
        { numRuns, seed },
      );
    },
    3_600_000,
  );

  test("many of the mutants are good enough to generate from", () => {
    expect(generated / judged).toBeGreaterThan(0.4);
  });

  test("every hostile text in every position of one document at once", async () => {
    const faults: string[] = [];
    for (const text of hostileTexts) {
      const found = await faultsOf(everywhere(sampleDocument() as Json, text));
      faults.push(
        ...found.map(
          (fault) => `${JSON.stringify(text.slice(0, 40))}: ${fault}`,
        ),
      );
    }
    expect(faults).toEqual([]);
  }, 600_000);
});

describe.skipIf(!hasCorpus)(
  "documents of real APIs (need ../shared/corpus)",
  () => {
    test("no text of theirs becomes anything but text", async () => {
      let left = Math.ceil(numRuns / 6);
      for (const { document } of corpusDocuments()) {
        if (JSON.stringify(document).length > 60_000) continue;
        if (left-- === 0) break;
        await fc.assert(
          fc.asyncProperty(changes, async (list) => {
            const mutant = mutateDocument(document as Json, list);
            expect(await faultsOf(mutant)).toEqual([]);
          }),
          { numRuns: 2, seed },
        );
      }
    }, 3_600_000);
  },
);

/** The document with a text in place of all that people write to be read. */
function everywhere(document: Json, text: string): Json {
  const told = ["title", "description", "summary", "operationId", "version"];
  const visit = (node: Json): void => {
    if (typeof node !== "object" || node === null) return;
    if (!Array.isArray(node)) {
      for (const key of Object.keys(node)) {
        if (told.includes(key)) node[key] = text;
      }
      if (typeof node["type"] === "string") {
        node["description"] = text;
        node["example"] = text;
        node["default"] = text;
      }
    }
    for (const value of Object.values(node)) visit(value);
  };
  visit(document);
  return document;
}
