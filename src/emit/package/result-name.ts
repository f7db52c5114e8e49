import { isStreamKind, isValueKind } from "../../ir/checked-media.js";
import { isRedirect } from "../../ir/is-redirect.js";
import type { Names } from "../../ir/names/names.js";
import { mentionedType } from "../typescript/type-name.js";
import type {
  MediaType,
  Operation,
  Response,
  Schema,
  Shape,
} from "../../ir/types/index.js";
import { unaskedMedia } from "../../ir/unasked-media.js";

/** What a call gives, as documentation calls it: `ServiceBinding`, `Pet[]`; undefined where it has no name. */
export function resultName(
  operation: Operation,
  names: Names,
): string | undefined {
  const responses = successes(operation);
  const unasked = new Set(unaskedMedia(responses));
  const parts = new Set(
    responses.flatMap(({ content }) =>
      content.length === 0
        ? ["void"]
        : content
            .filter((media) => unasked.has(media))
            .map((media) => mediaName(media, operation, names)),
    ),
  );
  if (operation.method === "HEAD") return "void";
  if (parts.size === 0) {
    return operation.responses.some(isRedirect) ? undefined : "void";
  }
  return parts.has(undefined) ? undefined : [...parts].join(" | ");
}

/** What a program can do with a result. */
export function resultKind(
  operation: Operation,
): "nothing" | "stream" | "value" {
  const content = successes(operation).flatMap((one) => one.content);
  if (content.length === 0 || operation.method === "HEAD") return "nothing";
  return content.every(({ kind }) => isStreamKind(kind)) ? "stream" : "value";
}

/** The first schema that the name of a result mentions. */
export function resultSchema(operation: Operation): Schema | undefined {
  const [media] = successes(operation).flatMap(({ content }) => content);
  const shape = media && bodyShape(media, operation);
  return shape && firstMention(shape);
}

/** The first schema that the body of a request mentions. */
export function sentSchema({ body }: Operation): Schema | undefined {
  const schema = body?.content.find((one) => one.schema)?.schema;
  return schema && firstMention(schema.shape);
}

/** The responses of status 2xx, or `default` where there is no other. */
function successes({ responses }: Operation): readonly Response[] {
  const good = responses.filter(({ status }) => String(status).startsWith("2"));
  if (good.length > 0) return good;
  return responses.filter(({ status }) => status === "default");
}

function mediaName(
  media: MediaType,
  operation: Operation,
  names: Names,
): string | undefined {
  const { schema } = media;
  switch (media.kind) {
    case "text":
      return "string";
    case "binary":
      return "Blob";
    case "sse":
    case "json-lines":
      return streamName(media, names);
    default: {
      // Forms are read by their schemas, where they have some.
      if (!schema && media.kind === "urlencoded") return "string";
      if (!schema && media.kind === "multipart") return "Blob";
      const shape = bodyShape(media, operation);
      const name = shape && shapeName(shape, names);
      if (name !== undefined || operation.unwrap !== undefined) return name;
      return names.find(operation, "response")?.identifier;
    }
  }
}

function streamName({ kind, itemSchema }: MediaType, names: Names): string {
  if (itemSchema === undefined) {
    return `AsyncGenerator<${kind === "sse" ? "ServerEvent" : "unknown"}>`;
  }
  const { shape } = itemSchema;
  const other = shape.kind === "object" ? "object" : "unknown";
  return `AsyncGenerator<${shapeName(shape, names) ?? other}>`;
}

/** The shape of what is returned of a body with a value. */
function bodyShape(
  { kind, schema }: MediaType,
  { unwrap }: Operation,
): Shape | undefined {
  if (!isValueKind(kind) || schema === undefined) return undefined;
  if (unwrap === undefined) return schema.shape;
  const { shape } = schema;
  const envelope = shape.kind === "ref" ? shape.target.shape : shape;
  if (envelope.kind !== "object") return undefined;
  return envelope.properties.find(({ name }) => name === unwrap)?.shape;
}

function shapeName(shape: Shape, names: Names): string | undefined {
  switch (shape.kind) {
    case "ref":
      return mentionedType(shape.target, "output", names)?.identifier;
    case "array":
      return arrayName(shape.items, names);
    case "union": {
      const parts = shape.variants.map((part) => shapeName(part, names));
      return parts.includes(undefined) ? undefined : parts.join(" | ");
    }
    case "string":
    case "number":
    case "boolean":
    case "null":
      return shape.kind;
    default:
      return undefined;
  }
}

function arrayName(items: Shape, names: Names): string | undefined {
  const name = shapeName(items, names);
  if (name === undefined) return undefined;
  return items.kind === "union" ? `(${name})[]` : `${name}[]`;
}

function firstMention(shape: Shape): Schema | undefined {
  if (shape.kind === "ref") return shape.target;
  return partsOf(shape)
    .map(firstMention)
    .find((found) => found !== undefined);
}

function partsOf(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case "array":
      return [shape.items];
    case "object":
      return shape.properties.map((property) => property.shape);
    case "union":
      return shape.variants;
    default:
      return [];
  }
}
