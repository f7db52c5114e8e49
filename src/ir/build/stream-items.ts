import { blankSchema } from "../blank-schema.js";
import { isSame, isStreamKind } from "../checked-media.js";
import type { MediaType } from "../types/operation.js";
import type { JsonType } from "../types/json.js";
import type { Origin } from "../types/origin.js";
import type { Schema, Shape } from "../types/schema.js";
import { mentionOf, resolveShape } from "../shape/references.js";
import { parsedEvents } from "./event-data.js";
import { membersSchema } from "./members-schema.js";

/**
 * A multipart body of which only the items are described, as the list that it
 * is (OpenAPI 3.2, section 4.14.3); any other as it was given.
 */
export function withWhole(id: string, media: MediaType): MediaType {
  const { kind, schema, itemSchema, origin } = media;
  if (
    kind !== "multipart" ||
    schema !== undefined ||
    itemSchema === undefined
  ) {
    return media;
  }
  return { ...media, schema: listOf(id, itemSchema, origin) };
}

/**
 * Representations of a request; JSON lines among them with the schema of all
 * lines as the list that a caller gives. Those of the same lines share one.
 */
export function withLists(
  id: string,
  content: readonly MediaType[],
): readonly MediaType[] {
  const lists: { readonly item: Schema; readonly list: Schema }[] = [];
  return content.map((media) => {
    const { kind, itemSchema: item, mediaType, origin } = media;
    if (kind !== "json-lines" || item === undefined) return media;
    let found = lists.find((one) => isSame(one.item, item));
    if (found === undefined) {
      found = { item, list: listOf(`${id}:${mediaType}`, item, origin) };
      lists.push(found);
    }
    return { ...media, schema: found.list };
  });
}

function listOf(id: string, items: Schema, origin: Origin): Schema {
  return {
    ...blankSchema(id, origin),
    assertions: { types: ["array"], items },
    shape: { kind: "array", items: mentionOf(items) },
  };
}

/**
 * A stream with the schema of one item, also where the document only has
 * `schema`: that of all items as an array (OpenAPI 3.2, section 4.14.3.1), or,
 * as documents before 3.2 have it, that of one, which in an event stream is
 * the schema of an event or of the JSON that is its data. Lines that are
 * described as one string are that text, or bytes where they are sent: what
 * stands in them is the caller's.
 */
export function withItems(
  id: string,
  media: MediaType,
  isSent = false,
): MediaType {
  const { kind, schema, itemSchema } = media;
  if (kind === "sse" && itemSchema) return withParsedData(media, itemSchema);
  if (!isStreamKind(kind) || schema === undefined || itemSchema !== undefined) {
    return media;
  }
  const item = itemsOf(schema) ?? schema;
  if (kind === "json-lines") {
    const whole = kindOfText(schema.shape);
    if (whole === undefined) return { ...media, itemSchema: item };
    return { ...media, kind: isSent ? whole : "text" };
  }
  if (resolveShape(item.shape).kind === "string") return media;
  if (isEvent(item.shape)) return withParsedData(media, item);
  const event = eventOf(id, item);
  return { ...media, ...(event && { itemSchema: event }) };
}

/** As what a string is sent; undefined for any other value. */
function kindOfText(shape: Shape): "text" | "binary" | undefined {
  const found = resolveShape(shape);
  const kinds = new Set(
    (found.kind === "union" ? found.variants : [found]).map(({ kind }) => kind),
  );
  const hasBytes = kinds.delete("binary");
  const hasText = kinds.delete("string");
  if (kinds.size > 0) return undefined;
  return hasBytes ? "binary" : hasText ? "text" : undefined;
}

/** Events whose data is read as what it says it holds. */
function withParsedData(media: MediaType, event: Schema): MediaType {
  const parsed = parsedEvents(event);
  return {
    ...media,
    itemSchema: parsed?.item ?? event,
    ...(parsed?.isAllJson && { jsonData: true }),
  };
}

/** The schema of the items of an array, behind references. */
function itemsOf({ assertions, shape }: Schema): Schema | undefined {
  if (resolveShape(shape).kind !== "array") return undefined;
  const [target] = assertions.refs ?? [];
  return assertions.items ?? (target && itemsOf(target));
}

const fields: ReadonlySet<string> = new Set(["data", "event", "id", "retry"]);

/** Whether a shape is of an event rather than of its data. */
function isEvent(shape: Shape): boolean {
  const found = resolveShape(shape);
  switch (found.kind) {
    case "object":
      return (
        found.properties.some(({ name }) => name === "data") &&
        found.properties.every(({ name }) => fields.has(name))
      );
    case "union":
      return found.variants.every(isEvent);
    default:
      return false;
  }
}

function eventOf(id: string, data: Schema): Schema | undefined {
  const { origin } = data;
  const member = (key: string, schema: Schema, required = false) => ({
    key,
    required,
    docs: { deprecated: false },
    schema,
  });
  const members = [
    member("data", data, true),
    member("event", plain(`${id}:event`, "string", origin)),
    member("id", plain(`${id}:id`, "string", origin)),
    member("retry", plain(`${id}:retry`, "number", origin)),
  ];
  return membersSchema(id, members, origin);
}

function plain(
  id: string,
  type: Extract<JsonType, "string" | "number">,
  origin: Origin,
): Schema {
  return {
    ...blankSchema(id, origin),
    assertions: { types: [type] },
    shape: { kind: type },
  };
}
