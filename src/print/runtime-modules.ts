import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import type { GeneratedFile, Statement } from "../emit/emitter.js";
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

/**
 * Paths of what a file imports or exports again from the runtime, where it is
 * TypeScript. What is laid out says so by itself: its text need not be read.
 */
export function importedBy(
  file: GeneratedFile,
  text: string,
): readonly string[] {
  const { path } = file;
  return file.kind === "typescript" && file.layout === "final"
    ? inRuntime(path, file.statements.flatMap(specifiersOf))
    : importedModules({ path, text });
}

function importedModules({ path, text }: PrintedFile): readonly string[] {
  return path.endsWith(".ts") ? inRuntime(path, specifiersIn(text)) : [];
}

function specifiersOf(statement: Statement): readonly string[] {
  if (typeof statement === "string") return specifiersIn(statement);
  if (!("moduleSpecifier" in statement)) return [];
  const { moduleSpecifier = "" } = statement;
  const isOwn = moduleSpecifier.startsWith(".");
  return isOwn ? [moduleSpecifier.replace(/\.js$/, "")] : [];
}

/** The paths of those that lead from a module to one of the runtime. */
function inRuntime(
  path: string,
  specifiers: readonly string[],
): readonly string[] {
  const own = posix.dirname(path);
  return specifiers
    .filter((specifier) => path.startsWith(folder) || namesRuntime(specifier))
    .map((specifier) => posix.join(own, `${specifier}.ts`))
    .filter((target) => target.startsWith(folder));
}

/** What a module elsewhere must have in the specifier of one of the runtime. */
function namesRuntime(specifier: string): boolean {
  return specifier.includes("/runtime/");
}

/** How a line ends that imports or exports again from a module of the package. */
const ending = '.js";';

/** The modules of the package that a file names, without extension. Megabytes of text have few such lines. */
function specifiersIn(text: string): readonly string[] {
  const found: string[] = [];
  let at = text.indexOf(ending);
  while (at >= 0) {
    const end = at + ending.length;
    if (end === text.length || text.startsWith("\n", end)) {
      const line = text.slice(text.lastIndexOf("\n", at) + 1, at);
      const [, specifier] = importLine.exec(line) ?? [];
      if (specifier !== undefined) found.push(specifier);
    }
    at = text.indexOf(ending, end);
  }
  return found;
}

/** Not a line of a comment. */
const importLine = /^(?:import|export|\}) (?:.* )?from "(\..+)$/;

async function readModule(path: string): Promise<PrintedFile> {
  return { path, text: await readFile(packageFile(path), "utf8") };
}
