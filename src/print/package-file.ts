import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of a file that ships with sdkwright, wherever this module runs from. */
export function packageFile(path: string): string {
  return join(folderWith("package.json"), path);
}

/** The nearest folder above this module that has a file or folder of a name. */
export function folderWith(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, name))) {
    const parent = dirname(folder);
    if (parent === folder) return folder;
    folder = parent;
  }
  return folder;
}
