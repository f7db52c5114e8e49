import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import { bundle } from "../../src/spec/bundle/bundle.js";
import { lint } from "../../src/spec/lint/lint.js";
import { readSources } from "../../src/spec/read-sources.js";
import { reviewed } from "../corpus/reviewed.js";

const project = join(dirname(fileURLToPath(import.meta.url)), "../..");
const corpus = join(project, "../shared/corpus");

interface Result {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly isRead: boolean;
  /** References of the bundle that are not local. */
  readonly foreign: readonly string[];
}

async function check(folder: string, file: string): Promise<Result> {
  const collector = createCollector();
  const options = { collector, workingDirectory: folder };
  const sources = await readSources(file, options);
  const foreign: string[] = [];
  if (sources !== undefined) {
    lint(sources, collector);
    JSON.stringify(bundle(sources), (key, value: unknown) => {
      const isForeign = typeof value === "string" && !value.startsWith("#");
      if (key === "$ref" && isForeign) foreign.push(value);
      return value;
    });
  }
  const list = (severity: string): readonly string[] =>
    collector.diagnostics
      .filter((found) => found.severity === severity)
      .map(({ code, message }) => `${file}: ${code} ${message}`);
  return {
    errors: list("error"),
    warnings: list("warning"),
    isRead: sources !== undefined,
    foreign,
  };
}

describe("the curated specifications", () => {
  it.each(["cloudflare", "cloudfoundry"])("%s has no fault", async (name) => {
    const result = await check(project, `spec/${name}/openapi.yaml`);
    expect(result).toEqual({
      errors: [],
      warnings: [],
      isRead: true,
      foreign: [],
    });
  });
});

interface CorpusDocument {
  readonly file: string;
  readonly expect: string;
  readonly version: string;
  readonly role: string;
}

function documentsOf(kind: string): readonly CorpusDocument[] {
  const text = readFileSync(join(corpus, "index.json"), "utf8");
  const index = JSON.parse(text) as {
    readonly groups: readonly {
      readonly kind: string;
      readonly documents?: readonly CorpusDocument[];
    }[];
  };
  return index.groups
    .filter((group) => group.kind === kind)
    .flatMap((group) => group.documents ?? []);
}

const isThere = existsSync(join(corpus, "index.json"));

describe.skipIf(!isThere)("documents of the world (../shared/corpus)", () => {
  it("finds no error in real APIs", async () => {
    const documents = documentsOf("api");
    expect(documents.length).toBeGreaterThan(200);
    for (const { file } of documents) {
      const { errors, warnings, isRead, foreign } = await check(corpus, file);
      expect(isRead, file).toBe(true);
      expect(errors, file).toEqual([]);
      // A specification in one file is its own bundle, wrong references and all.
      const isWhole = warnings.every((one) => !one.includes("missing-schema"));
      expect(isWhole ? foreign : []).toEqual([]);
    }
  }, 300_000);

  it("throws at nothing in the suites, and refuses what is no OpenAPI", async () => {
    const documents = documentsOf("suite");
    const refused: Record<string, string[]> = { valid: [], invalid: [] };
    for (const { file, role, expect: label } of documents) {
      const { errors, isRead } = await check(corpus, file);
      if (!isRead) expect(errors.length, file).toBeGreaterThan(0);
      if (role !== "document") expect(errors.length, file).toBeGreaterThan(0);
      else if (errors.length > 0) refused[label]?.push(file);
    }
    const wrong = refused["valid"]?.filter(
      (file) => reviewed.get(file)?.outcome !== "refused",
    );
    expect(wrong).toEqual([]);
    expect(refused["invalid"]?.length).toBeGreaterThanOrEqual(115);
  }, 300_000);
});

describe.runIf(!isThere)("documents of the world", () => {
  it("are not at hand: ../shared/corpus is missing", () => {
    expect(isThere).toBe(false);
  });
});
