import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The folder of the project. */
export const projectRoot: string = fileURLToPath(
  new URL("../..", import.meta.url),
);

/** One module of `src/`, parsed. */
export interface SourceModule {
  /** Path below `src`, with `/`. */
  readonly path: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
  readonly imports: readonly ModuleImport[];
}

/** One import of a module. */
export interface ModuleImport {
  /** Path below `src`, or the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
  /** `import()` instead of a declaration at the top. */
  readonly lazy: boolean;
}

/** Every TypeScript module below `src/`. */
export function sourceModules(): readonly SourceModule[] {
  const folder = join(projectRoot, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => parseModule(folder, path.replaceAll("\\", "/")));
}

function parseModule(folder: string, path: string): SourceModule {
  const text = readFileSync(join(folder, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: ModuleImport[] = [];
  const add = (specifier: string, typeOnly: boolean, lazy: boolean): void => {
    imports.push({ ...targetOf(path, specifier), typeOnly, lazy });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const specifier = node.moduleSpecifier;
      if (specifier && ts.isStringLiteral(specifier)) {
        add(specifier.text, isTypeOnly(node), false);
      }
    }
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword
    ) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier)) {
        add(specifier.text, false, true);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { path, lines: text.split("\n").length - 1, tree, imports };
}

function isTypeOnly(
  node: ts.ImportDeclaration | ts.ExportDeclaration,
): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function targetOf(
  from: string,
  specifier: string,
): Pick<ModuleImport, "target" | "isPackage"> {
  if (!specifier.startsWith(".")) {
    return { target: specifier, isPackage: true };
  }
  const joined = posix.join(dirname(from), specifier).replace(/\.js$/, ".ts");
  return {
    target: relative(".", joined).replaceAll("\\", "/"),
    isPackage: false,
  };
}
