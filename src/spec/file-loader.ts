import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loaded, Loader } from "./loader.js";

/** What files may be read. */
export interface FileLoaderOptions {
  /** Absolute path; nothing outside is read, through no link either. */
  readonly root: string;
  /** The document that was asked for by name: it may lie anywhere. */
  readonly trusted: string;
  /** Bytes of all documents together. */
  readonly maxBytes: number;
}

/** Makes a loader for `file:` URIs below one folder. */
export function createFileLoader(options: FileLoaderOptions): Loader {
  let left = options.maxBytes;
  return async (uri) => {
    if (!uri.startsWith("file:")) {
      return { ok: false, reason: "remote", detail: "it is not a local file" };
    }
    try {
      const path = fileURLToPath(uri);
      const allowed = await allow(path, options);
      if (typeof allowed !== "string") return allowed;
      const loaded = await read(allowed, left);
      if (loaded.ok) left -= loaded.bytes.byteLength;
      return loaded;
    } catch (error) {
      return describeFailure(error);
    }
  };
}

/** Whether one absolute path lies in another, or is it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The real path to read, when it is allowed. */
async function allow(
  path: string,
  { root, trusted }: FileLoaderOptions,
): Promise<string | Loaded> {
  if (path === trusted) return realpath(path);
  const realRoot = await realpath(root);
  // Before the file is looked for: an answer would tell what exists outside.
  if (!isInside(path, resolve(root)) && !isInside(path, realRoot)) {
    return outside("leads out of the allowed folder");
  }
  const real = await realpath(path);
  if (isInside(real, realRoot)) return real;
  return outside("leads out of the allowed folder through a symbolic link");
}

function outside(detail: string): Loaded {
  return { ok: false, reason: "outside-root", detail };
}

async function read(path: string, left: number): Promise<Loaded> {
  const found = await stat(path);
  if (!found.isFile()) {
    const detail = found.isDirectory() ? "it is a directory" : "it is no file";
    return { ok: false, reason: "not-a-file", detail };
  }
  if (found.size > left) {
    const detail = "the documents together are too large";
    return { ok: false, reason: "too-large", detail };
  }
  return { ok: true, bytes: await readFile(path) };
}

const explanations: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission denied"],
  ["EPERM", "operation not permitted"],
  ["ELOOP", "its symbolic links lead in a circle"],
  ["EMFILE", "too many files are open"],
  ["EISDIR", "it is a directory"],
  ["EIO", "input or output failed"],
]);

/** Node's own messages name absolute paths, which output must not depend on. */
function describeFailure(error: unknown): Loaded {
  const code =
    error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") {
    return {
      ok: false,
      reason: "missing-file",
      detail: "there is no such file",
    };
  }
  const detail = explanations.get(code) ?? (code || "it is no path of a file");
  return { ok: false, reason: "unreadable", detail };
}
