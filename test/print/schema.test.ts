import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import type { Target } from "../../src/emit/emitter.js";
import { schemaEmitter } from "../../src/emit/schema/schema-emitter.js";
import { buildApi } from "../../src/ir/build/build-api.js";
import { allocateNames } from "../../src/ir/names/allocate.js";
import type { JsonObject } from "../../src/ir/types/index.js";
import { printReference } from "../../src/print/reference.js";
import { printTypescript } from "../../src/print/typescript/print-typescript.js";
import { bundle } from "../../src/spec/bundle/bundle.js";
import { readSources } from "../../src/spec/read-sources.js";

const project = fileURLToPath(new URL("../../", import.meta.url));
const corpus = join(project, "../shared/corpus/apis");

/** `src/schema.ts` of a document as we print it, the document, and what was reported. */
async function schemaOf(spec: string): Promise<{
  readonly text: string;
  readonly document: JsonObject;
  readonly messages: readonly string[];
}> {
  const collector = createCollector();
  const options = { collector, workingDirectory: "/" };
  const sources = await readSources(spec, options);
  if (sources === undefined) throw new Error(`${spec} cannot be read`);
  const document = bundle(sources);
  const api = buildApi(sources, createCollector());
  const target: Target = {
    packageName: "sample",
    packageVersion: "1.0.0",
    emitters: ["schema"],
    collector,
    document: () => document,
  };
  const names = allocateNames([], collector);
  const [file] = await schemaEmitter.emit(api, names, target);
  if (file?.kind !== "typescript") throw new Error("no code");
  const text = printTypescript(file, "//");
  expect(text).toBe(await printReference(file, "//"));
  const messages = collector.diagnostics.map(({ message }) => message);
  return { text: text ?? "", document, messages };
}

/** What openapi-typescript writes by itself, in prettier's layout. */
async function theirSchema(document: JsonObject): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(document), {
    defaultNonNullable: false,
    silent: true,
  });
  return format(`//\n\n${astToString(nodes)}`, { parser: "typescript" });
}

/** We set declarations apart, which openapi-typescript does not. */
const withoutEmptyLines = (text: string): string => text.replace(/\n+/g, "\n");

async function expectTheirs(spec: string): Promise<void> {
  const { text, document, messages } = await schemaOf(spec);
  expect(messages).toEqual([]);
  const theirs = await theirSchema(document);
  expect(withoutEmptyLines(text)).toBe(withoutEmptyLines(theirs));
}

test.each(["cloudflare", "cloudfoundry"])(
  "schema.ts of %s is openapi-typescript's, word for word",
  async (name) => {
    await expectTheirs(join(project, "spec", name, "openapi.yaml"));
  },
);

test("names with a percent sign, which openapi-typescript cannot decode", async () => {
  const spec = join(project, "test/print/percent-signs.yaml");
  const { text, document, messages } = await schemaOf(spec);
  expect(messages).toEqual([]);
  await expect(theirSchema(document)).rejects.toThrow();
  // Another sign of the same width, which it can.
  const other = (json: string): string => json.replace(/%(?:25)?/g, "!");
  const readable = JSON.parse(other(JSON.stringify(document))) as JsonObject;
  const theirs = await theirSchema(readable);
  expect(theirs).toContain('"part!": string');
  // A property may be absent, and a reference to it is not; parentheses are layout.
  const ours = other(text).replace(/Exclude<(.*), undefined>/g, "$1");
  const bare = (code: string): string => code.replace(/[\s()]+/g, "");
  expect(bare(ours)).toBe(bare(theirs));
});

test("a tag that a discriminator adds to those of a schema stands there once", async () => {
  const { text } = await schemaOf(join(project, "test/print/own-tag.yaml"));
  const [failure = ""] = /^ {4}Failure: [^]*?^ {4}\}/m.exec(text) ?? [];
  expect(failure.match(/^ {6}class\b/gm)).toHaveLength(1);
});

describe.skipIf(!existsSync(corpus))(
  "documents of the world (skipped where ../shared/corpus is absent)",
  () => {
    test.each([
      "museum/openapi.yaml",
      "figma/openapi.yaml",
      "mastodon/schema.json",
    ])("%s", (path) => expectTheirs(join(corpus, path)));

    test("Swagger 2.0 is refused with a reason", async () => {
      const { text, messages } = await schemaOf(
        join(corpus, "netlify/swagger.yml"),
      );
      expect(messages).toEqual([
        "schema.ts says nothing of the paths of a Swagger 2.0 document",
      ]);
      expect(text).toContain("export type paths = Record<string, never>;");
    });
  },
);
