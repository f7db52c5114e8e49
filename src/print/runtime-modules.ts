import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import type { GeneratedFile } from "../emit/emitter.js";
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

/** Which modules of the runtime files import. */
export interface RuntimeImports {
  /** Notes those of a file. */
  note(file: GeneratedFile, text: string): void;
  /** Paths of all that were noted. */
  readonly modules: ReadonlySet<string>;
}

/** Starts without any. */
export function createRuntimeImports(): RuntimeImports {
  const modules = new Set<string>();
  /** By folder: files beside each other import the same. */
  const known = new Map<string, Set<string>>();
  const noteOne = (own: string, specifier: string): void => {
    if (!namesRuntime(specifier) && !`${own}/`.startsWith(folder)) return;
    const specifiers = known.get(own) ?? new Set<string>();
    if (specifiers.has(specifier)) return;
    known.set(own, specifiers.add(specifier));
    const target = targetOf(own, specifier);
    if (target.startsWith(folder)) modules.add(target);
  };
  return {
    note: (file, text) => {
      const own = posix.dirname(file.path);
      for (const one of specifiersOf(file, text)) noteOne(own, one);
    },
    modules,
  };
}

/** What a module elsewhere must have in the specifier of one of the runtime. */
function namesRuntime(specifier: string): boolean {
  return specifier.includes("/runtime/");
}

/** The path of the module that a specifier leads to from a folder. */
function targetOf(own: string, specifier: string): string {
  return posix.join(own, specifier.replace(/\.js$/, ".ts"));
}

function importedModules({ path, text }: PrintedFile): readonly string[] {
  const own = posix.dirname(path);
  return specifiersIn(text).map((specifier) => targetOf(own, specifier));
}

/**
 * What a file imports or exports again from the package, where it is
 * TypeScript. What is laid out says so by itself: its text need not be read.
 */
function specifiersOf(file: GeneratedFile, text: string): readonly string[] {
  if (!file.path.endsWith(".ts")) return [];
  if (file.kind !== "typescript" || file.layout !== "final") {
    return specifiersIn(text);
  }
  const found: string[] = [];
  for (const statement of file.statements) {
    if (typeof statement === "string") {
      found.push(...specifiersIn(statement));
    } else if ("moduleSpecifier" in statement) {
      const { moduleSpecifier = "" } = statement;
      if (moduleSpecifier.startsWith(".")) found.push(moduleSpecifier);
    }
  }
  return found;
}

/** How a line ends that imports or exports again from a module of the package. */
const ending = '.js";';

/** The modules of the package that a text names. Megabytes of text have few such lines. */
function specifiersIn(text: string): readonly string[] {
  const found: string[] = [];
  let at = text.indexOf(ending);
  while (at >= 0) {
    const end = at + ending.length;
    if (end === text.length || text.startsWith("\n", end)) {
      const line = text.slice(text.lastIndexOf("\n", at) + 1, end);
      const [, specifier] = importLine.exec(line) ?? [];
      if (specifier !== undefined) found.push(specifier);
    }
    at = text.indexOf(ending, end);
  }
  return found;
}

/** Not a line of a comment. */
const importLine = /^(?:import|export|\}) (?:.* )?from "(\..+)";$/;

async function readModule(path: string): Promise<PrintedFile> {
  return { path, text: await readFile(packageFile(path), "utf8") };
}
