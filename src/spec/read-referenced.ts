import { createCollector, type Collector } from "../diagnostics/collector.js";
import type { TextPlace } from "../diagnostics/diagnostic.js";
import type { Loaded, Loader } from "./loader.js";
import { readDocument } from "./read-document.js";
import { referencedFiles } from "./reference-targets.js";
import type { ResolutionFailure, SourceDocument } from "./sources.js";
import { fileNameOf, resolveUri } from "./uri.js";

/** The documents read so far; `readReferenced` adds to them. */
export interface ReadSession {
  readonly collector: Collector;
  readonly workingDirectory: string;
  readonly load: Loader;
  readonly documents: Map<string, SourceDocument>;
  readonly failures: Map<string, ResolutionFailure>;
}

/** Reads in rounds: all files that the last round refers to, and so on. */
export async function readReferenced(
  session: ReadSession,
  root: SourceDocument,
): Promise<void> {
  let round: readonly SourceDocument[] = [root];
  while (round.length > 0) {
    const wanted = new Set<string>();
    for (const document of round) {
      for (const reference of referencedFiles(document.value)) {
        const { uri } = resolveUri(reference, document.uri);
        if (uri !== undefined && !isKnown(session, uri)) wanted.add(uri);
      }
    }
    round = await readAll(session, [...wanted].sort());
  }
}

/** How many files are open at once. */
const batchSize = 32;

async function readAll(
  session: ReadSession,
  uris: readonly string[],
): Promise<readonly SourceDocument[]> {
  const read: SourceDocument[] = [];
  for (let start = 0; start < uris.length; start += batchSize) {
    const batch = uris.slice(start, start + batchSize);
    const loaded = await Promise.all(batch.map((uri) => session.load(uri)));
    for (const [index, uri] of batch.entries()) {
      const result = loaded[index];
      const document = result && takeReferenced(session, uri, result);
      if (document !== undefined) read.push(document);
    }
  }
  return read;
}

function takeReferenced(
  session: ReadSession,
  uri: string,
  loaded: Loaded,
): SourceDocument | undefined {
  const { collector, workingDirectory } = session;
  const file = fileNameOf(uri, workingDirectory);
  if (!loaded.ok) {
    session.failures.set(uri, failureOf(loaded, file));
    return undefined;
  }
  // Not reported yet: perhaps nothing that is used refers to the file.
  const quiet = createCollector();
  const document = readDocument(loaded.bytes, uri, file, quiet);
  const text = quiet.textOf(file);
  if (text !== undefined) collector.remember(file, text);
  if (document === undefined) {
    session.failures.set(uri, brokenFile(quiet, file));
    return undefined;
  }
  session.documents.set(uri, document);
  return document;
}

function failureOf(
  loaded: Loaded & { readonly ok: false },
  file: string,
): ResolutionFailure {
  const { reason, detail } = loaded;
  switch (reason) {
    case "missing-file":
      return { kind: reason, detail: `there is no file ${file}` };
    case "outside-root":
    case "remote":
      return { kind: reason, detail };
    default:
      return { kind: "unreadable", detail: `${file}: ${detail}` };
  }
}

function brokenFile(quiet: Collector, file: string): ResolutionFailure {
  const [first] = quiet.diagnostics;
  const place = first?.place;
  return {
    kind: "unreadable",
    detail: first === undefined ? file : `${file}: ${first.message}`,
    ...(isTextPlace(place) ? { place } : {}),
  };
}

function isTextPlace(place: object | undefined): place is TextPlace {
  return place !== undefined && "line" in place;
}

function isKnown(session: ReadSession, uri: string): boolean {
  return session.documents.has(uri) || session.failures.has(uri);
}
