import { indent, step } from "./indent.js";
import { printStatements } from "./statements.js";
import { plainText } from "./unprintable.js";

/** The statements of a function in braces. */
export function printBody(statements: unknown): string {
  if (statements === undefined) return "{}";
  const list: readonly unknown[] = Array.isArray(statements)
    ? statements
    : [plainText(statements)];
  if (list.length === 0) return "{}";
  return `{\n${indent(printStatements(list), step)}\n}`;
}
