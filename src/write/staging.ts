import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "./make-folder.js";
import { isInside } from "./path-guard.js";
import { listFiles } from "./plan.js";

/**
 * The folder in a package in which a run prepares its files:
 * `new/` the coming texts, `old/` what they replace, `journal.json` while
 * files are being moved, `lock` while anybody is at it.
 */
export const stagingName = ".sdkwright-staging";

/** Which files are new: they go when the old output comes back. */
interface Journal {
  readonly created: readonly string[];
}

/** Notes what is about to be moved; from here on a killed run is undone by `recover`. */
export function writeJournal(
  staging: string,
  created: readonly string[],
): void {
  const journal: Journal = { created };
  const draft = join(staging, "journal.draft");
  const file = openSync(draft, "w");
  try {
    writeSync(file, JSON.stringify(journal));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, join(staging, "journal.json"));
}

/** The moment at which the new output counts. */
export function endJournal(staging: string): void {
  rmSync(join(staging, "journal.json"));
}

/**
 * Brings back the old output of a run that did not end, and clears its
 * staging folder. Every step can be repeated, so being killed here is no
 * harm either. The caller holds the lock.
 */
export function recover(folder: string): void {
  const staging = join(folder, stagingName);
  if (existsSync(join(staging, "journal.json"))) {
    const created = readJournal(staging).created.filter(isInside);
    for (const path of created) {
      // Still in `new/`: it was never moved, and what stands there is not ours.
      if (existsSync(join(staging, "new", path))) continue;
      rmSync(join(folder, path), { force: true });
    }
    removeEmptyParents(folder, created);
    for (const path of listFiles(join(staging, "old"))) {
      makeFolder(dirname(join(folder, path)));
      renameSync(join(staging, "old", path), join(folder, path));
    }
    endJournal(staging);
  }
  for (const part of ["new", "old", "journal.draft"]) {
    rmSync(join(staging, part), { recursive: true, force: true });
  }
}

/** Removes folders that hold nothing any more, from the innermost outwards. */
export function removeEmptyParents(
  folder: string,
  paths: readonly string[],
): void {
  const parents = new Set(paths.flatMap(ancestorsOf));
  for (const parent of [...parents].sort((a, b) => b.length - a.length)) {
    removeIfEmpty(join(folder, parent));
  }
}

/** Removes a folder when nothing is in it; a link or a file stays. */
export function removeIfEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Something is in it, or it is gone already.
  }
}

function readJournal(staging: string): Journal {
  try {
    const value: unknown = JSON.parse(
      readFileSync(join(staging, "journal.json"), "utf8"),
    );
    return isJournal(value) ? value : { created: [] };
  } catch {
    return { created: [] };
  }
}

function isJournal(value: unknown): value is Journal {
  return (
    typeof value === "object" &&
    value !== null &&
    "created" in value &&
    Array.isArray(value.created) &&
    value.created.every((path) => typeof path === "string")
  );
}

/** The folders above a file, from the outermost inwards. */
export function ancestorsOf(path: string): readonly string[] {
  const segments = path.split("/").slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
