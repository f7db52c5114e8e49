import type { JsonValue } from "../../../types/json.js";
import type { Dialect } from "../dialects/dialect.js";
import { dialectByUri, restrictDialect } from "../dialects/registry.js";
import { metaschemaAt } from "../metaschemas/metaschemas.js";
import { isObject } from "../../json.js";
import type { Resource } from "./resource.js";
import { scanDocument, type Scan } from "./scan.js";
import { splitFragment } from "./uri.js";

/** A document that holds schemas. */
export interface SchemaDocument {
  readonly uri: string;
  readonly file: string;
  readonly value: JsonValue;
  /** `schema`: the document is a schema; `any`: schemas stand somewhere in it. */
  readonly kind: "schema" | "any";
  readonly dialect: Dialect;
  /** Whether any identifier, anchor or dynamic reference can be in it. */
  readonly isPlain: boolean;
}

/** All schema resources of the documents, found by URI, by place and by file. */
export interface ResourceIndex {
  /** Makes a document known; the resource of all of it. */
  add(document: SchemaDocument): Resource;
  /** The resource of a document that was added. */
  ofFile(file: string): Resource | undefined;
  /** The resource with this URI; loads documents that are known but not yet added. */
  at(uri: string): Resource | undefined;
  /** The resource whose root this value is. */
  rootedAt(value: JsonValue): Resource | undefined;
  /** Whether some dynamic reference mentions this anchor. */
  isTracked(anchor: string): boolean;
}

/** What the index asks of its surroundings. */
export interface ResourceIndexOptions {
  /** A further document, on demand. */
  load(uri: string): SchemaDocument | undefined;
  /** A metaschema asks for a vocabulary nobody knows. */
  unknownVocabulary(vocabulary: string, document: SchemaDocument): void;
}

/** Makes an empty index. */
export function createResourceIndex(
  options: ResourceIndexOptions,
): ResourceIndex {
  const byUri = new Map<string, Resource>();
  const byFile = new Map<string, Resource>();
  const byValue = new Map<JsonValue, Resource>();
  const tracked = new Set<string>();
  const missing = new Set<string>();
  const chosen = new Map<string, Dialect | undefined>();

  return {
    add,
    at,
    ofFile: (file) => byFile.get(file),
    rootedAt: (value) => byValue.get(value),
    isTracked: (anchor) => tracked.has(anchor),
  };

  function add(document: SchemaDocument): Resource {
    const known = byFile.get(document.file);
    if (known) return known;
    const scan = scanDocument(document, (schemaUri, fallback) =>
      dialectOf(schemaUri, fallback, document),
    );
    register(document, scan);
    for (const uri of scan.mentions) at(uri);
    return scan.root;
  }

  function register(document: SchemaDocument, scan: Scan): void {
    byFile.set(document.file, scan.root);
    byUri.set(splitFragment(document.uri)[0], scan.root);
    for (const resource of scan.resources) {
      if (!byUri.has(resource.uri)) byUri.set(resource.uri, resource);
      if (isObject(resource.value)) byValue.set(resource.value, resource);
    }
    for (const anchor of scan.dynamicMentions) tracked.add(anchor);
  }

  function at(uri: string): Resource | undefined {
    const known = byUri.get(uri);
    if (known || missing.has(uri)) return known;
    const document = options.load(uri) ?? metaschemaDocument(uri);
    if (document) return add(document);
    missing.add(uri);
    return undefined;
  }

  function dialectOf(
    schemaUri: string,
    fallback: Dialect,
    document: SchemaDocument,
  ): Dialect {
    const [uri] = splitFragment(schemaUri);
    const standard = dialectByUri(uri);
    if (standard) return standard;
    if (!chosen.has(uri)) {
      chosen.set(uri, undefined);
      chosen.set(uri, customDialect(uri, document));
    }
    return chosen.get(uri) ?? fallback;
  }

  function customDialect(
    uri: string,
    document: SchemaDocument,
  ): Dialect | undefined {
    const metaschema = at(uri);
    if (!metaschema || !isObject(metaschema.value)) return undefined;
    const vocabulary = metaschema.value["$vocabulary"];
    if (!isObject(vocabulary)) return metaschema.dialect;
    for (const [name, isRequired] of Object.entries(vocabulary)) {
      if (isRequired === true && !metaschema.dialect.vocabularies.has(name)) {
        options.unknownVocabulary(name, document);
      }
    }
    return restrictDialect(metaschema.dialect, vocabulary);
  }
}

function metaschemaDocument(uri: string): SchemaDocument | undefined {
  const value = metaschemaAt(uri);
  const dialect = dialectByUri(uri) ?? dialectByUri(String(value?.["$schema"]));
  if (value === undefined || dialect === undefined) return undefined;
  return { uri, file: uri, value, kind: "schema", dialect, isPlain: false };
}
