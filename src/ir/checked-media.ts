import type { MediaType, Operation } from "./types/operation.js";
import type { Schema, Shape } from "./types/schema.js";

/** A representation that is a value to look into, and the part of the operation that is its check. */
export interface CheckedMedia<Part extends string> {
  readonly mediaType: string;
  readonly schema: Schema;
  /** `body` for the first, and for others of the same schema; `body:<media type>` for the rest. */
  readonly part: Part | `${Part}:${string}`;
}

/**
 * The representations that have values and a schema. Bytes and streams are no
 * values to look into; text is one where its schema is of text.
 */
export function checkedMedia<Part extends string>(
  content: readonly MediaType[],
  part: Part,
): readonly CheckedMedia<Part>[] {
  return checkedBy(content, part, valueSchema);
}

function valueSchema({ kind, schema }: MediaType): Schema | undefined {
  return isValueKind(kind) ||
    (kind === "text" && schema && isText(schema.shape))
    ? schema
    : undefined;
}

/**
 * The representations of a request that have values and a schema: lists of
 * lines as well, which a caller gives as a whole.
 */
export function checkedBodies(
  content: readonly MediaType[],
): readonly CheckedMedia<"body">[] {
  return checkedBy(content, "body", (media) =>
    media.kind === "json-lines" ? media.schema : valueSchema(media),
  );
}

/** The representations that are streams of items with a schema. */
export function checkedStreams<Part extends string>(
  content: readonly MediaType[],
  part: Part,
): readonly CheckedMedia<Part>[] {
  return checkedBy(content, part, ({ kind, itemSchema }) =>
    isStreamKind(kind) ? itemSchema : undefined,
  );
}

function checkedBy<Part extends string>(
  content: readonly MediaType[],
  part: Part,
  schemaOf: (media: MediaType) => Schema | undefined,
): readonly CheckedMedia<Part>[] {
  const found: CheckedMedia<Part>[] = [];
  for (const media of content) {
    const schema = schemaOf(media);
    if (schema === undefined) continue;
    const { mediaType } = media;
    const same = found.find((one) => isSame(one.schema, schema));
    const own = found.length === 0 ? part : (`${part}:${mediaType}` as const);
    found.push({ mediaType, schema, part: same?.part ?? own });
  }
  return found;
}

/** The representations of all bodies of an operation, sent and received. */
export function contentOf({
  body,
  responses,
}: Pick<Operation, "body" | "responses">): readonly MediaType[] {
  return [body, ...responses].flatMap((one) => one?.content ?? []);
}

/** The schemas of a representation: of the whole, and of the items of a stream. */
export function schemasOf({
  schema,
  itemSchema,
}: MediaType): readonly Schema[] {
  return [schema, itemSchema].filter((one) => one !== undefined);
}

/** Whether a body of this kind is read item by item. */
export function isStreamKind(kind: MediaType["kind"]): boolean {
  return kind === "sse" || kind === "json-lines";
}

/** Whether one check serves whatever comes: every representation has it. */
export function haveOneCheck(
  content: readonly MediaType[],
  checked: readonly CheckedMedia<string>[],
): boolean {
  const parts = new Set(checked.map(({ part }) => part));
  return parts.size === 1 && checked.length === content.length;
}

/** Whether two schemas are one: the same place, or references to it alone. */
export function isSame(left: Schema, right: Schema): boolean {
  return mentioned(left) === mentioned(right);
}

function mentioned(schema: Schema): Schema {
  return schema.shape.kind === "ref" ? schema.shape.target : schema;
}

/** Whether a body of this kind is a value, and not text, bytes or a stream. */
export function isValueKind(kind: MediaType["kind"]): boolean {
  return valueKinds.has(kind);
}

const valueKinds: ReadonlySet<MediaType["kind"]> = new Set([
  "json",
  "urlencoded",
  "multipart",
  "xml",
]);

/** Whether every value of a shape is text. */
function isText(shape: Shape): boolean {
  switch (shape.kind) {
    case "string":
    case "binary":
      return true;
    case "literal":
      return typeof shape.value === "string";
    case "union":
      return shape.variants.every(isText);
    case "ref":
      return isText(shape.target.shape);
    default:
      return false;
  }
}
