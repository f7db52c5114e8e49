import type {
  ImportDeclarationStructure,
  ImportSpecifierStructure,
} from "ts-morph";
import { pascalCase } from "../../ir/names/casing.js";
import { isGlobalName, isIdentifier } from "../../ir/names/reserved.js";
import { kind } from "./kind.js";

/** Whether a symbol exists at run time. */
export type SymbolKind = "type" | "value";

/** What one file imports, and the identifiers that it has given away. */
export interface Imports {
  /** Notes an import and returns the identifier it has in the file. */
  mention(specifier: string, mention: Mention): string;
  /** Takes an identifier for a declaration; false when it is gone. */
  reserve(identifier: string): boolean;
  /**
   * In fixed order: packages, then the modules farthest away, neighbours last.
   * `unmentioned` tells which local identifiers are not in the text after all,
   * of those that are not sure: what is beside `unknown` in a union.
   */
  declarations(
    unmentioned: (locals: readonly string[]) => ReadonlySet<string>,
  ): readonly ImportDeclarationStructure[];
}

/** A mention of a symbol. */
export interface Mention {
  readonly identifier: string;
  readonly kind: SymbolKind;
  /** Whether it is in the text for certain. */
  readonly sure: boolean;
}

interface ImportedSymbol {
  readonly identifier: string;
  readonly local: string;
  kind: SymbolKind;
  sure: boolean;
}

/** Starts without any import. */
export function createImports(): Imports {
  const taken = new Set<string>();
  const imported = new Map<string, ImportedSymbol[]>();
  return {
    mention: (module, { identifier, kind: symbolKind, sure }) => {
      let symbols = imported.get(module);
      if (symbols === undefined) imported.set(module, (symbols = []));
      const known = symbols.find((each) => each.identifier === identifier);
      if (known) {
        if (symbolKind === "value") known.kind = "value";
        known.sure ||= sure;
        return known.local;
      }
      const local = localName(module, identifier, taken);
      taken.add(local);
      symbols.push({ identifier, local, kind: symbolKind, sure });
      return local;
    },
    reserve: (identifier) => {
      if (taken.has(identifier)) return false;
      taken.add(identifier);
      return true;
    },
    declarations: (unmentioned) => {
      const missing = unmentioned(unsureOf(imported.values()));
      const groups: Group[] = [];
      for (const [module, symbols] of imported) {
        const needed =
          missing.size === 0
            ? symbols
            : symbols.filter(({ local }) => !missing.has(local));
        if (needed.length > 0) groups.push([module, needed]);
      }
      return groups
        .sort(([a], [b]) => compareSpecifiers(a, b))
        .map(importDeclaration);
    },
  };
}

function unsureOf(
  modules: Iterable<readonly ImportedSymbol[]>,
): readonly string[] {
  const locals: string[] = [];
  for (const symbols of modules) {
    for (const { local, sure } of symbols) if (!sure) locals.push(local);
  }
  return locals;
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

type Group = readonly [module: string, symbols: readonly ImportedSymbol[]];

function importDeclaration([
  moduleSpecifier,
  symbols,
]: Group): ImportDeclarationStructure {
  const isTypeOnly = symbols.every((symbol) => symbol.kind === "type");
  const sorted =
    symbols.length === 1
      ? symbols
      : [...symbols].sort((a, b) => compareText(a.identifier, b.identifier));
  return {
    kind: kind.importDeclaration,
    moduleSpecifier,
    isTypeOnly,
    namedImports: sorted.map((symbol) => importSpecifier(symbol, isTypeOnly)),
  };
}

function importSpecifier(
  { identifier: name, local, kind: symbolKind }: ImportedSymbol,
  isWithinTypes: boolean,
): ImportSpecifierStructure {
  const isTypeOnly = !isWithinTypes && symbolKind === "type";
  const specifier = { kind: kind.importSpecifier, name, isTypeOnly } as const;
  return local === name ? specifier : { ...specifier, alias: local };
}

/** Packages first, then the modules farthest away, neighbours last. */
function compareSpecifiers(a: string, b: string): number {
  const isLocal = (text: string): number => (text.startsWith(".") ? 1 : 0);
  return isLocal(a) - isLocal(b) || compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
