import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { packageFile } from "./package-file.js";
import type { PrintedFile } from "./print-files.js";

/** Where modules of the runtime stand in a package. */
const folder = "src/runtime/";

/**
 * Modules of `src/runtime`, named by their paths in a package, and those that
 * these import in turn, sorted by path. They are the same from `src` and from
 * `dist`.
 */
export async function runtimeModules(
  imported: Iterable<string>,
): Promise<readonly PrintedFile[]> {
  const found = new Map<string, PrintedFile>();
  let wanted = new Set(imported);
  while (wanted.size > 0) {
    const modules = await Promise.all([...wanted].map(readModule));
    for (const module of modules) found.set(module.path, module);
    const next = modules.flatMap(importedModules);
    wanted = new Set(next.filter((path) => !found.has(path)));
  }
  return [...found.values()].sort((left, right) =>
    left.path < right.path ? -1 : 1,
  );
}

/** Paths of what a TypeScript file imports or exports again from the runtime. */
export function importedModules({
  path,
  text,
}: PrintedFile): readonly string[] {
  if (!path.endsWith(".ts")) return [];
  return [...text.matchAll(/ from "(\..+)\.js";$/gm)]
    .filter(({ index }) => isImport(text, index))
    .map(([, specifier = ""]) =>
      posix.join(posix.dirname(path), `${specifier}.ts`),
    )
    .filter((target) => target.startsWith(folder));
}

/** Not a line of a comment. */
function isImport(text: string, index: number): boolean {
  const start = text.lastIndexOf("\n", index) + 1;
  return ["import ", "export ", "} "].some((word) =>
    text.startsWith(word, start),
  );
}

async function readModule(path: string): Promise<PrintedFile> {
  return { path, text: await readFile(packageFile(path), "utf8") };
}
