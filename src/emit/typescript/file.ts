import type { ImportDeclarationStructure } from "ts-morph";
import { pascalCase } from "../../ir/names/casing.js";
import type { Name, Names } from "../../ir/names/names.js";
import { isGlobalName, isIdentifier } from "../../ir/names/reserved.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { kind } from "./kind.js";
import { separate } from "./separate.js";

/**
 * A TypeScript file in the making. Mentioning a symbol imports it, so no
 * emitter keeps a list of imports.
 */
export interface TypescriptFile {
  /** Path in the package: `src/types/service-binding.ts`. */
  readonly path: string;
  readonly names: Names;
  /** Notes the import of a settled name and returns the identifier to write. */
  use(name: Name): string;
  /** The same for a symbol of `src/runtime/<module>.ts`. */
  useRuntime(module: string, identifier: string, kind: SymbolKind): string;
  /** The same for any module of the package: `src/schema`, without extension. */
  useModule(module: string, identifier: string, kind: SymbolKind): string;
  /** The same for a module of another package: `msw`, `node:http`. */
  usePackage(specifier: string, identifier: string, kind: SymbolKind): string;
  /** Reserves an identifier that the file declares itself; comes before any mention of a namesake. */
  declare(identifier: string): string;
  /** The file, with its imports before the statements and empty lines between them. */
  finish(statements: readonly Statement[]): GeneratedFile;
}

/** Whether a symbol exists at run time. */
export type SymbolKind = "type" | "value";

interface ImportedSymbol {
  readonly module: string;
  readonly identifier: string;
  readonly local: string;
  kind: SymbolKind;
}

/** Starts the file at `path`, a path in the package with `/` and `.ts`. */
export function createFile(path: string, names: Names): TypescriptFile {
  const self = path.replace(/\.ts$/, "");
  const taken = new Set<string>();
  const imported = new Map<string, ImportedSymbol>();

  const mention = (
    module: string,
    identifier: string,
    symbolKind: SymbolKind,
  ): string => {
    const key = `${module}#${identifier}`;
    const known = imported.get(key);
    if (known) {
      if (symbolKind === "value") known.kind = "value";
      return known.local;
    }
    const local = localName(module, identifier, taken);
    taken.add(local);
    imported.set(key, { module, identifier, local, kind: symbolKind });
    return local;
  };
  const useModule: TypescriptFile["useModule"] = (module, identifier, kind) =>
    module === self
      ? identifier
      : mention(relativeSpecifier(self, module), identifier, kind);

  return {
    path,
    names,
    use: (name) => useModule(name.module, name.identifier, name.kind),
    useRuntime: (module, identifier, kind) =>
      useModule(`src/runtime/${module}`, identifier, kind),
    useModule,
    usePackage: mention,
    declare: (identifier) => {
      if (taken.has(identifier)) {
        throw new Error(`${path}: ${identifier} is imported or declared twice`);
      }
      taken.add(identifier);
      return identifier;
    },
    finish: (statements) => ({
      kind: "typescript",
      path,
      statements: separate([
        ...importDeclarations([...imported.values()]),
        ...statements,
      ]),
    }),
  };
}

/** `./x.js`, `../runtime/y.js`: from one module of the package to another. */
export function relativeSpecifier(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (
    shared < source.length &&
    shared < target.length - 1 &&
    source[shared] === target[shared]
  ) {
    shared += 1;
  }
  const up = "../".repeat(source.length - shared);
  return `${up === "" ? "./" : up}${target.slice(shared).join("/")}.js`;
}

/** The identifier itself, or, when it is taken, one that tells its module: `serviceBindingsCreate`. */
function localName(
  module: string,
  identifier: string,
  taken: ReadonlySet<string>,
): string {
  const free = (name: string): boolean =>
    isIdentifier(name) && !taken.has(name);
  if (free(identifier) && !isGlobalName(identifier)) return identifier;
  const places = modulePlaces(module, identifier);
  for (let depth = 1; depth <= places.length; depth += 1) {
    const words = [...places.slice(-depth), identifier].join(" ");
    const alias = matchCase(pascalCase(words), identifier);
    if (free(alias)) return alias;
  }
  let alias = `${identifier}_`;
  while (!free(alias)) alias += "_";
  return alias;
}

/** The words of a module path that tell something the identifier does not. */
function modulePlaces(module: string, identifier: string): readonly string[] {
  const places = module
    .replace(/\.js$/, "")
    .split("/")
    .filter((place) => !/^\.{0,2}$|^src$/.test(place));
  const last = places.at(-1);
  return last !== undefined && pascalCase(last) === pascalCase(identifier)
    ? places.slice(0, -1)
    : places;
}

function matchCase(pascal: string, identifier: string): string {
  return /^\p{Lu}/u.test(identifier)
    ? pascal
    : pascal.replace(/^\p{Lu}/u, (first) => first.toLowerCase());
}

function importDeclarations(
  symbols: readonly ImportedSymbol[],
): readonly ImportDeclarationStructure[] {
  const modules = new Map<string, ImportedSymbol[]>();
  for (const symbol of symbols) {
    const list = modules.get(symbol.module);
    if (list) list.push(symbol);
    else modules.set(symbol.module, [symbol]);
  }
  return [...modules]
    .sort(([a], [b]) => compareSpecifiers(a, b))
    .map(([module, list]) => importDeclaration(module, list));
}

function importDeclaration(
  moduleSpecifier: string,
  symbols: readonly ImportedSymbol[],
): ImportDeclarationStructure {
  const isTypeOnly = symbols.every((symbol) => symbol.kind === "type");
  return {
    kind: kind.importDeclaration,
    moduleSpecifier,
    isTypeOnly,
    namedImports: [...symbols]
      .sort((a, b) => compareText(a.identifier, b.identifier))
      .map(({ identifier, local, kind: symbolKind }) => ({
        kind: kind.importSpecifier,
        name: identifier,
        ...(local === identifier ? {} : { alias: local }),
        isTypeOnly: !isTypeOnly && symbolKind === "type",
      })),
  };
}

/** Packages first, then the modules farthest away, neighbours last. */
function compareSpecifiers(a: string, b: string): number {
  const isLocal = (text: string): number => (text.startsWith(".") ? 1 : 0);
  return isLocal(a) - isLocal(b) || compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
