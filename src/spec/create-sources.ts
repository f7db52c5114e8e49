import { candidatesOf, mayRefer } from "./base-uri.js";
import { createLocator, type Locator } from "./locator.js";
import { parsePointer, valueAt } from "./pointer.js";
import type {
  Resolution,
  ResolutionFailure,
  SourceDocument,
  Sources,
  SourceSet,
} from "./sources.js";
import { describeMissing } from "./suggest.js";
import { decodePercent, resolveUri } from "./uri.js";
import { walkPointer, type ResolveBehind } from "./walk-pointer.js";

/** What was read: documents, and what could not be, by absolute URI. */
export interface ReadResult {
  readonly root: SourceDocument;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly failures: ReadonlyMap<string, ResolutionFailure>;
  readonly overlays?: readonly SourceDocument[];
}

/** Makes the sources of a specification, which all later phases ask. */
export function createSources(
  read: ReadResult & Pick<Sources, "root" | "version">,
): Sources {
  const { root, version } = read;
  return { ...createSourceSet(read), root, version };
}

/** Makes a set of documents that can be asked for values, places and references. */
export function createSourceSet(read: ReadResult): SourceSet {
  const byFile = new Map<string, SourceDocument>();
  for (const document of read.documents.values()) {
    byFile.set(document.file, document);
  }
  const { overlays = [] } = read;
  const texts = new Map(overlays.map((overlay) => [overlay.file, overlay]));
  // By the file it stands in, then by its text.
  const resolved = new Map<string, Map<string, Resolution>>();
  const locators = new Map<string, Locator>();
  const byBase = new Map(
    [...read.documents.values()].map((document) => [document.base, document]),
  );
  const corpus: Corpus = { read, byFile, byBase };
  return {
    root: read.root,
    documents: byFile,
    overlays,
    at: ({ file, pointer }) => {
      const document = byFile.get(file);
      return document && valueAt(document.value, pointer);
    },
    resolve: (reference, { file }) => {
      const inFile = resolved.get(file) ?? new Map<string, Resolution>();
      resolved.set(file, inFile);
      const known = inFile.get(reference);
      if (known !== undefined) return known;
      const resolution = resolve(corpus, reference, file, 0);
      inFile.set(reference, resolution);
      return resolution;
    },
    trace: (place) => {
      const origin = byFile.get(place.file)?.trace?.(place.pointer);
      return origin === undefined ? place : { ...place, ...origin };
    },
    locate: ({ file, pointer, target }) => {
      const document = byFile.get(file) ?? texts.get(file);
      if (document === undefined) return undefined;
      const locator = locators.get(file) ?? createLocator(document);
      locators.set(file, locator);
      return locator(pointer, target);
    },
  };
}

interface Corpus {
  readonly read: ReadResult;
  readonly byFile: ReadonlyMap<string, SourceDocument>;
  readonly byBase: ReadonlyMap<string, SourceDocument>;
}

/** `hops` counts the references that pointers passed on the way. */
function resolve(
  corpus: Corpus,
  reference: string,
  from: string,
  hops: number,
): Resolution {
  const { read, byFile, byBase } = corpus;
  const referring = byFile.get(from) ?? read.root;
  const { fragment } = resolveUri(reference, referring.uri);
  const candidates = candidatesOf(reference, referring);
  if (candidates.length === 0) {
    return fail({ kind: "dangling", detail: "it is no URI reference" });
  }
  const document = candidates
    .map((uri) => read.documents.get(uri) ?? byBase.get(uri))
    .find((found) => found !== undefined);
  if (document === undefined) return fail(failureOf(corpus, candidates));
  if (!mayRefer(referring.uri, document.uri)) return fail(intoFiles);
  return resolveFragment(document, fragment, (next, origin) =>
    hops < hopLimit ? resolve(corpus, next, origin.file, hops + 1) : undefined,
  );
}

/** Of several places the nearest tells best what is missing. */
function failureOf(
  { read }: Corpus,
  candidates: readonly string[],
): ResolutionFailure {
  const failures = candidates.map((uri) => read.failures.get(uri));
  return (
    failures.at(-1) ??
    (read.root.uri.startsWith("file:")
      ? { kind: "missing-file", detail: "the file was not read" }
      : intoFiles)
  );
}

const intoFiles: ResolutionFailure = {
  kind: "outside-root",
  detail: "leads from a remote document to a file of this computer",
};

/** How many references one pointer may pass: a circle ends here. */
const hopLimit = 50;

function resolveFragment(
  document: SourceDocument,
  fragment: string,
  behind: ResolveBehind,
): Resolution {
  // Undecoded too: some documents have keys with a percent sign of their own.
  for (const text of new Set([decodePercent(fragment), fragment])) {
    const segments = parsePointer(text);
    if (segments === undefined) continue;
    const found = walkPointer(document, segments, behind);
    if (found !== undefined) return { found: true, ...found };
  }
  // `file#/` names the member "", which nobody has: the file is meant.
  if (fragment === "/") return wholeDocument(document);
  const segments = parsePointer(decodePercent(fragment));
  if (segments !== undefined) {
    return fail({ kind: "dangling", ...describeMissing(document, segments) });
  }
  const detail = `the fragment \`${fragment}\` is no JSON Pointer: it does not start with \`/\``;
  return fail({ kind: "dangling", detail });
}

function wholeDocument({ file, value }: SourceDocument): Resolution {
  return { found: true, value, origin: { file, pointer: "" } };
}

function fail(reason: ResolutionFailure): Resolution {
  return { found: false, reason };
}
