import { createCollector, type Collector } from "../diagnostics/collector.js";
import type { TextPlace } from "../diagnostics/diagnostic.js";
import { candidatesOf, mayRefer } from "./base-uri.js";
import type { Loaded, Loader } from "./loader.js";
import { readDocument } from "./read-document.js";
import { referencedFiles } from "./reference-targets.js";
import type { ResolutionFailure, SourceDocument } from "./sources.js";
import { fileNameOf } from "./uri.js";

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
    const wanted = round.flatMap((document) =>
      referencedFiles(document.value).map((reference) =>
        candidatesOf(reference, document).filter((uri) =>
          mayRefer(document.uri, uri),
        ),
      ),
    );
    // What stands beside a document is nearer than what its `$self` leads to.
    const near = await readAll(session, missing(session, wanted, -1));
    const far = await readAll(session, missing(session, wanted, 0));
    round = [...near, ...far];
  }
}

/** The candidates at an index of those references none of whose candidates was read. */
function missing(
  session: ReadSession,
  wanted: readonly (readonly string[])[],
  index: number,
): readonly string[] {
  const bases = new Set(
    [...session.documents.values()].map(({ base }) => base),
  );
  const uris = wanted
    .filter((candidates) =>
      candidates.every((uri) => !session.documents.has(uri) && !bases.has(uri)),
    )
    .flatMap((candidates) => candidates.at(index) ?? [])
    .filter((uri) => !session.failures.has(uri));
  return [...new Set(uris)].sort();
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
  const document = readDocument(
    { bytes: loaded.bytes, uri, found: loaded.uri },
    file,
    quiet,
  );
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
    case "refused":
    case "unfetched":
      return { kind: "unfetched", detail };
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
