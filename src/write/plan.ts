import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Collector } from "../diagnostics/collector.js";
import { hashText, type Manifest } from "./manifest.js";

/** A file as it should be; `path` is below the package, with `/`. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** What will happen to one file. */
export interface WriteAction {
  readonly path: string;
  readonly kind: "create" | "update" | "same" | "delete";
  /** What stands there now. */
  readonly before?: string;
  /** What will stand there. */
  readonly after?: string;
}

/** Everything that will happen to a package folder, sorted by path. */
export interface WritePlan {
  readonly folder: string;
  readonly actions: readonly WriteAction[];
}

/**
 * Compares what should be with what is. A file that the manifest does not
 * know, or that was changed by hand since, is reported instead of overwritten
 * unless `force` is set; a stale file that was changed by hand stays.
 */
export async function planWrites(
  files: readonly OutputFile[],
  folder: string,
  manifest: Manifest | undefined,
  collector: Collector,
  force: boolean,
): Promise<WritePlan> {
  const known = manifest?.files ?? new Map<string, string>();
  const wanted = new Set(files.map(({ path }) => path));
  const stale = [...known.keys()].filter(
    (path) => !wanted.has(path) && isInside(path),
  );
  const actions = await Promise.all([
    ...files.map((file) => planFile(file, folder, known, collector, force)),
    ...stale.map((path) => planStale(path, folder, known, collector, force)),
  ]);
  return {
    folder,
    actions: actions
      .filter((action) => action !== undefined)
      .sort((left, right) => (left.path < right.path ? -1 : 1)),
  };
}

async function planFile(
  file: OutputFile,
  folder: string,
  known: ReadonlyMap<string, string>,
  collector: Collector,
  force: boolean,
): Promise<WriteAction | undefined> {
  const { path, text } = file;
  if (!isInside(path) || (await crossesLink(folder, path))) {
    collector.report("write/outside", undefined, { path });
    return undefined;
  }
  const before = await contentOf(join(folder, path));
  if (before === undefined) return { path, kind: "create", after: text };
  if (before === text) return { path, kind: "same", before, after: text };
  const written = known.get(path);
  const place = { file: join(folder, path), line: 1, column: 1 };
  if (!force && written === undefined) {
    collector.report("write/foreign", place, { path });
  } else if (!force && written !== hashText(before)) {
    collector.report("write/edited", place, { path });
  }
  return { path, kind: "update", before, after: text };
}

async function planStale(
  path: string,
  folder: string,
  known: ReadonlyMap<string, string>,
  collector: Collector,
  force: boolean,
): Promise<WriteAction | undefined> {
  const before = await contentOf(join(folder, path));
  if (before === undefined) return undefined;
  if (!force && known.get(path) !== hashText(before)) {
    const place = { file: join(folder, path), line: 1, column: 1 };
    collector.report("write/edited-stale", place, { path });
    return undefined;
  }
  return { path, kind: "delete", before };
}

/** Whether a path stays below the folder, on every system. */
function isInside(path: string): boolean {
  const segments = path.split("/");
  return segments.every(
    (segment) =>
      segment !== "" &&
      segment !== "." &&
      segment !== ".." &&
      !/[\\:*?"<>|\p{Cc}]/u.test(segment),
  );
}

/** Whether a folder on the way to the file is a symbolic link, which could lead anywhere. */
async function crossesLink(folder: string, path: string): Promise<boolean> {
  const segments = path.split("/");
  for (let end = 1; end <= segments.length; end++) {
    const step = join(folder, ...segments.slice(0, end));
    const status = await lstat(step).catch(() => undefined);
    if (status === undefined) return false;
    if (status.isSymbolicLink()) return true;
  }
  return false;
}

async function contentOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  });
}
