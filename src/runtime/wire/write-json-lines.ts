/** A body as JSON lines: one value a line. */
export function writeJsonLines(value: unknown): string {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((item) => `${JSON.stringify(item)}\n`).join("");
}
