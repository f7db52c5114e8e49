import type { BodyDescriptor } from "../operation.js";

/** A body as JSON lines, one value a line, or as a JSON text sequence (RFC 7464). */
export function writeJsonLines(value: unknown, body: BodyDescriptor): string {
  const start = /json-seq/i.test(body.mediaType ?? "") ? "\x1e" : "";
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((item) => `${start}${JSON.stringify(item)}\n`).join("");
}
