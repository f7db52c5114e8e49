import type { Collector } from "../../diagnostics/collector.js";
import { isObject } from "../json.js";
import { createLocator } from "../locator.js";
import { normalize } from "../normalize.js";
import { depthLimit } from "../parse-document.js";
import { readDocument } from "../read-document.js";
import {
  readRoot,
  reportUnloaded,
  type ReadOptions,
  type ReadRoot,
} from "../read-root.js";
import type { SourceDocument } from "../sources.js";
import { fileNameOf, resolveUri } from "../uri.js";
import { applyOverlay, type OverlayRun } from "./apply-overlay.js";
import { editDocument } from "./edited-document.js";
import { readOverlay, type Overlay } from "./read-overlay.js";

/** A root document with its overlays applied, and the overlays. */
export interface OverlaidRoot extends ReadRoot {
  readonly overlays: readonly SourceDocument[];
}

/**
 * Applies overlays to a document. Where the document is itself an overlay with
 * `extends`, what it extends becomes the root. Undefined, with diagnostics,
 * when an overlay is wrong.
 */
export async function overlayRoot(
  read: ReadRoot,
  options: ReadOptions,
): Promise<OverlaidRoot | undefined> {
  const { collector } = options;
  const named = isOverlay(read.root)
    ? readOverlay(read.root, collector)
    : undefined;
  if (named === undefined && isOverlay(read.root)) return undefined;
  const start = named ? await extended(read, named, options) : read;
  if (start === undefined) return undefined;
  const overlays = named === undefined ? [] : [named];
  for (const path of options.overlays ?? []) {
    const { filters: _, root: __, ...rest } = options;
    const document = (await readRoot(path, rest))?.root;
    const overlay = document && readOverlay(document, collector);
    if (overlay === undefined) return undefined;
    reportOther(overlay, start.root, collector);
    overlays.push(overlay);
  }
  if (overlays.length === 0) return { ...start, overlays: [] };
  const root = await applyAll(start.root, overlays, collector);
  if (root === undefined) return undefined;
  start.session.documents.set(root.uri, root);
  const documents = overlays.map(({ document }) => document);
  return { session: start.session, root, overlays: documents };
}

/** An overlay that says what it extends can stand for the result. */
function isOverlay({ value }: SourceDocument): boolean {
  return (
    isObject(value) &&
    typeof value["extends"] === "string" &&
    value["overlay"] !== undefined &&
    value["openapi"] === undefined &&
    value["swagger"] === undefined
  );
}

async function extended(
  { session, root: named }: ReadRoot,
  overlay: Overlay,
  options: ReadOptions,
): Promise<ReadRoot | undefined> {
  const { collector, workingDirectory } = options;
  const { uri } = resolveUri(overlay.extends ?? "", named.uri);
  const position = createLocator(named)("/extends", "value");
  const place = { file: named.file, ...position };
  if (uri === undefined) {
    const detail = "`extends` is no URI reference";
    collector.report("overlay/invalid", place, { detail });
    return undefined;
  }
  const loaded = await session.load(uri);
  const name = fileNameOf(uri, workingDirectory);
  if (!loaded.ok) {
    reportUnloaded(loaded, name, options, place);
    return undefined;
  }
  const root = readDocument(
    { bytes: loaded.bytes, uri, found: loaded.uri },
    name,
    collector,
  );
  if (root === undefined) return undefined;
  session.documents.clear();
  session.documents.set(uri, root);
  return { session, root };
}

function reportOther(
  { extends: target, document }: Overlay,
  root: SourceDocument,
  collector: Collector,
): void {
  if (target === undefined) return;
  if (resolveUri(target, document.uri).uri === root.uri) return;
  const place = {
    file: document.file,
    pointer: "/extends",
    target: "value",
  } as const;
  const holes = { document: target, file: root.file };
  collector.report("overlay/other-document", place, holes);
}

async function applyAll(
  root: SourceDocument,
  overlays: readonly Overlay[],
  collector: Collector,
): Promise<SourceDocument | undefined> {
  const document = editDocument(root.value, root.file);
  const locators = new Map(
    [root, ...overlays.map((overlay) => overlay.document)].map((each) => [
      each.file,
      createLocator(each),
    ]),
  );
  const run: OverlayRun = {
    document,
    values: 0,
    collector,
    place: ({ file, pointer }, target) => {
      const position = locators.get(file)?.(pointer, target);
      return { file, line: 1, column: 1, ...position };
    },
  };
  for (const overlay of overlays) {
    await applyOverlay(run, overlay);
    if (collector.hasErrors) return undefined;
  }
  // A copy: sorting replaces objects, and by them the edits are remembered.
  const { value, problems } = normalize(structuredClone(document.value), {
    depth: depthLimit,
    values: Infinity,
  });
  if (problems.length > 0) {
    collector.report("spec/too-deep", undefined, { limit: depthLimit });
    return undefined;
  }
  return { ...root, value, trace: document.trace };
}
