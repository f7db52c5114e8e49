import { expect } from "vitest";
import type { Statement } from "../../src/emit/emitter.js";
import { printReference } from "../../src/print/reference.js";
import { printTypescript } from "../../src/print/typescript/print-typescript.js";

const header = "// Made for a test.";

/** The statements as our printer writes them; undefined when it leaves them to the reference. */
export function printOurs(
  statements: readonly Statement[],
): string | undefined {
  const file = { kind: "typescript", path: "src/x.ts", statements } as const;
  return printTypescript({ ...file, layout: "final" }, header);
}

/** The same as ts-morph and prettier write them. */
export function printTheirs(statements: readonly Statement[]): Promise<string> {
  const file = { kind: "typescript", path: "src/x.ts", statements } as const;
  return printReference(file, header);
}

/** Holds our printer to the reference, byte for byte, and returns what both wrote. */
export async function expectSame(
  statements: readonly Statement[],
): Promise<string> {
  const theirs = await printTheirs(statements);
  expect(printOurs(statements)).toBe(theirs);
  return theirs;
}

/** A name of a certain length. */
export function nameOf(length: number, start = "n"): string {
  return start.padEnd(length, "abcdefghij");
}
