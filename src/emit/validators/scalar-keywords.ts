import type { Assertions, Schema } from "../../ir/types/index.js";

/** What is seen on a value itself. */
const scalarKeywords: readonly (keyof Assertions)[] = [
  "never",
  "types",
  "enum",
  "multipleOf",
  "maximum",
  "exclusiveMaximum",
  "minimum",
  "exclusiveMinimum",
  "maxLength",
  "minLength",
  "pattern",
  "format",
  "formatTerms",
  "file",
];

const scalars: ReadonlySet<string> = new Set(scalarKeywords);

/** Whether a keyword is about what is seen on a value itself. */
export function isScalarKeyword(keyword: string): boolean {
  return scalars.has(keyword);
}

/** Whether all that is asked of a value is seen on the value itself. */
export function isScalar({ name, assertions }: Schema): boolean {
  return name === undefined && Object.keys(assertions).every(isScalarKeyword);
}
