import type { JsonObject } from "../ir/types/json.js";
import type { Collector } from "../diagnostics/collector.js";
import { createSources } from "./create-sources.js";
import { filterDocuments, withValue } from "./filter/filter-sources.js";
import { describe, isObject } from "./json.js";
import { createLocator } from "./locator.js";
import { overlayRoot } from "./overlay/overlay-root.js";
import { readReferenced } from "./read-referenced.js";
import { readRoot, type ReadOptions } from "./read-root.js";
import type { SourceDocument, Sources } from "./sources.js";
import { readSpecVersion } from "./spec-version.js";

export type { ReadOptions } from "./read-root.js";

/**
 * Reads an OpenAPI document and every file its references reach. Undefined,
 * with located diagnostics, when the document itself cannot be understood; a
 * file behind a reference that cannot is remembered, and `resolve` says so.
 */
export async function readSources(
  input: string,
  options: ReadOptions,
): Promise<Sources | undefined> {
  const { collector } = options;
  const named = await readRoot(input, options);
  const read = named && (await overlayRoot(named, options));
  if (read === undefined) return undefined;
  const root = objectOf(read.root, collector);
  if (root === undefined) return undefined;
  const version = readSpecVersion(
    root.value,
    (pointer, target) => ({
      file: root.file,
      ...createLocator(root)(pointer, target),
    }),
    collector,
  );
  if (version === undefined) return undefined;
  await readReferenced(read.session, root);
  const { documents, failures } = read.session;
  const { overlays } = read;
  const all = { root, version, documents, failures, overlays };
  const sources = createSources(all);
  const { filters } = options;
  if (filters === undefined) return sources;
  const values = filterDocuments(sources, filters, collector);
  const kept = [...documents].map(
    ([uri, document]) => [uri, withValue(document, values)] as const,
  );
  return createSources({
    ...all,
    root: objectOf(withValue(root, values), collector) ?? root,
    documents: new Map(kept),
  });
}

type RootDocument = SourceDocument & { readonly value: JsonObject };

function objectOf(
  document: SourceDocument,
  collector: Collector,
): RootDocument | undefined {
  const { file, value } = document;
  if (isObject(value)) return { ...document, value };
  const place = { file, ...createLocator(document)("", "value") };
  collector.report("spec/not-an-object", place, { found: describe(value) });
  return undefined;
}
