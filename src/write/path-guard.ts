import { lstatSync } from "node:fs";
import { join } from "node:path";

/** What stands between a package folder and a file below it. */
export type Way =
  | {
      readonly kind: "free";
      /** Whether a file stands there. */
      readonly isTaken: boolean;
    }
  /** The path leaves the folder, or would go through a symbolic link. */
  | { readonly kind: "outside" }
  /** Something on the way is no folder, or a folder stands where the file should. */
  | { readonly kind: "blocked"; readonly by: string };

/** Says whether a file below one folder may be written; each folder is looked at once. */
export type PathGuard = (path: string) => Way;

/** Makes the guard of a package folder. Paths are relative to it, with `/`. */
export function createPathGuard(folder: string): PathGuard {
  const seen = new Map<string, Status>();
  const statusOf = (path: string): Status => {
    const known = seen.get(path);
    if (known !== undefined) return known;
    const status = readStatus(join(folder, path));
    seen.set(path, status);
    return status;
  };
  return (path) => {
    if (!isInside(path)) return { kind: "outside" };
    const segments = path.split("/");
    for (let end = 1; end < segments.length; end++) {
      const parent = segments.slice(0, end).join("/");
      const status = statusOf(parent);
      if (status === "nothing") return { kind: "free", isTaken: false };
      if (status === "link") return { kind: "outside" };
      if (status === "file") return { kind: "blocked", by: parent };
    }
    const status = statusOf(path);
    if (status === "link") return { kind: "outside" };
    return status === "folder"
      ? { kind: "blocked", by: path }
      : { kind: "free", isTaken: status === "file" };
  };
}

/** Whether a path stays below its folder, on every system. */
export function isInside(path: string): boolean {
  return path
    .split("/")
    .every(
      (segment) =>
        segment !== "" &&
        segment !== "." &&
        segment !== ".." &&
        !/[\\:*?"<>|\p{Cc}]/u.test(segment),
    );
}

type Status = "nothing" | "link" | "file" | "folder";

function readStatus(path: string): Status {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return "nothing";
  if (status.isSymbolicLink()) return "link";
  return status.isDirectory() ? "folder" : "file";
}
