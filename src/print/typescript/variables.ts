import type { VariableStatementStructure } from "ts-morph";
import { printDocs } from "./doc-comments.js";
import { behind } from "./line.js";
import { expectOnly, plainText, Unprintable } from "./unprintable.js";

const known: ReadonlySet<string> = new Set([
  "kind",
  "leadingTrivia",
  "docs",
  "isExported",
  "declarationKind",
  "declarations",
]);
const knownOfDeclaration: ReadonlySet<string> = new Set([
  "kind",
  "name",
  "type",
  "initializer",
]);

/** `const name: Type = …;`; a value that starts with a line break stands below. */
export function printVariables(structure: VariableStatementStructure): string {
  expectOnly(structure, known);
  const { docs, isExported, declarationKind = "let", declarations } = structure;
  const [declaration, ...others] = declarations;
  if (declaration === undefined || others.length > 0) {
    throw new Unprintable("several variables in one statement");
  }
  expectOnly(declaration, knownOfDeclaration);
  const { name, type, initializer } = declaration;
  const head = `${isExported ? "export " : ""}${declarationKind} ${name}`;
  const typed = type === undefined ? "" : `:${behind(plainText(type))}`;
  const value =
    initializer === undefined ? "" : ` =${behind(plainText(initializer))}`;
  return `${printDocs(docs)}${head}${typed}${value};`;
}
