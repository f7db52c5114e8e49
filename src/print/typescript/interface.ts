import type {
  IndexSignatureDeclarationStructure,
  InterfaceDeclarationStructure,
  MethodSignatureStructure,
  OptionalKind,
  PropertySignatureStructure,
} from "ts-morph";
import { printDocs } from "./doc-comments.js";
import { indent, step } from "./indent.js";
import { behind, fitsLine } from "./line.js";
import { printSignature, printTypeParameters } from "./signature.js";
import { expectOnly, plainText, Unprintable } from "./unprintable.js";

const known: ReadonlySet<string> = new Set([
  "kind",
  "leadingTrivia",
  "docs",
  "isExported",
  "name",
  "typeParameters",
  "extends",
  "indexSignatures",
  "properties",
  "methods",
]);
const knownOfProperty: ReadonlySet<string> = new Set([
  "kind",
  "docs",
  "isReadonly",
  "name",
  "hasQuestionToken",
  "type",
]);
const knownOfIndex: ReadonlySet<string> = new Set([
  "kind",
  "docs",
  "isReadonly",
  "keyName",
  "keyType",
  "returnType",
]);
const knownOfMethod: ReadonlySet<string> = new Set([
  "kind",
  "docs",
  "name",
  "hasQuestionToken",
  "typeParameters",
  "parameters",
  "returnType",
]);

/** An interface: index signatures, then properties, then methods. */
export function printInterface(
  structure: InterfaceDeclarationStructure,
): string {
  expectOnly(structure, known);
  const { docs, indexSignatures, properties, methods } = structure;
  let body = "";
  for (const one of indexSignatures ?? []) body += printIndexSignature(one);
  for (const one of properties ?? []) body += printProperty(one);
  for (const one of methods ?? []) body += printMethod(one);
  return `${printDocs(docs)}${printHead(structure)} {${body && "\n"}${body}}`;
}

/** One parent stays on the line, several move below when they do not fit. */
function printHead(structure: InterfaceDeclarationStructure): string {
  const { isExported, name, typeParameters } = structure;
  const start = `${isExported ? "export " : ""}interface ${name}`;
  const parents = parentsOf(structure.extends);
  const parameters = printTypeParameters(typeParameters, start, " {");
  const head = start + parameters;
  if (parents.length === 0) return head;
  const flat = `${head} extends ${parents.join(", ")}`;
  if (parents.length === 1 || fitsLine(`${flat} {`)) {
    if (!fitsLine(`${flat} {`)) refuseArguments(parents);
    return flat;
  }
  if (parameters !== "") throw new Unprintable("a long head with parameters");
  const below = `  extends ${parents.join(", ")}`;
  if (fitsLine(`${below} {`)) return `${head}\n${below}`;
  refuseArguments(parents);
  return `${head}\n  extends\n${parents.map((one) => `    ${one}`).join(",\n")}`;
}

/** Type arguments could be broken. */
function refuseArguments(parents: readonly string[]): void {
  if (parents.some((parent) => parent.includes("<"))) {
    throw new Unprintable("a long parent with arguments");
  }
}

function parentsOf(
  parents: InterfaceDeclarationStructure["extends"],
): readonly string[] {
  if (parents === undefined) return [];
  if (!Array.isArray(parents)) throw new Unprintable("parents as text");
  return parents.map(plainText);
}

function printProperty(
  structure: OptionalKind<PropertySignatureStructure>,
): string {
  expectOnly(structure, knownOfProperty);
  const { docs, isReadonly, name, hasQuestionToken, type } = structure;
  const head = `${isReadonly ? "readonly " : ""}${name}${hasQuestionToken ? "?" : ""}`;
  const tail = type === undefined ? "" : `:${behind(plainText(type))}`;
  return printMember(docs, `${head}${tail};`);
}

function printIndexSignature(
  structure: OptionalKind<IndexSignatureDeclarationStructure>,
): string {
  expectOnly(structure, knownOfIndex);
  const { docs, isReadonly, keyName, keyType } = structure;
  const type = plainText(structure.returnType);
  const key = `${keyName || "key"}: ${plainText(keyType ?? "string")}`;
  const start = `${isReadonly ? "readonly " : ""}[`;
  const end = `]:${behind(type)};`;
  const [line = ""] = `${step}${start}${key}${end}`.split("\n");
  // Without a place to break the type, prettier breaks the brackets.
  const inner = fitsLine(line) ? key : `\n${indent(key, step)}\n`;
  return printMember(docs, start + inner + end);
}

function printMethod(
  structure: OptionalKind<MethodSignatureStructure>,
): string {
  expectOnly(structure, knownOfMethod);
  const { docs, name, hasQuestionToken } = structure;
  const head = `${name}${hasQuestionToken ? "?" : ""}`;
  const signature = printSignature(structure, head, step, ";");
  return printMember(docs, `${head}${signature};`);
}

function printMember(
  docs: readonly unknown[] | undefined,
  code: string,
): string {
  return `${printDocs(docs, step)}${indent(code, step)}\n`;
}
