import type { Collector } from "../../../diagnostics/collector.js";
import type { Sources } from "../../../spec/sources.js";
import type { JsonValue } from "../../types/json.js";
import type { Schema } from "../../types/schema.js";
import type { Loss } from "../../shape/losses.js";
import type { DialectName } from "./dialects/dialect.js";
import { dialectByName } from "./dialects/registry.js";
import { finishGraph } from "./finish.js";
import { createGraph } from "./graph.js";
import { createReferenceResolver } from "./resources/references.js";
import {
  createResourceIndex,
  type SchemaDocument,
} from "./resources/resource-index.js";
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
  /** Whether `format` asserts where no metaschema decides: yes unless `annotate`. */
  readonly formats?: "assert" | "annotate";
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
    Object.entries(input.documents ?? {}).map(([uri, value]) => [
      normalize(uri),
      value,
    ]),
  );
  const index = createResourceIndex({
    load(uri): SchemaDocument | undefined {
      const value = documents.get(uri);
      if (value === undefined) return undefined;
      return { uri, file: uri, value, kind: "schema", dialect, isPlain: false };
    },
    unknownVocabulary: (vocabulary, document) =>
      collector.report(
        "schema/unknown-vocabulary",
        { file: document.file, pointer: "/$schema" },
        { vocabulary },
      ),
  });
  index.add({
    uri: `schema://document/${encodeURI(file)}`,
    file,
    value: input.schema,
    kind: "schema",
    dialect,
    isPlain: false,
  });
  const resolve = createReferenceResolver(index, nowhere);
  const graph = createGraph({
    collector,
    index,
    resolve,
    isAlias: () => false,
  });
  const root = graph.place(input.schema, { file, pointer: "" });
  const { schemas, losses } = finishGraph({
    graph,
    collector,
    resolve,
    rootName: () => undefined,
  });
  return { schema: root.schema, schemas, losses };
}

const nowhere: Pick<Sources, "resolve"> = {
  resolve: (reference) => ({
    found: false,
    reason: { kind: "dangling", detail: `nothing is known at ${reference}` },
  }),
};

function normalize(uri: string): string {
  const [path] = splitFragment(uri);
  return URL.canParse(path) ? new URL(path).href : path;
}
