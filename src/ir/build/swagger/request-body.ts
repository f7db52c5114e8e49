import type { JsonObject } from "../../types/json.js";
import type {
  Encoding,
  MediaType,
  RequestBody,
} from "../../types/operation.js";
import type { Origin } from "../../types/origin.js";
import type { BuildContext, Placed } from "../context.js";
import { buildDocs } from "../docs.js";
import { flagOf, isObject, textOf } from "../json.js";
import { mediaKind } from "../media-kind.js";
import { bodyKind, usableContent } from "../media-types.js";
import { schemaOf } from "../parameters.js";
import { child } from "../place.js";
import { collectionStyle } from "./collection-format.js";
import { mediaTypesOf } from "./media-types.js";

/**
 * The request body that a parameter `in: body` or those `in: formData`
 * describe (Swagger 2.0, Parameter Object); undefined when there is neither.
 */
export function swaggerRequestBody(
  context: BuildContext,
  operation: Placed,
  parameters: readonly Placed[],
): RequestBody | undefined {
  const body = parameters.findLast(({ value }) => value["in"] === "body");
  if (body !== undefined) return payload(context, operation, body);
  const fields = parameters.filter(({ value }) => value["in"] === "formData");
  return fields.length === 0 ? undefined : form(context, operation, fields);
}

function payload(
  context: BuildContext,
  operation: Placed,
  { value, origin }: Placed,
): RequestBody {
  const schema = schemaOf(context, value, origin);
  const content = mediaTypesOf(context, operation, "consumes").map(
    (mediaType): MediaType => ({
      mediaType,
      kind: bodyKind(mediaType, schema),
      origin,
      schema,
      encoding: new Map(),
      examples: [],
    }),
  );
  return {
    origin,
    docs: buildDocs(value),
    required: flagOf(value, "required") ?? false,
    content: usableContent(context, content),
  };
}

function form(
  context: BuildContext,
  operation: Placed,
  fields: readonly Placed[],
): RequestBody {
  const schema = formSchema(context, operation, fields);
  const encoding = new Map(
    fields.flatMap(({ value }) => {
      const own = encodingOf(value);
      return own ? [[textOf(value, "name") ?? "", own] as const] : [];
    }),
  );
  const { origin } = operation;
  return {
    origin,
    docs: { deprecated: false },
    required: fields.some(({ value }) => flagOf(value, "required") === true),
    content: formTypes(context, operation, fields).map((mediaType) => ({
      mediaType,
      kind: mediaKind(mediaType),
      origin,
      schema,
      encoding,
      examples: [],
    })),
  };
}

/** One object whose properties are the fields; each field stays the schema of its own place. */
function formSchema(
  context: BuildContext,
  operation: Placed,
  fields: readonly Placed[],
): ReturnType<BuildContext["schema"]> {
  for (const { value, origin } of fields) context.schema(value, origin);
  const named = fields.map(({ value }): readonly [string, JsonObject] => [
    textOf(value, "name") ?? "",
    value,
  ]);
  const required = named
    .filter(([, value]) => flagOf(value, "required") === true)
    .map(([name]) => name);
  const object = {
    type: "object",
    properties: Object.fromEntries(named),
    ...(required.length > 0 && { required }),
  };
  return context.schema(object, formOrigin(operation));
}

function formOrigin({ value, origin }: Placed): Origin {
  return value["parameters"] === undefined
    ? origin
    : child(origin, "parameters");
}

/** Lists that are not repeated say how they are joined; all else is as forms have it. */
function encodingOf(value: JsonObject): Encoding | undefined {
  const styling = collectionStyle(value, "query");
  return styling.explode || isFileList(value)
    ? undefined
    : { headers: [], ...styling };
}

function isFileList({ items }: JsonObject): boolean {
  return isObject(items) && items["type"] === "file";
}

const urlencoded = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data";

/** Of the types that are consumed those that are forms; a file needs parts. */
function formTypes(
  context: BuildContext,
  operation: Placed,
  fields: readonly Placed[],
): readonly string[] {
  const hasFile = fields.some(
    ({ value }) => value["type"] === "file" || isFileList(value),
  );
  const usable = mediaTypesOf(context, operation, "consumes").filter(
    (mediaType) => {
      const kind = mediaKind(mediaType);
      return kind === "multipart" || (kind === "urlencoded" && !hasFile);
    },
  );
  if (usable.length > 0) return usable;
  return [hasFile ? multipart : urlencoded];
}
