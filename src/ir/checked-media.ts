import type { MediaType } from "./types/operation.js";
import type { Schema } from "./types/schema.js";

/** A representation that is a value to look into, and the part of the operation that is its check. */
export interface CheckedMedia<Part extends string> {
  readonly mediaType: string;
  readonly schema: Schema;
  /** `body` for the first, and for others of the same schema; `body:<media type>` for the rest. */
  readonly part: Part | `${Part}:${string}`;
}

/** The representations that have values and a schema. Bytes, text and streams are no values to look into. */
export function checkedMedia<Part extends string>(
  content: readonly MediaType[],
  part: Part,
): readonly CheckedMedia<Part>[] {
  const found: CheckedMedia<Part>[] = [];
  for (const { mediaType, schema, kind } of content) {
    if (schema === undefined || !isValueKind(kind)) continue;
    const same = found.find((one) => isSame(one.schema, schema));
    const own = found.length === 0 ? part : (`${part}:${mediaType}` as const);
    found.push({ mediaType, schema, part: same?.part ?? own });
  }
  return found;
}

/** Whether all representations are values of one schema, so that one check serves whatever comes. */
export function haveOneSchema(content: readonly MediaType[]): boolean {
  const parts = new Set(checkedMedia(content, "").map(({ part }) => part));
  const isValue = content.every(
    ({ kind, schema }) => schema !== undefined && isValueKind(kind),
  );
  return isValue && parts.size === 1;
}

/** Whether two schemas are one: the same place, or references to it alone. */
export function isSame(left: Schema, right: Schema): boolean {
  return mentioned(left) === mentioned(right);
}

function mentioned(schema: Schema): Schema {
  return schema.shape.kind === "ref" ? schema.shape.target : schema;
}

function isValueKind(kind: MediaType["kind"]): boolean {
  return kind === "json" || kind === "urlencoded" || kind === "multipart";
}
