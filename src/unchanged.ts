import { basename, dirname } from "node:path";
import { packageNameOf } from "./config/package-name.js";
import { peekTitle } from "./config/peek-title.js";
import { folderOf, label, type PackageTarget } from "./config/targets.js";
import {
  generatorVersion,
  hashFolder,
  isUpToDate,
  type Settings,
} from "./write/fingerprint.js";
import { readManifest, type Manifest } from "./write/manifest.js";

/** A package that is what would be generated. */
export interface UnchangedPackage {
  /** Absolute. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Everything beside the documents that decides what a package looks like. */
export function settingsOf(target: PackageTarget): Settings {
  return {
    generator: generatorVersion(),
    document: target.path === undefined ? target.spec : basename(target.path),
    name: target.name ?? null,
    version: target.version,
    emit: target.emit ?? null,
    severity: target.severity,
    checks: target.checks,
    filters: target.input.filters,
    overlays: target.input.overlays?.map((each) =>
      label(dirname(target.path ?? target.base), each),
    ),
    templates: target.templateFolders.map(hashFolder),
  };
}

/**
 * The package of a target, when nothing it depends on changed since it was
 * written, found without reading the document as more than bytes. What
 * plugins do cannot be told beforehand, so with them a package always counts
 * as changed.
 */
export function findUnchanged(
  target: PackageTarget,
): UnchangedPackage | undefined {
  const { path, plugins } = target;
  if (path === undefined || plugins.length > 0) return undefined;
  const folder = target.out ?? likelyFolder(target, path);
  if (folder === undefined) return undefined;
  const manifest = readManifest(folder);
  if (manifest === undefined) return undefined;
  // The folder may have been guessed by a wrong title: then the name differs.
  if (target.out === undefined && folderOf(target, manifest.name) !== folder) {
    return undefined;
  }
  return isUpToDate(folder, path, manifest, settingsOf(target))
    ? { folder, manifest }
    : undefined;
}

function likelyFolder(target: PackageTarget, path: string): string | undefined {
  if (target.name !== undefined) return folderOf(target, target.name);
  const title = peekTitle(path);
  return title === undefined
    ? undefined
    : folderOf(target, packageNameOf(title));
}
