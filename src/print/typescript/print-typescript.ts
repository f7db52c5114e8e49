import type { TypescriptSource } from "../reference.js";
import { printStatements } from "./statements.js";
import { Unprintable } from "./unprintable.js";

/**
 * A file as ts-morph and prettier would print it, at a hundredth of the price.
 * Undefined when its texts are not laid out yet, or when it holds something
 * that is left to them.
 */
export function printTypescript(
  file: TypescriptSource,
  header: string,
): string | undefined {
  if (file.layout !== "final") return undefined;
  try {
    return `${header}\n\n${printStatements(file.statements)}\n`;
  } catch (error) {
    if (error instanceof Unprintable) return undefined;
    throw error;
  }
}
