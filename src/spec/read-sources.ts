import { dirname, resolve } from "node:path";
import { realpath } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Collector } from "../diagnostics/collector.js";
import type { JsonObject } from "../ir/types/json.js";
import { createSources } from "./create-sources.js";
import { describe, isObject } from "./json.js";
import { createFileLoader, isInside } from "./file-loader.js";
import type { Loaded, Loader } from "./loader.js";
import { createLocator } from "./locator.js";
import { readDocument } from "./read-document.js";
import { readReferenced, type ReadSession } from "./read-referenced.js";
import type { SourceDocument, Sources } from "./sources.js";
import { readSpecVersion } from "./spec-version.js";
import { fileNameOf, resolveUri } from "./uri.js";

/** What to read and how. */
export interface ReadOptions {
  readonly collector: Collector;
  /** Absolute; relative paths start here and diagnostics are relative to it. */
  readonly workingDirectory: string;
  /**
   * References may name files below this folder only. By default the working
   * directory when the document lies in it, else the document's folder.
   */
  readonly root?: string;
  /** Bytes of all documents together; 256 MiB by default. */
  readonly maxBytes?: number;
  /** Fetches documents; by default from the file system, below the root only. */
  readonly load?: Loader;
}

/**
 * Reads an OpenAPI document and every file its references reach. Undefined,
 * with located diagnostics, when the document itself cannot be understood; a
 * file behind a reference that cannot is remembered, and `resolve` says so.
 */
export async function readSources(
  input: string,
  options: ReadOptions,
): Promise<Sources | undefined> {
  const uri = uriOfInput(input, options);
  if (uri === undefined) return undefined;
  const load = options.load ?? (await fileLoaderFor(uri, options));
  const { collector, workingDirectory } = options;
  const session: ReadSession = {
    collector,
    workingDirectory,
    load,
    documents: new Map(),
    failures: new Map(),
  };
  const root = await readRoot(session, uri, options);
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
  await readReferenced(session, root);
  const { documents, failures } = session;
  return createSources({ root, version, documents, failures });
}

const defaultMaxBytes: number = 256 * 2 ** 20;

type RootDocument = SourceDocument & { readonly value: JsonObject };

function uriOfInput(input: string, options: ReadOptions): string | undefined {
  const isUri = /^[a-z][a-z\d+.-]+:/i.test(input);
  if (isUri && !input.toLowerCase().startsWith("file:")) {
    if (options.load !== undefined) return input;
    options.collector.report("spec/remote", undefined, { uri: input });
    return undefined;
  }
  if (!isUri) {
    return pathToFileURL(resolve(options.workingDirectory, input)).href;
  }
  const { uri } = resolveUri(input, "file:///");
  if (uri === undefined) {
    options.collector.report("spec/missing-file", undefined, { file: input });
  }
  return uri;
}

async function fileLoaderFor(
  uri: string,
  { workingDirectory, root, maxBytes = defaultMaxBytes }: ReadOptions,
): Promise<Loader> {
  const trusted = fileURLToPath(uri);
  const folder =
    root === undefined
      ? await allowedFolder(trusted, workingDirectory)
      : resolve(workingDirectory, root);
  return createFileLoader({ root: folder, trusted, maxBytes });
}

async function allowedFolder(
  path: string,
  workingDirectory: string,
): Promise<string> {
  const folder = dirname(path);
  if (isInside(folder, workingDirectory)) return workingDirectory;
  const real = await Promise.all(
    [folder, workingDirectory].map((each) => realpath(each).catch(() => each)),
  );
  return isInside(real[0] ?? folder, real[1] ?? workingDirectory)
    ? workingDirectory
    : folder;
}

async function readRoot(
  session: ReadSession,
  uri: string,
  options: ReadOptions,
): Promise<RootDocument | undefined> {
  const { collector, workingDirectory } = options;
  const file = fileNameOf(uri, workingDirectory);
  const loaded = await session.load(uri);
  if (!loaded.ok) {
    reportUnloaded(loaded, file, options);
    return undefined;
  }
  const document = readDocument(loaded.bytes, uri, file, collector);
  if (document === undefined) return undefined;
  if (isObject(document.value)) {
    session.documents.set(uri, document);
    return { ...document, value: document.value };
  }
  const place = { file, ...createLocator(document)("", "value") };
  const found = describe(document.value);
  collector.report("spec/not-an-object", place, { found });
  return undefined;
}

function reportUnloaded(
  loaded: Loaded & { readonly ok: false },
  file: string,
  { collector, maxBytes = defaultMaxBytes }: ReadOptions,
): void {
  const { reason, detail } = loaded;
  switch (reason) {
    case "missing-file":
      collector.report("spec/missing-file", undefined, { file });
      return;
    case "not-a-file":
      collector.report("spec/not-a-file", undefined, { file });
      return;
    case "too-large":
      collector.report("spec/too-large", undefined, { file, limit: maxBytes });
      return;
    case "remote":
      collector.report("spec/remote", undefined, { uri: file });
      return;
    default:
      collector.report("spec/unreadable", undefined, { file, detail });
  }
}
