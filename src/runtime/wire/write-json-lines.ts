import type { BodyDescriptor } from "../operation.js";
import { writeLine, writeRecord } from "./write-items.js";

/** A body as JSON lines, one value a line, or as a JSON text sequence (RFC 7464). */
export function writeJsonLines(value: unknown, body: BodyDescriptor): string {
  const isSequence = /json-seq/i.test(body.mediaType ?? "");
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map(isSequence ? writeRecord : writeLine).join("");
}
