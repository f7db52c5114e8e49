import type { FunctionDeclarationStructure } from "ts-morph";
import { printBody } from "./body.js";
import { printDocs } from "./doc-comments.js";
import { printSignature, type Signature } from "./signature.js";
import { expectOnly } from "./unprintable.js";

const knownOfOverload: ReadonlySet<string> = new Set([
  "kind",
  "docs",
  "isExported",
  "isAsync",
  "typeParameters",
  "parameters",
  "returnType",
]);
const known: ReadonlySet<string> = new Set([
  ...knownOfOverload,
  "leadingTrivia",
  "name",
  "overloads",
  "statements",
]);

/** A function with its overloads before it. */
export function printFunction(structure: FunctionDeclarationStructure): string {
  expectOnly(structure, known);
  const { name = "", overloads = [], isExported = false } = structure;
  const heads = overloads.map((overload) => {
    expectOnly(overload, knownOfOverload);
    return `${printHead({ isExported, ...overload }, name, ";")};\n`;
  });
  const body = printBody(structure.statements);
  const tail = body === "{}" ? " {}" : " {";
  return `${heads.join("")}${printHead(structure, name, tail)} ${body}`;
}

interface Head extends Signature {
  readonly docs?: readonly unknown[];
  readonly isExported?: boolean;
  readonly isAsync?: boolean;
}

function printHead(structure: Head, name: string, tail: string): string {
  const { docs, isExported, isAsync } = structure;
  const head = `${isExported ? "export " : ""}${isAsync ? "async " : ""}function ${name}`;
  return printDocs(docs) + head + printSignature(structure, head, "", tail);
}
