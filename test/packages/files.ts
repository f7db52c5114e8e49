import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Paths of all files below a folder, sorted and relative to it, without `node_modules`. */
export function filesBelow(folder: string): readonly string[] {
  const walk = (below: string): readonly string[] =>
    readdirSync(below, { withFileTypes: true })
      .filter(({ name }) => name !== "node_modules")
      .flatMap((entry) => {
        const path = join(below, entry.name);
        return entry.isDirectory() ? walk(path) : [relative(folder, path)];
      });
  return [...walk(folder)].sort();
}

/** Every file below a folder with its content, by path. */
export function readTree(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesBelow(folder).map((path) => [
      path,
      readFileSync(join(folder, path), "utf8"),
    ]),
  );
}

/** Milliseconds since a file was changed; undefined when there is none. */
export function ageOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && Date.now() - found.mtimeMs;
}
