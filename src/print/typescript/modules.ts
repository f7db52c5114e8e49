import type {
  ExportDeclarationStructure,
  ImportDeclarationStructure,
} from "ts-morph";
import { fitsLine } from "./line.js";
import { expectOnly, plainText, Unprintable } from "./unprintable.js";

const knownOfImport: ReadonlySet<string> = new Set([
  "kind",
  "leadingTrivia",
  "isTypeOnly",
  "defaultImport",
  "namespaceImport",
  "namedImports",
  "moduleSpecifier",
]);
const knownOfExport: ReadonlySet<string> = new Set([
  "kind",
  "leadingTrivia",
  "isTypeOnly",
  "namespaceExport",
  "namedExports",
  "moduleSpecifier",
]);
const knownOfSpecifier: ReadonlySet<string> = new Set([
  "kind",
  "name",
  "alias",
  "isTypeOnly",
]);

/** `import … from "…";` */
export function printImport(structure: ImportDeclarationStructure): string {
  expectOnly(structure, knownOfImport);
  const { isTypeOnly, defaultImport, namespaceImport } = structure;
  const head = isTypeOnly ? "import type " : "import ";
  const names = specifiers(structure.namedImports);
  const others = [
    ...(defaultImport ? [defaultImport] : []),
    ...(namespaceImport ? [`* as ${namespaceImport}`] : []),
  ];
  const module = `${quoted(structure.moduleSpecifier)};`;
  if (names.length === 0 && others.length === 0) {
    if (isTypeOnly) throw new Unprintable("an import of nothing");
    return head + module;
  }
  const start = head + others.join(", ");
  if (names.length === 0) return `${start} from ${module}`;
  const gap = others.length > 0 ? ", " : "";
  const canBreak = names.length > 1 || others.length > 0;
  return (
    start + gap + layNames(start + gap, names, ` from ${module}`, canBreak)
  );
}

/** `export … from "…";`, or of names of the file itself. */
export function printExport(structure: ExportDeclarationStructure): string {
  expectOnly(structure, knownOfExport);
  const { moduleSpecifier, namespaceExport } = structure;
  const head = structure.isTypeOnly ? "export type " : "export ";
  const names = specifiers(structure.namedExports);
  const from = moduleSpecifier ? ` from ${quoted(moduleSpecifier)}` : "";
  if (names.length > 0) {
    return head + layNames(head, names, `${from};`, names.length > 1);
  }
  if (namespaceExport !== undefined) {
    const name = plainText(namespaceExport);
    return `${head}*${name === "" ? "" : ` as ${name}`}${from};`;
  }
  return `${head}${moduleSpecifier ? "*" : "{}"}${from};`;
}

/** Names in braces, one a line where they do not fit; a lone one never breaks. */
function layNames(
  head: string,
  names: readonly string[],
  tail: string,
  canBreak: boolean,
): string {
  const flat = `{ ${names.join(", ")} }${tail}`;
  if (!canBreak || fitsLine(head + flat)) return flat;
  return `{\n${names.map((name) => `  ${name},\n`).join("")}}${tail}`;
}

function specifiers(named: unknown): readonly string[] {
  if (named === undefined) return [];
  if (!Array.isArray(named)) throw new Unprintable("names as a function");
  return named.map(specifier);
}

function specifier(one: unknown): string {
  if (!isSpecifier(one)) return plainText(one);
  expectOnly(one, knownOfSpecifier);
  const type = one.isTypeOnly ? "type " : "";
  return `${type}${one.name}${one.alias ? ` as ${one.alias}` : ""}`;
}

interface Specifier {
  readonly name: string;
  readonly alias?: string;
  readonly isTypeOnly?: boolean;
}

function isSpecifier(one: unknown): one is Specifier {
  return typeof one === "object" && one !== null && "name" in one;
}

/** Prettier would choose quotes by what is between them; names of modules have none. */
function quoted(specifier: string): string {
  if (/["'\\\n]/.test(specifier)) throw new Unprintable("quotes in a module");
  return `"${specifier}"`;
}
