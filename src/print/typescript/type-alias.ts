import type { TypeAliasDeclarationStructure } from "ts-morph";
import { printDocs } from "./doc-comments.js";
import { behind } from "./line.js";
import { printTypeParameters } from "./signature.js";
import { expectOnly, plainText } from "./unprintable.js";

const known: ReadonlySet<string> = new Set([
  "kind",
  "leadingTrivia",
  "docs",
  "isExported",
  "name",
  "typeParameters",
  "type",
]);

/** `type Name = …;`; a type that starts with a line break stands below. */
export function printTypeAlias(
  structure: TypeAliasDeclarationStructure,
): string {
  expectOnly(structure, known);
  const { docs, isExported, name } = structure;
  const type = plainText(structure.type);
  const head = `${isExported ? "export " : ""}type ${name}`;
  const parameters = printTypeParameters(structure.typeParameters, head, " =");
  return `${printDocs(docs)}${head}${parameters} =${behind(type)};`;
}
