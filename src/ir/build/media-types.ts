import { isStreamKind } from "../checked-media.js";
import type { JsonObject } from "../types/json.js";
import type { Example, MediaKind, MediaType } from "../types/operation.js";
import type { Origin } from "../types/origin.js";
import type { Schema } from "../types/schema.js";
import { entriesOf, follow, type BuildContext } from "./context.js";
import { buildEncodings } from "./encodings.js";
import { dataSchemas, isJsonText } from "./event-data.js";
import { buildExamples } from "./examples.js";
import {
  idleEncoding,
  isList,
  isText,
  leftOutBody,
  memberlessForm,
  unreadBody,
} from "./losses/found-gaps.js";
import { essence, mediaKind } from "./media-kind.js";
import { child } from "./place.js";

/**
 * The representations under `content`, JSON first, then in the order of their
 * names. Media types that are no types at all are reported and left out.
 */
export function buildContent(
  context: BuildContext,
  owner: JsonObject,
  origin: Origin,
): readonly MediaType[] {
  const entries = entriesOf(context, owner, "content", origin);
  const built = entries.flatMap(({ key, value, origin: place }) => {
    const placed = follow(context, value, place);
    return placed
      ? [buildMediaType(context, key, placed.value, placed.origin)]
      : [];
  });
  return usableContent(context, built);
}

/**
 * Representations in order of preference: JSON first, the rest as given. XML
 * is left out where there is another; alone it is a value, or text where
 * nothing describes its elements.
 */
export function usableContent(
  context: BuildContext,
  content: readonly MediaType[],
): readonly MediaType[] {
  const others = content.filter((media) => !isXml(media));
  if (others.length > 0) {
    for (const media of content.filter(isXml)) leaveOut(context, media, others);
  }
  const usable =
    others.length > 0 ? others : content.map((media) => asXml(context, media));
  return [...usable].sort((left, right) => rank(left) - rank(right));
}

/** Text that is called XML; a page or an image in an XML format is none to be taken apart. */
function isXml({
  kind,
  mediaType,
}: Pick<MediaType, "kind" | "mediaType">): boolean {
  return kind === "text" && xmlPattern.test(essence(mediaType));
}

const xmlPattern = /^(?:application|text)\/(?:[\w.-]+\+)?xml$/;

/** What others say as well is not lost. */
function leaveOut(
  { collector, losses }: BuildContext,
  { mediaType, schema, origin }: MediaType,
  others: readonly MediaType[],
): void {
  collector.report("media/xml-left-out", origin, { mediaType });
  const gap = schema && leftOutBody(mediaType, schema);
  const isSaid = others.some(
    (other) =>
      schema && other.schema && target(other.schema) === target(schema),
  );
  if (gap && !isSaid) losses.lose(child(origin, "schema"), gap);
}

/** What a schema refers to, if that is all that it says. References may still lead in a circle. */
function target(schema: Schema, seen: ReadonlySet<Schema> = new Set()): Schema {
  const { refs, ...others } = schema.assertions;
  const [only] = refs?.length === 1 ? refs : [];
  return only && !seen.has(only) && Object.keys(others).length === 0
    ? target(only, new Set([...seen, only]))
    : schema;
}

/** A document whose elements are described is a value; any other is text. */
function asXml(
  { collector, losses }: BuildContext,
  { schema, ...media }: MediaType,
): MediaType {
  const { mediaType, origin } = media;
  const gap = schema && unreadBody(mediaType, "text", schema);
  if (gap && hasRoot(schema)) return { ...media, schema, kind: "xml" };
  if (gap) {
    collector.report("media/xml-root", origin, { mediaType });
    losses.lose(child(origin, "schema"), gap);
  }
  return { ...media, examples: media.examples.filter(isTextExample) };
}

/**
 * Whether the root element is known: by its name, by the component that it is,
 * or as the only member of what has none.
 */
function hasRoot({ annotations, assertions }: Schema): boolean {
  const { refs, properties } = assertions;
  return (
    annotations.xml?.name !== undefined ||
    refs !== undefined ||
    properties?.size === 1
  );
}

function isTextExample({ value }: Example): boolean {
  return typeof value === "string";
}

function rank(media: MediaType): number {
  if (essence(media.mediaType) === "application/json") return 0;
  return media.kind === "json" ? 1 : 2;
}

function buildMediaType(
  context: BuildContext,
  mediaType: string,
  value: JsonObject,
  origin: Origin,
): MediaType {
  const { schema, itemSchema } = value;
  context.losses.account("mediaType", value, origin);
  const node =
    schema === undefined
      ? undefined
      : context.schema(schema, child(origin, "schema"));
  const kind = bodyKind(mediaType, node);
  noteLosses(
    context,
    { mediaType, kind, ...(node && { schema: node }) },
    value,
    origin,
  );
  const isSequence =
    kind === "multipart" && (node ? isList(node) : itemSchema !== undefined);
  const items =
    itemSchema === undefined
      ? undefined
      : context.schema(itemSchema, child(origin, "itemSchema"));
  if (kind === "sse") keepData(context, items ?? node, origin);
  return {
    mediaType,
    kind,
    origin,
    ...buildEncodings(context, { kind, isSequence }, value, origin),
    examples: buildExamples(context, value, origin),
    ...(node !== undefined && { schema: node }),
    ...(items !== undefined && { itemSchema: items }),
  };
}

/**
 * Data that is JSON is parsed. A schema that stands elsewhere may be used for
 * other things as well, where it is not.
 */
function keepData(
  { losses }: BuildContext,
  event: Schema | undefined,
  { pointer }: Origin,
): void {
  const own = event ? dataSchemas(event).filter(isJsonText) : [];
  for (const { origin } of own) {
    if (!origin.pointer.startsWith(`${pointer}/`)) continue;
    losses.keep(origin, "contentMediaType");
    losses.keep(origin, "contentSchema");
  }
}

/** What this media type cannot do with the schemas it is given. */
function noteLosses(
  { losses }: BuildContext,
  { mediaType, kind, schema }: Pick<MediaType, "mediaType" | "kind" | "schema">,
  value: JsonObject,
  origin: Origin,
): void {
  const gap = isXml({ kind, mediaType })
    ? undefined
    : kind === mediaKind(mediaType)
      ? schema && unreadBody(mediaType, kind, schema)
      : memberlessForm(mediaType, kind);
  if (gap) losses.lose(child(origin, "schema"), gap);
  // Parts of a sequence are its items; a schema of the whole says them too.
  const hasItems = isStreamKind(kind) || (kind === "multipart" && !schema);
  if (!hasItems && Object.hasOwn(value, "itemSchema")) {
    losses.lose(child(origin, "itemSchema"), idleEncoding("itemSchema"));
  }
}

/** How a body of this media type and schema is read and written: forms have members, which texts have not. */
export function bodyKind(
  mediaType: string,
  schema: Schema | undefined,
): MediaKind {
  const kind = mediaKind(mediaType);
  if (schema === undefined || !isText(schema)) return kind;
  if (kind === "urlencoded") return "text";
  return kind === "multipart" ? "binary" : kind;
}
