import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Collector } from "../diagnostics/collector.js";
import type { TextPlace } from "../diagnostics/diagnostic.js";
import { hashLines, withoutReturns, type Manifest } from "./manifest.js";
import { createPathGuard, isInside, type PathGuard } from "./path-guard.js";

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

/** What a plan is made against. */
export interface PlanOptions {
  /** Absolute path of the package. */
  readonly folder: string;
  /** How diagnostics call the folder. */
  readonly label: string;
  readonly manifest: Manifest | undefined;
  readonly collector: Collector;
  /** Overwrite what was edited by hand, and what was not generated. */
  readonly force: boolean;
}

/**
 * Compares what should be with what is. A file that the manifest does not
 * know, or that was changed by hand since, is reported instead of overwritten
 * unless `force` is set; a stale file that was changed by hand stays.
 * Throws the system's error when a file cannot be read.
 */
export function planWrites(
  files: readonly OutputFile[],
  options: PlanOptions,
): WritePlan {
  const wanted = new Set(files.map(({ path }) => path));
  const known = options.manifest?.files ?? new Map<string, string>();
  const stale = [...known.keys()].filter(
    (path) => !wanted.has(path) && isInside(path),
  );
  const guard = createPathGuard(options.folder);
  const deletions = stale.flatMap((path) => planStale(path, guard, options));
  const gone = new Set(deletions.map(({ path }) => path));
  const changes = files.flatMap((file) => planFile(file, guard, gone, options));
  return {
    folder: options.folder,
    actions: [...deletions, ...changes].sort((left, right) =>
      left.path < right.path ? -1 : 1,
    ),
  };
}

function planFile(
  { path, text }: OutputFile,
  guard: PathGuard,
  gone: ReadonlySet<string>,
  options: PlanOptions,
): readonly WriteAction[] {
  const way = guard(path);
  if (way.kind === "outside") {
    options.collector.report("write/outside", undefined, { path });
    return [];
  }
  if (way.kind === "blocked") {
    if (isCleared(way.by, gone, options.folder)) {
      return [{ path, kind: "create", after: text }];
    }
    options.collector.report("write/blocked", placeOf(way.by, options), {
      path,
      obstacle: way.by,
    });
    return [];
  }
  const before = way.isTaken
    ? contentOf(join(options.folder, path))
    : undefined;
  if (before === undefined) return [{ path, kind: "create", after: text }];
  if (withoutReturns(before) === text) {
    return [{ path, kind: "same", before, after: text }];
  }
  reportLoss(path, before, options);
  return [{ path, kind: "update", before, after: text }];
}

/** Whether what is in the way goes in this run: a stale file, or a folder of nothing else. */
function isCleared(
  obstacle: string,
  gone: ReadonlySet<string>,
  folder: string,
): boolean {
  if (gone.has(obstacle)) return true;
  const found = listFiles(join(folder, obstacle));
  return (
    found.length > 0 && found.every((path) => gone.has(`${obstacle}/${path}`))
  );
}

function reportLoss(path: string, before: string, options: PlanOptions): void {
  if (options.force) return;
  const written = options.manifest?.files.get(path);
  if (written === undefined) {
    options.collector.report("write/foreign", placeOf(path, options), { path });
  } else if (written !== hashLines(before)) {
    options.collector.report("write/edited", placeOf(path, options), { path });
  }
}

function planStale(
  path: string,
  guard: PathGuard,
  options: PlanOptions,
): readonly WriteAction[] {
  if (guard(path).kind !== "free") return [];
  const before = contentOf(join(options.folder, path));
  if (before === undefined) return [];
  const written = options.manifest?.files.get(path);
  if (!options.force && written !== hashLines(before)) {
    const place = placeOf(path, options);
    options.collector.report("write/edited-stale", place, { path });
    return [];
  }
  return [{ path, kind: "delete", before }];
}

function placeOf(path: string, { label }: PlanOptions): TextPlace {
  return { file: label === "" ? path : `${label}/${path}`, line: 1, column: 1 };
}

/** Everything below a folder that is no folder itself, with `/`; nothing when it is none. */
export function listFiles(
  folder: string,
  below: string = "",
): readonly string[] {
  try {
    return readdirSync(join(folder, below), { withFileTypes: true }).flatMap(
      (entry) => {
        const path = below === "" ? entry.name : `${below}/${entry.name}`;
        return entry.isDirectory() ? listFiles(folder, path) : [path];
      },
    );
  } catch {
    return [];
  }
}

/** The text of a file; undefined when there is none. */
export function contentOf(path: string): string | undefined {
  // Most are missing when a package is new, and an error costs more than a question.
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ENOENT" || code === "ENOTDIR";
}
