import { existsSync, readFileSync, statSync, utimesSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import {
  hashLines,
  hashText,
  manifestName,
  type Manifest,
} from "./manifest.js";
import { isInside } from "./path-guard.js";
import { listFiles } from "./plan.js";
import { stagingName } from "./staging.js";

/** The root of sdkwright itself: above `src/` and `dist/` alike. */
const generatorRoot: string = fileURLToPath(new URL("../../", import.meta.url));

/** What the output depends on beside the documents; anything JSON can say. */
export type Settings = Readonly<Record<string, unknown>>;

/** Hash of settings and documents together. */
export function fingerprintOf(
  settings: Settings,
  sources: ReadonlyMap<string, string>,
): string {
  const documents = [...sources].sort(([a], [b]) => (a < b ? -1 : 1));
  return hashText(JSON.stringify([settings, documents]));
}

/** The version of sdkwright. */
export function generatorVersion(): string {
  const text = readFileSync(join(generatorRoot, "package.json"), "utf8");
  const manifest = JSON.parse(text) as { readonly version: string };
  return manifest.version;
}

/**
 * Hashes of documents, by path relative to the folder of the root document,
 * or by URL: those are no paths of files, so that a package with a remote
 * source never counts as up to date before its sources were fetched again.
 * Line ends do not count, as git may change them.
 */
export function hashSources(
  root: string,
  documents: Iterable<{ readonly uri: string; readonly text: string }>,
): ReadonlyMap<string, string> {
  const folder = dirname(root);
  return new Map(
    [...documents].map(({ uri, text }) => {
      if (!uri.startsWith("file:")) return [uri, hashLines(text)];
      const way = relative(folder, fileURLToPath(uri));
      return [way.split(sep).join("/"), hashLines(text)];
    }),
  );
}

/** Hash of everything in a folder of templates; empty for none. */
export function hashFolder(folder: string | undefined): string {
  if (folder === undefined) return "";
  const files = [...listFiles(folder)].sort();
  return hashText(
    files
      .map((path) => `${path} ${hashText(readFileSync(join(folder, path)))}\n`)
      .join(""),
  );
}

/**
 * Whether a package is what the last run left, and that run had the same
 * input: then there is nothing to do.
 */
export function isUpToDate(
  folder: string,
  root: string,
  manifest: Manifest,
  settings: Settings,
): boolean {
  return (
    fingerprintOf(settings, manifest.sources) === manifest.fingerprint &&
    !existsSync(join(folder, stagingName)) &&
    isYoungerThanGenerator(folder) &&
    allHold(manifest.sources, (path, hash) => {
      const bytes = readPlainFile(resolve(dirname(root), path));
      if (bytes === undefined) return false;
      return hashLines(withoutMark(bytes)) === hash;
    }) &&
    allHold(manifest.files, (path, hash) => {
      if (!isInside(path)) return false;
      const bytes = readPlainFile(`${folder}/${path}`);
      return bytes !== undefined && hashLines(bytes) === hash;
    })
  );
}

/** Notes that a package was brought up to date by this very generator. */
export function touchManifest(folder: string): void {
  const now = new Date();
  if (isCheckout()) utimesSync(join(folder, manifestName), now, now);
}

/**
 * A published generator is told by its version. Where it is being worked on,
 * its version says nothing: its files must be older than the package.
 */
function isYoungerThanGenerator(folder: string): boolean {
  if (!isCheckout()) return true;
  const code = fileURLToPath(new URL("../", import.meta.url));
  const parts = [code, join(generatorRoot, "templates"), runtimeFolder()];
  const written = statSync(join(folder, manifestName)).mtimeMs;
  return parts.every((part) =>
    listFiles(part).every(
      (path) => statSync(join(part, path)).mtimeMs < written,
    ),
  );
}

function runtimeFolder(): string {
  return join(generatorRoot, "src", "runtime");
}

function isCheckout(): boolean {
  return existsSync(join(generatorRoot, "src", "generate.ts"));
}

function allHold(
  hashes: ReadonlyMap<string, string>,
  holds: (path: string, hash: string) => boolean,
): boolean {
  for (const [path, hash] of hashes) if (!holds(path, hash)) return false;
  return true;
}

/** The bytes of a regular file, no device; undefined when there is none. */
function readPlainFile(path: string): Buffer | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** Without the byte order mark, which is no part of the text. */
function withoutMark(bytes: Buffer): Buffer {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}
