import type { StatementStructures } from "ts-morph";
import type { Statement } from "../emitter.js";
import { kind } from "./kind.js";

/**
 * Sets statements apart by an empty line where ts-morph would not do so by
 * itself: it does around interfaces, classes and functions only.
 */
export function separate(statements: readonly Statement[]): Statement[] {
  return statements.map((statement, index) => {
    const previous = statements[index - 1];
    return previous !== undefined && needsLine(previous, statement)
      ? withLine(statement)
      : statement;
  });
}

function needsLine(previous: Statement, statement: Statement): boolean {
  if (isBlock(previous) || isBlock(statement)) return false;
  if (isKind(statement, kind.importDeclaration)) return false;
  // Text elsewhere is laid out by whoever wrote it.
  return (
    isKind(previous, kind.importDeclaration) ||
    isKind(statement, kind.typeAlias) ||
    isKind(statement, kind.variableStatement)
  );
}

/** Statements around which ts-morph leaves a line by itself. */
const blocks: ReadonlySet<StatementStructures["kind"]> = new Set([
  kind.interface,
  kind.class,
  kind.function,
]);

function isBlock(statement: Statement): boolean {
  return typeof statement !== "string" && blocks.has(statement.kind);
}

function isKind(
  statement: Statement,
  wanted: StatementStructures["kind"],
): boolean {
  return typeof statement !== "string" && statement.kind === wanted;
}

function withLine(statement: Statement): Statement {
  if (typeof statement === "string") {
    return statement.startsWith("\n") ? statement : `\n${statement}`;
  }
  return statement.leadingTrivia === undefined
    ? { ...statement, leadingTrivia: "\n" }
    : statement;
}
