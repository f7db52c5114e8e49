import type { Collector } from "../../../diagnostics/collector.js";
import type { SourceDocument, Sources } from "../../../spec/sources.js";
import type { JsonValue } from "../../types/json.js";
import type { Origin } from "../../types/origin.js";
import type { Schema } from "../../types/schema.js";
import { isObject } from "../json.js";
import type { LossLog } from "../losses/loss-log.js";
import type { Dialect } from "./dialects/dialect.js";
import {
  dialectByUri,
  dialectByVersion,
  versionOf,
} from "./dialects/registry.js";
import { finishGraph, type Uses } from "./finish.js";
import { createGraph } from "./graph.js";
import { createReferenceResolver } from "./resources/references.js";
import {
  createResourceIndex,
  type ResourceIndex,
  type SchemaDocument,
} from "./resources/resource-index.js";
import { noNames, readRootNames } from "./root-names.js";

/** Turns the schemas of an API description into nodes of the IR. */
export interface SchemaBuilder {
  /** The node of the schema that stands at an origin; the same place gives the same node. */
  schema(value: JsonValue, origin: Origin): Schema;
  /** Gives names and fills the shapes; every declaration, sorted by id. To be called once, when all uses are known. */
  finish(uses: Uses): readonly Schema[];
}

/** What `createSchemaBuilder` needs of the sources. */
export type SchemaSources = Pick<
  Sources,
  "root" | "version" | "documents" | "resolve"
>;

/** Makes a builder over the documents of an API description. */
export function createSchemaBuilder(
  sources: SchemaSources,
  collector: Collector,
  log: LossLog,
): SchemaBuilder {
  const index = indexSources(sources, collector);
  const resolve = createReferenceResolver(index, sources);
  const root = index.ofFile(sources.root.file);
  const segments =
    sources.version === "2.0" ? ["definitions"] : ["components", "schemas"];
  const names =
    root === undefined ? noNames : readRootNames(resolve, root, segments);
  const graph = createGraph({
    collector,
    losses: log,
    index,
    resolve,
    isAlias: names.isAlias,
  });
  return {
    schema: (value, origin) => graph.place(value, origin).schema,
    finish: (uses) =>
      finishGraph({
        graph,
        collector,
        losses: log,
        resolve,
        names,
        uses,
      }),
  };
}

/** Anything in a text that makes schema resources of their own, or moves references. */
const special =
  /\$(?:id|anchor|dynamicAnchor|dynamicRef|recursiveAnchor|recursiveRef|schema)\b/;

function indexSources(
  sources: SchemaSources,
  collector: Collector,
): ResourceIndex {
  const known = new Map<string, SchemaDocument>();
  const dialect = defaultDialect(sources);
  for (const document of sources.documents.values()) {
    const described = describe(document, dialect);
    known.set(document.uri, described);
    known.set(document.base, described);
  }
  const index = createResourceIndex({
    load: (uri) => known.get(uri),
    unknownVocabulary: (vocabulary, document) =>
      collector.report(
        "schema/unknown-vocabulary",
        { file: document.file, pointer: "/$schema" },
        { vocabulary },
      ),
  });
  for (const document of known.values()) index.add(document);
  return index;
}

function describe(document: SourceDocument, fallback: Dialect): SchemaDocument {
  const { base: uri, file, value, text } = document;
  const version = versionOf(value);
  const dialect =
    version === undefined || dialectByVersion(version).name === fallback.name
      ? fallback
      : dialectByVersion(version);
  const isPlain = dialect.identifier === undefined || !special.test(text);
  return { uri, file, value, kind: "any", dialect, isPlain };
}

/** The dialect of Schema Objects: the version's, or what `jsonSchemaDialect` says. */
function defaultDialect({ root, version }: SchemaSources): Dialect {
  const usual = dialectByVersion(version);
  const chosen = isObject(root.value)
    ? root.value["jsonSchemaDialect"]
    : undefined;
  if (usual.identifier === undefined || typeof chosen !== "string")
    return usual;
  return dialectByUri(chosen.replace(/#$/, "")) ?? usual;
}
