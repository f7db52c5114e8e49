import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, posix } from "node:path";
import { folderWith } from "../package-file.js";

/** A statement of the runtime in JavaScript, and the names it stands on. */
export interface Chunk {
  /** Absent where the statement declares nothing. */
  readonly name?: string;
  /** Without `export`. */
  readonly text: string;
}

/**
 * The statements of a module of the runtime and of all that it imports, what
 * is imported first.
 */
export function readLibrary(module: string): readonly Chunk[] {
  const known = libraries.get(module);
  if (known !== undefined) return known;
  const chunks: Chunk[] = [];
  const seen = new Set<string>();
  visit(module);
  libraries.set(module, chunks);
  return chunks;

  function visit(path: string): void {
    if (seen.has(path)) return;
    seen.add(path);
    const text = javascriptOf(path);
    for (const [, specifier = ""] of text.matchAll(importLine)) {
      visit(posix.join(posix.dirname(path), specifier));
    }
    chunks.push(...splitStatements(text.replace(importLine, "")));
  }
}

/** The runtime does not change while a program runs. */
const libraries = new Map<string, readonly Chunk[]>();

const importLine = /^import .*? from "(\..+)\.js";$/gm;

/** A module of the runtime: as it was built, or its source without types. */
function javascriptOf(module: string): string {
  const built = runtimeFile(`${module}.js`);
  if (existsSync(built)) return readFileSync(built, "utf8");
  const source = readFileSync(runtimeFile(`${module}.ts`), "utf8");
  const require = createRequire(import.meta.url);
  const ts = require("typescript") as typeof import("typescript");
  return ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  }).outputText;
}

function runtimeFile(path: string): string {
  return join(folderWith("runtime"), "runtime", path);
}

const statementStart =
  /^(?:export |async |function |const |let |class |\/\*\*)/;
const declaration = /^(?:async )?(?:function\*?|const|let|class) ([\w$]+)/m;

/** Statements begin at the first column; a comment belongs to what follows it. */
function splitStatements(text: string): readonly Chunk[] {
  const chunks: string[][] = [];
  for (const line of text.split("\n")) {
    const current = chunks.at(-1);
    const follows = current?.at(-1)?.trim() === "*/" || isComment(current);
    if (current && (follows || !statementStart.test(line))) current.push(line);
    else if (statementStart.test(line)) chunks.push([line]);
  }
  return chunks.map(chunkOf);
}

function isComment(lines: readonly string[] | undefined): boolean {
  return lines?.length === 1 && /^\/\*\*.*\*\/$/.test(lines[0] ?? "");
}

function chunkOf(lines: readonly string[]): Chunk {
  const text = lines
    .join("\n")
    .trimEnd()
    .replace(/^export /m, "")
    .replace(/^(?: {4})+/gm, (margin) => margin.slice(margin.length / 2));
  const name = declaration.exec(text)?.[1];
  return { text, ...(name !== undefined && { name }) };
}
