import type { Statement } from "../../emit/emitter.js";
import { kind } from "../../emit/typescript/kind.js";
import { printClass } from "./class.js";
import { printFunction } from "./function.js";
import { printInterface } from "./interface.js";
import { printExport, printImport } from "./modules.js";
import { printTypeAlias } from "./type-alias.js";
import { plainText, Unprintable } from "./unprintable.js";
import { printVariables } from "./variables.js";

/**
 * Statements of a file or a body, without the line break behind the last one.
 * Empty lines stand where ts-morph leaves them: around what has a body, behind
 * a closing brace, and where a statement's trivia or text starts with one.
 */
export function printStatements(statements: readonly unknown[]): string {
  let text = "";
  let previous = "";
  for (const statement of statements) {
    const printed = isStructure(statement)
      ? leadingBreaks(statement) + printStructure(statement)
      : plainText(statement);
    const own = printed.trim();
    if (own === "") throw new Unprintable("an empty statement");
    if (previous !== "") {
      const isApart =
        previous.endsWith("}") ||
        previous.endsWith("\n\n") ||
        hasBody(statement) ||
        printed.startsWith("\n");
      text += isApart ? "\n\n" : "\n";
    }
    text += own;
    previous = printed;
  }
  return text;
}

function isStructure(
  statement: unknown,
): statement is Exclude<Statement, string> {
  return typeof statement === "object" && statement !== null;
}

/** Around these ts-morph leaves an empty line. */
function hasBody(statement: unknown): boolean {
  return (
    isStructure(statement) &&
    (statement.kind === kind.interface ||
      statement.kind === kind.class ||
      statement.kind === kind.function)
  );
}

function leadingBreaks({ leadingTrivia }: Exclude<Statement, string>): string {
  if (leadingTrivia === undefined) return "";
  const text = plainText(leadingTrivia);
  if (/[^\n]/.test(text)) throw new Unprintable("trivia that says something");
  return text;
}

function printStructure(statement: Exclude<Statement, string>): string {
  switch (statement.kind) {
    case kind.importDeclaration:
      return printImport(statement);
    case kind.exportDeclaration:
      return printExport(statement);
    case kind.interface:
      return printInterface(statement);
    case kind.typeAlias:
      return printTypeAlias(statement);
    case kind.function:
      return printFunction(statement);
    case kind.class:
      return printClass(statement);
    case kind.variableStatement:
      return printVariables(statement);
    default:
      throw new Unprintable(`a structure of the kind ${statement.kind}`);
  }
}
