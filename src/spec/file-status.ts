import { statSync, type Stats } from "node:fs";

/** What is known of a path, links followed; undefined when nothing is there that could be looked at. */
export function fileStatus(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    // Missing, below a file, in a circle of links, or kept by the system.
    return undefined;
  }
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  return fileStatus(path)?.isDirectory() ?? false;
}
