import type { Collector } from "../../../diagnostics/collector.js";
import type { SourceSet } from "../../../spec/sources.js";
import type { JsonValue } from "../../types/json.js";
import type { Schema } from "../../types/schema.js";
import type { Loss } from "../../types/loss.js";
import { isObject } from "../json.js";
import { createLossLog } from "../losses/loss-log.js";
import type { Dialect, DialectName } from "./dialects/dialect.js";
import { dialectByName, dialectByUri } from "./dialects/registry.js";
import { finishGraph } from "./finish.js";
import { createGraph } from "./graph.js";
import { createReferenceResolver } from "./resources/references.js";
import {
  createResourceIndex,
  type ResourceIndex,
  type SchemaDocument,
} from "./resources/resource-index.js";
import type { Resource } from "./resources/resource.js";
import { noNames } from "./root-names.js";
import { splitFragment } from "./resources/uri.js";

/** A plain JSON Schema and what it may refer to. */
export interface PlainSchemaInput {
  readonly schema: JsonValue;
  /** What holds where no `$schema` says otherwise; 2020-12 unless given. */
  readonly dialect?: DialectName;
  /** Further documents by absolute URI; the metaschemas are known anyway. */
  readonly documents?: { readonly [uri: string]: JsonValue };
  /** How origins and diagnostics call the document: `schema.json` unless given. */
  readonly file?: string;
}

/** The node of a plain schema, and the declarations it reaches. */
export interface PlainSchema {
  readonly schema: Schema;
  /** Sorted by id. */
  readonly schemas: readonly Schema[];
  readonly losses: readonly Loss[];
}

/** Builds the IR of a plain JSON Schema, of any draft since 4. */
export function buildPlainSchema(
  input: PlainSchemaInput,
  collector: Collector,
): PlainSchema {
  const file = input.file ?? "schema.json";
  const dialect = dialectByName(input.dialect ?? "2020-12");
  const documents = new Map(
    Object.entries(input.documents ?? {}).map(([given, value]) => {
      const uri = normalize(given);
      return [uri, schemaDocument({ uri, file: uri, value }, dialect)];
    }),
  );
  const uri = `schema://document/${encodeURI(file)}`;
  const root = schemaDocument({ uri, file, value: input.schema }, dialect);
  return buildDocument({ root, documents, sources: nowhere }, collector);
}

/** Builds the IR of a JSON Schema that was read from files. */
export function buildSchemaFile(
  sources: SourceSet,
  dialectName: DialectName,
  collector: Collector,
): PlainSchema {
  const dialect = dialectByName(dialectName);
  const documents = new Map(
    [...sources.documents.values()].map((document) => [
      document.uri,
      schemaDocument(document, dialect),
    ]),
  );
  const root = schemaDocument(sources.root, dialect);
  return buildDocument({ root, documents, sources }, collector);
}

/** A schema, what it may refer to by URI, and where else references are looked up. */
interface Surroundings {
  readonly root: SchemaDocument;
  readonly documents: ReadonlyMap<string, SchemaDocument>;
  readonly sources: Pick<SourceSet, "resolve">;
}

function buildDocument(
  { root, documents, sources }: Surroundings,
  collector: Collector,
): PlainSchema {
  const index = createResourceIndex({
    load: (uri) => documents.get(uri),
    unknownVocabulary: (vocabulary, document) =>
      collector.report(
        "schema/unknown-vocabulary",
        { file: document.file, pointer: "/$schema" },
        { vocabulary },
      ),
  });
  const { file, value } = root;
  const resource = index.add(root);
  if (sources !== nowhere) {
    for (const document of documents.values()) index.add(document);
  }
  reportUnknownDialect(resource, index, collector);
  const resolve = createReferenceResolver(index, sources);
  const log = createLossLog();
  const graph = createGraph({
    collector,
    losses: log,
    index,
    resolve,
    isAlias: noNames.isAlias,
  });
  const { schema } = graph.place(value, { file, pointer: "" });
  const schemas = finishGraph({
    graph,
    collector,
    losses: log,
    resolve,
    names: noNames,
    uses: { bodies: [], received: [] },
  });
  return { schema, schemas, losses: log.losses };
}

function schemaDocument(
  { uri, file, value }: Pick<SchemaDocument, "uri" | "file" | "value">,
  dialect: Dialect,
): SchemaDocument {
  return { uri, file, value, kind: "schema", dialect, isPlain: false };
}

function reportUnknownDialect(
  { value, file, dialect }: Resource,
  index: ResourceIndex,
  collector: Collector,
): void {
  const uri = isObject(value) ? value["$schema"] : undefined;
  if (typeof uri !== "string") return;
  const [plain] = splitFragment(uri);
  if (dialectByUri(plain) !== undefined || index.at(plain)) return;
  const place = { file, pointer: "/$schema" };
  collector.report("schema/unknown-dialect", place, {
    uri,
    dialect: dialect.name,
  });
}

const nowhere: Pick<SourceSet, "resolve"> = {
  resolve: (reference) => ({
    found: false,
    reason: { kind: "dangling", detail: `nothing is known at ${reference}` },
  }),
};

function normalize(uri: string): string {
  const [path] = splitFragment(uri);
  return URL.canParse(path) ? new URL(path).href : path;
}
