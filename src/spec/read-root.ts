import { dirname, resolve } from "node:path";
import { realpath } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Collector } from "../diagnostics/collector.js";
import type { TextPlace } from "../diagnostics/diagnostic.js";
import type { Filters } from "./filter/filters.js";
import { createFileLoader, isInside } from "./file-loader.js";
import type { Loaded, Loader } from "./loader.js";
import { readDocument } from "./read-document.js";
import type { ReadSession } from "./read-referenced.js";
import {
  allowsRemote,
  createPolicy,
  type RemoteOptions,
} from "./remote/policy.js";
import type { SourceDocument } from "./sources.js";
import { fileNameOf, resolveUri } from "./uri.js";

/** What to read and how. */
export interface ReadOptions extends RemoteOptions {
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
  /** Paths of OpenAPI Overlays, which are applied to the document in this order. */
  readonly overlays?: readonly string[];
  /** Which operations of an API description stay; all by default. */
  readonly filters?: Filters;
  /** Fetches documents; by default from the file system, below the root only. */
  readonly load?: Loader;
}

/** The document that was asked for, and the session in which it was read. */
export interface ReadRoot {
  readonly session: ReadSession;
  readonly root: SourceDocument;
}

/**
 * Reads the document that an input names, whatever it holds. Undefined, with
 * diagnostics, when there is none or it is neither JSON nor YAML.
 */
export async function readRoot(
  input: string,
  options: ReadOptions,
): Promise<ReadRoot | undefined> {
  const uri = uriOfInput(input, options);
  if (uri === undefined) return undefined;
  const load = options.load ?? (await loaderFor(uri, options));
  const { collector, workingDirectory } = options;
  const file = fileNameOf(uri, workingDirectory);
  const loaded = await load(uri);
  if (!loaded.ok) {
    reportUnloaded(loaded, file, options);
    return undefined;
  }
  const root = readDocument(
    { bytes: loaded.bytes, uri, found: loaded.uri },
    file,
    collector,
  );
  if (root === undefined) return undefined;
  const documents = new Map([[uri, root]]);
  const failures: ReadSession["failures"] = new Map();
  const session = { collector, workingDirectory, load, documents, failures };
  return { session, root };
}

const defaultMaxBytes: number = 256 * 2 ** 20;

function uriOfInput(input: string, options: ReadOptions): string | undefined {
  const isUri = /^[a-z][a-z\d+.-]+:/i.test(input);
  if (isUri && !input.toLowerCase().startsWith("file:")) {
    if (options.load !== undefined) return input;
    const { uri } = resolveUri(input, input);
    const isFetched = /^https?:/i.test(input) && allowsRemote(options);
    if (uri !== undefined && isFetched) return uri;
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

/** Files for a local document, and what is remote as far as that is allowed. */
async function loaderFor(uri: string, options: ReadOptions): Promise<Loader> {
  const { maxBytes = defaultMaxBytes } = options;
  const isLocal = uri.startsWith("file:");
  const files = isLocal ? await fileLoaderFor(uri, options) : refuseAll;
  if (!allowsRemote(options)) return files;
  const { createRemoteLoader } = await import("./remote/remote-loader.js");
  const policy = createPolicy(options, isLocal ? undefined : new URL(uri));
  const limits = { ...remoteLimits, bytes: maxBytes };
  const fetched = createRemoteLoader(policy, limits);
  return (next) => (next.startsWith("file:") ? files(next) : fetched(next));
}

/** Time in milliseconds, for each document with its redirects. */
const remoteLimits = { documents: 1000, redirects: 5, time: 30_000 } as const;

const refuseAll: Loader = async () => ({
  ok: false,
  reason: "outside-root",
  detail: "leads from a remote document to a file of this computer",
});

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

/** Reports a document that was asked for, at a place where a document asks for it, and could not be fetched. */
export function reportUnloaded(
  loaded: Loaded & { readonly ok: false },
  file: string,
  { collector, maxBytes = defaultMaxBytes }: ReadOptions,
  place?: TextPlace,
): void {
  const { reason, detail } = loaded;
  switch (reason) {
    case "missing-file":
      collector.report("spec/missing-file", place, { file });
      return;
    case "not-a-file":
      // The working directory itself has no name from there.
      collector.report("spec/not-a-file", place, { file: file || "." });
      return;
    case "too-large":
      collector.report("spec/too-large", place, { file, limit: maxBytes });
      return;
    case "refused":
    case "unfetched":
      collector.report("spec/unfetched", place, { uri: file, detail });
      return;
    case "remote":
      collector.report("spec/remote", place, { uri: file });
      return;
    default:
      collector.report("spec/unreadable", place, { file, detail });
  }
}
