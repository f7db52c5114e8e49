import { join, relative, sep } from "node:path";
import ts from "typescript";
import { strictest } from "../packages/compiler.js";
import { root } from "../packages/files.js";

/** The files of a package by path below its folder. */
export type PackageFiles = ReadonlyMap<string, string>;

/** Where packages seem to stand: below the repository, whose `node_modules` they find. */
const folder = join(root, "test/corpus/packages");
/** The runtime is the same in every package and compiled once for all. */
const runtime = join(folder, "runtime");

/** Parsed once a process: libraries, Node's types, MSW's, the runtime. */
const shared = new Map<string, ts.SourceFile | undefined>();
/** Modules of the runtime that were checked; once a process is enough. */
const checked = new Set<string>();

/**
 * What the strictest compiler says of packages, by name. They are compiled
 * together, which costs much less than each alone. Declarations of libraries
 * are not ours to judge; every file of ours is checked as `skipLibCheck: false`
 * would check it.
 */
export function compilePackages(
  packages: ReadonlyMap<string, PackageFiles>,
): ReadonlyMap<string, readonly string[]> {
  const texts = textsOf(packages);
  const names = [...packages.keys()];
  const options: ts.CompilerOptions = {
    ...strictest,
    types: ["node"],
    // An example is a program of whoever installed the package.
    paths: Object.fromEntries(
      names.flatMap((name) => [
        [name, [join(folder, name, "src/index.ts")]],
        [
          `${name}/*`,
          [`${name}/src/*.ts`, `${name}/src/*/index.ts`].map((path) =>
            join(folder, path),
          ),
        ],
      ]),
    ),
  };
  const roots = [...texts.keys()].filter((path) => path.endsWith(".ts"));
  const program = ts.createProgram(roots, options, hostOf(texts, options));
  return new Map(
    names.map((name) => [
      name,
      complaintsOf(program, name, packages.get(name)),
    ]),
  );
}

function textsOf(
  packages: ReadonlyMap<string, PackageFiles>,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [name, files] of packages) {
    for (const [path, text] of files) texts.set(placeOf(name, path), text);
  }
  texts.set(join(folder, "package.json"), '{ "type": "module" }');
  return texts;
}

function placeOf(name: string, path: string): string {
  return original(join(folder, name, path));
}

/** The one place of a module of the runtime; every other path as it is. */
function original(path: string): string {
  return path.startsWith(folder)
    ? path.replace(/^.*\/packages\/[^/]+\/src\/runtime\//, `${runtime}/`)
    : path;
}

function hostOf(
  texts: ReadonlyMap<string, string>,
  options: ts.CompilerOptions,
): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile, directoryExists } = host;
  const isOurs = (path: string): boolean => path.startsWith(folder);
  const folders = new Set<string>();
  for (const path of texts.keys()) {
    for (let at = path; at.length > folder.length;) {
      at = at.slice(0, at.lastIndexOf(sep));
      folders.add(at);
    }
  }
  host.fileExists = (path) =>
    isOurs(path) ? texts.has(original(path)) : fileExists(path);
  host.readFile = (path) =>
    isOurs(path) ? texts.get(original(path)) : readFile(path);
  host.directoryExists = (path) =>
    isOurs(path)
      ? folders.has(path) || /\/src\/runtime(\/|$)/.test(path)
      : (directoryExists?.(path) ?? true);
  host.realpath = (path) => original(path);
  host.getSourceFile = (path, settings, ...rest) => {
    const isShared = path.startsWith(runtime) || !isOurs(path);
    if (!isShared) return getSourceFile.call(host, path, settings, ...rest);
    if (!shared.has(path)) {
      shared.set(path, getSourceFile.call(host, path, settings, ...rest));
    }
    return shared.get(path);
  };
  return host;
}

function complaintsOf(
  program: ts.Program,
  name: string,
  files: PackageFiles = new Map(),
): readonly string[] {
  const complaints = [...files.keys()]
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => {
      const place = placeOf(name, path);
      if (checked.has(place)) return [];
      if (place.startsWith(runtime)) checked.add(place);
      const source = program.getSourceFile(place);
      return source === undefined
        ? [`${path} is not compiled`]
        : [
            ...program.getSyntacticDiagnostics(source),
            ...program.getSemanticDiagnostics(source),
            ...program.getDeclarationDiagnostics(source),
          ].map(describe);
    });
  const all = program.getGlobalDiagnostics().map(describe);
  return [...new Set([...all, ...complaints])];
}

function describe({
  file,
  start = 0,
  code,
  messageText,
}: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, "\n");
  if (file === undefined) return `TS${code} ${text}`;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const path = relative(folder, file.fileName);
  return `${path}:${line + 1}:${character + 1} TS${code} ${text}`;
}
