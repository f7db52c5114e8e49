import { readdirSync, realpathSync, watch, type FSWatcher } from "node:fs";
import { basename, dirname, extname, join, sep } from "node:path";
import { fileStatus, isFolder } from "../spec/file-status.js";

/** Watches files that may be replaced, removed, or not be there yet. */
export interface FileWatcher {
  /** Watches exactly these files and folders from now on. */
  follow(paths: readonly string[], isBroken: boolean): void;
  /** Resolves when something changed since the last call, and quiet has returned. */
  changed(): Promise<void>;
  close(): void;
}

/** Milliseconds without a change before a change counts: editors write in steps. */
const quiet = 60;

/**
 * Makes a watcher. It watches the folders that files lie in, since a file
 * that an editor replaces by another is gone for whoever watches the file.
 */
export function createFileWatcher(): FileWatcher {
  const watchers = new Map<string, WatchedFolder>();
  let followed: Followed = { files: new Set(), folders: [], isBroken: false };
  let timer: NodeJS.Timeout | undefined;
  let pending = false;
  let wake: (() => void) | undefined;

  const onEvent = (folder: string, name: string | null): void => {
    const path = name === null ? folder : join(folder, name);
    if (name !== null && !matters(path, followed)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      pending = true;
      wake?.();
    }, quiet);
  };
  const forget = (folder: string): void => {
    watchers.get(folder)?.watcher.close();
    watchers.delete(folder);
  };
  const watchFolder = (folder: string): void => {
    const inode = fileStatus(folder)?.ino;
    // Who watches a folder that was replaced by another sees nothing any more.
    if (watchers.get(folder)?.inode === inode) return;
    forget(folder);
    const watcher = watch(folder, (_kind, name) => onEvent(folder, name));
    watcher.on("error", () => forget(folder));
    watchers.set(folder, { watcher, inode });
  };
  return {
    follow: (paths, isBroken) => {
      followed = describe(paths, isBroken);
      const folders = foldersFor(followed);
      for (const folder of folders) watchFolder(folder);
      for (const folder of watchers.keys()) {
        if (!folders.has(folder)) forget(folder);
      }
    },
    changed: async () => {
      if (!pending) await new Promise<void>((resolve) => (wake = resolve));
      pending = false;
      wake = undefined;
    },
    close: () => {
      clearTimeout(timer);
      for (const folder of watchers.keys()) forget(folder);
      wake?.();
    },
  };
}

interface WatchedFolder {
  readonly watcher: FSWatcher;
  /** Undefined when it was gone already. */
  readonly inode: number | undefined;
}

/** What is watched for. */
interface Followed {
  readonly files: ReadonlySet<string>;
  /** Everything below these counts. */
  readonly folders: readonly string[];
  /** The last run failed: any document near could be what it lacked. */
  readonly isBroken: boolean;
}

function describe(paths: readonly string[], isBroken: boolean): Followed {
  const all = [...new Set(paths.flatMap((path) => [path, ...realPath(path)]))];
  return {
    files: new Set(all.filter((path) => !isFolder(path))),
    folders: all.filter(isFolder),
    isBroken,
  };
}

function matters(
  path: string,
  { files, folders, isBroken }: Followed,
): boolean {
  if (files.has(path)) return true;
  const isBelow = (folder: string): boolean => path.startsWith(folder + sep);
  if (folders.some((folder) => path === folder || isBelow(folder))) return true;
  // A folder on the way to a file may have come or gone.
  if ([...files, ...folders].some((file) => file.startsWith(path + sep))) {
    return true;
  }
  return isBroken && isDocument(path);
}

function isDocument(path: string): boolean {
  const isHidden = basename(path).startsWith(".");
  return !isHidden && [".yaml", ".yml", ".json"].includes(extname(path));
}

function foldersFor({ files, folders }: Followed): ReadonlySet<string> {
  return new Set([
    ...[...files].map((file) => nearestFolder(dirname(file))),
    ...folders.flatMap((folder) => [dirname(folder), ...subfolders(folder)]),
  ]);
}

function nearestFolder(path: string): string {
  let folder = path;
  while (!isFolder(folder) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return folder;
}

function subfolders(folder: string): readonly string[] {
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => subfolders(join(folder, entry.name)));
  return [folder, ...below];
}

function realPath(path: string): readonly string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}
