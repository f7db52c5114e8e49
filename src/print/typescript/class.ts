import type {
  ClassDeclarationStructure,
  ConstructorDeclarationStructure,
  GetAccessorDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
} from "ts-morph";
import { printBody } from "./body.js";
import { printDocs } from "./doc-comments.js";
import { indent, step } from "./indent.js";
import { behind, fitsLine } from "./line.js";
import { printSignature, type Signature } from "./signature.js";
import { expectOnly, plainText, Unprintable } from "./unprintable.js";

const known: ReadonlySet<string> = new Set([
  "kind",
  "leadingTrivia",
  "docs",
  "isExported",
  "name",
  "extends",
  "properties",
  "ctors",
  "getAccessors",
  "methods",
]);
const knownOfProperty: ReadonlySet<string> = new Set([
  "kind",
  "docs",
  "isStatic",
  "isReadonly",
  "name",
  "hasQuestionToken",
  "type",
  "initializer",
]);
const knownOfCallable: ReadonlySet<string> = new Set([
  "kind",
  "docs",
  "isStatic",
  "isAsync",
  "name",
  "typeParameters",
  "parameters",
  "returnType",
  "statements",
]);

/** A class: its fields together, everything else set apart. */
export function printClass(structure: ClassDeclarationStructure): string {
  expectOnly(structure, known);
  const { docs, properties = [], ctors, getAccessors, methods } = structure;
  const groups = [
    ...(properties.length > 0
      ? [properties.map(printProperty).join("\n")]
      : []),
    ...(ctors ?? []).map(printConstructor),
    ...(getAccessors ?? []).map(printGetter),
    ...(methods ?? []).map(printMethod),
  ];
  const body = groups.map((group) => `${group}\n`).join("\n");
  return `${printDocs(docs)}${printHead(structure)} {${body && "\n"}${body}}`;
}

function printHead(structure: ClassDeclarationStructure): string {
  const { isExported, name = "", extends: parent } = structure;
  const start = `${isExported ? "export " : ""}class ${name}`;
  if (parent === undefined) return start;
  const head = `${start} extends ${plainText(parent)}`;
  if (!fitsLine(`${head} {`)) throw new Unprintable("a long head of a class");
  return head;
}

function printProperty(
  structure: OptionalKind<PropertyDeclarationStructure>,
): string {
  expectOnly(structure, knownOfProperty);
  const { docs, isStatic, isReadonly, name, hasQuestionToken } = structure;
  const { type, initializer } = structure;
  const head = `${isStatic ? "static " : ""}${isReadonly ? "readonly " : ""}${name}${hasQuestionToken ? "?" : ""}`;
  const typed = type === undefined ? "" : `:${behind(plainText(type))}`;
  const value =
    initializer === undefined ? "" : ` =${behind(plainText(initializer))}`;
  return printDocs(docs, step) + indent(`${head}${typed}${value};`, step);
}

function printConstructor(
  structure: OptionalKind<ConstructorDeclarationStructure>,
): string {
  return printCallable(structure, "constructor");
}

function printGetter(
  structure: OptionalKind<GetAccessorDeclarationStructure>,
): string {
  return printCallable(structure, `get ${structure.name}`);
}

function printMethod(
  structure: OptionalKind<MethodDeclarationStructure>,
): string {
  return printCallable(structure, structure.name);
}

interface Callable extends Signature {
  readonly docs?: readonly unknown[];
  readonly isStatic?: boolean;
  readonly isAsync?: boolean;
  readonly statements?: unknown;
}

function printCallable(structure: Callable, name: string): string {
  expectOnly(structure, knownOfCallable);
  const { docs, isStatic, isAsync, statements } = structure;
  const head = `${isStatic ? "static " : ""}${isAsync ? "async " : ""}${name}`;
  const body = printBody(statements);
  const tail = body === "{}" ? " {}" : " {";
  const signature = printSignature(structure, head, step, tail);
  const code = indent(`${head}${signature} ${body}`, step);
  return printDocs(docs, step) + code;
}
