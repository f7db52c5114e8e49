import type { Name, Names } from "../../ir/names/names.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { createImports, type SymbolKind } from "./imports.js";
import { unmentionedIn } from "./mentioned-in.js";
import { numberNames } from "./number-names.js";
import { separate } from "./separate.js";

/** How most symbols are mentioned. */
export interface Mentions {
  /** Notes the import of a settled name and returns the identifier to write. */
  use(name: Name): string;
  /** The same for a symbol of `src/runtime/<module>.ts`. */
  useRuntime(module: string, identifier: string, kind: SymbolKind): string;
}

/**
 * A TypeScript file in the making. Mentioning a symbol imports it, so no
 * emitter keeps a list of imports.
 */
export interface TypescriptFile extends Mentions {
  /** Path in the package: `src/types/service-binding.ts`. */
  readonly path: string;
  readonly names: Names;
  /** For what may be taken back before it is written: imported only where it stands in the text. */
  readonly perhaps: Mentions;
  /** The same for any module of the package: `src/schema`, without extension. */
  useModule(module: string, identifier: string, kind: SymbolKind): string;
  /** The same for a module of another package: `msw`, `node:http`. */
  usePackage(specifier: string, identifier: string, kind: SymbolKind): string;
  /** Reserves an identifier that the file declares itself; comes before any mention of a namesake. */
  declare(identifier: string): string;
  /** Reserves an identifier for a declaration that nobody else mentions: the wish, or with a number behind. */
  local(wish: string): string;
  /** The file, with its imports before the statements and empty lines between them. */
  finish(statements: readonly Statement[]): GeneratedFile;
}

/**
 * Starts the file at `path`, a path in the package with `/` and `.ts`. What is
 * mentioned is imported where it stands in the text.
 */
export function createFile(path: string, names: Names): TypescriptFile {
  return startFile(path, names, false);
}

/** The same for whoever writes all that is mentioned, but what is so `perhaps`: it need not be looked for. */
export function createSureFile(path: string, names: Names): TypescriptFile {
  return startFile(path, names, true);
}

function startFile(
  path: string,
  names: Names,
  isSure: boolean,
): TypescriptFile {
  const self = path.replace(/\.ts$/, "");
  const imports = createImports();
  const specifierOf = specifiersFrom(self);
  const mentions = (
    sure: boolean,
  ): Mentions & Pick<TypescriptFile, "useModule"> => {
    const useModule: TypescriptFile["useModule"] = (
      module,
      identifier,
      kind,
    ) =>
      module === self
        ? identifier
        : imports.mention(specifierOf(module), { identifier, kind, sure });
    return {
      use: (name) => useModule(name.module, name.identifier, name.kind),
      useRuntime: (module, identifier, kind) =>
        useModule(`src/runtime/${module}`, identifier, kind),
      useModule,
    };
  };
  return {
    path,
    names,
    ...mentions(isSure),
    perhaps: mentions(false),
    usePackage: (specifier, identifier, kind) =>
      imports.mention(specifier, { identifier, kind, sure: isSure }),
    declare: (identifier) => {
      if (!imports.reserve(identifier)) {
        throw new Error(`${path}: ${identifier} is imported or declared twice`);
      }
      return identifier;
    },
    local: numberNames(imports.reserve),
    finish: (statements) => ({
      kind: "typescript",
      path,
      statements: separate([
        ...imports.declarations((locals) => unmentionedIn(statements, locals)),
        ...statements,
      ]),
    }),
  };
}

/** Files of one folder, which come one after the other for the most part, mention the same modules. */
let recent: { readonly folder: string; readonly known: Map<string, string> } = {
  folder: "",
  known: new Map(),
};

function specifiersFrom(self: string): (module: string) => string {
  const folder = self.slice(0, self.lastIndexOf("/") + 1);
  if (recent.folder !== folder) recent = { folder, known: new Map() };
  const { known } = recent;
  return (module) => {
    let specifier = known.get(module);
    if (specifier === undefined) {
      specifier = relativeSpecifier(self, module);
      known.set(module, specifier);
    }
    return specifier;
  };
}

/** `./x.js`, `../runtime/y.js`: from one module of the package to another. */
export function relativeSpecifier(from: string, to: string): string {
  const shared = sharedFolder(from, to);
  let up = "";
  for (let at = from.indexOf("/", shared); at >= 0;) {
    up += "../";
    at = from.indexOf("/", at + 1);
  }
  return `${up === "" ? "./" : up}${to.slice(shared)}.js`;
}

/** The length of the path of folders that two modules have in common. */
function sharedFolder(from: string, to: string): number {
  let shared = 0;
  for (let index = 0; index < from.length; index += 1) {
    const code = from.charCodeAt(index);
    if (code !== to.charCodeAt(index)) break;
    if (code === SLASH) shared = index + 1;
  }
  return shared;
}

const SLASH = 0x2f;
