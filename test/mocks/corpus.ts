import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import type { JsonSchema } from "./rules-of.js";

const corpus = new URL("../../../shared/corpus/", import.meta.url).pathname;

/** Whether the documents of real APIs are at hand. */
export const hasCorpus = existsSync(join(corpus, "index.json"));

interface Index {
  readonly groups: readonly {
    readonly kind: string;
    readonly documents: readonly {
      readonly file: string;
      readonly version: string;
      readonly schemas: number;
    }[];
  }[];
}

/** A document and the names of its schemas. */
export interface CorpusDocument {
  readonly file: string;
  readonly document: JsonSchema;
  readonly names: readonly string[];
}

/** The documents of OpenAPI 3.1 with named schemas, one after the other. */
export function* corpusDocuments(): Generator<CorpusDocument> {
  const text = readFileSync(join(corpus, "index.json"), "utf8");
  const index = JSON.parse(text) as Index;
  for (const { kind, documents } of index.groups) {
    if (kind !== "api") continue;
    for (const { file, version, schemas } of documents) {
      if (!version.startsWith("3.1") || schemas === 0) continue;
      const document = readDocument(join(corpus, file));
      if (document !== undefined)
        yield { file, document, names: namesIn(document) };
    }
  }
}

function namesIn(document: JsonSchema): readonly string[] {
  const { components } = document as { components?: { schemas?: object } };
  return Object.keys(components?.schemas ?? {});
}

/** A document as JSON; undefined where the reader of the test cannot read it. */
function readDocument(path: string): JsonSchema | undefined {
  const text = readFileSync(path, "utf8");
  try {
    const read: unknown = path.endsWith(".json")
      ? JSON.parse(text)
      : load(text);
    return asSchema(read) as JsonSchema;
  } catch {
    return undefined;
  }
}

/**
 * Keywords that are none of JSON Schema 2020-12, though ajv or `Rules` would
 * heed them. Directions are left out too: ajv knows nothing of them.
 */
const foreign = new Set(["nullable", "$recursiveRef", "$recursiveAnchor"]);
const directions = new Set(["readOnly", "writeOnly"]);

function asSchema(node: unknown): unknown {
  if (node instanceof Date) return node.toISOString();
  if (Array.isArray(node)) return node.map(asSchema);
  if (typeof node !== "object" || node === null) return node;
  const members = Object.entries(node).filter(
    ([name, value]) =>
      !foreign.has(name) &&
      !(directions.has(name) && typeof value === "boolean"),
  );
  return Object.fromEntries(
    members.map(([name, value]) => [name, asSchema(value)]),
  );
}
