import { followQuietly } from "../../../spec/follow.js";
import type { Example, MediaType } from "../../types/operation.js";
import type { BuildContext, Placed } from "../context.js";
import { isObject, membersOf } from "../json.js";
import { mediaKind } from "../media-kind.js";
import { usableContent } from "../media-types.js";
import { schemaOf } from "../parameters.js";
import { child } from "../place.js";
import { mediaTypesOf } from "./media-types.js";

/**
 * The representations of a response: its schema in each type that the
 * operation produces, without a schema those of which there are examples
 * (Swagger 2.0, Response Object).
 */
export function swaggerContent(
  context: BuildContext,
  operation: Placed,
  response: Placed,
): readonly MediaType[] {
  const { value, origin } = response;
  if (value["schema"] === undefined) return shownContent(context, response);
  const form = formOf(context, response);
  const isFile = form === "file";
  const content = mediaTypes(context, operation, form).map(
    (mediaType): MediaType => ({
      mediaType,
      kind: isFile ? "binary" : mediaKind(mediaType),
      origin,
      schema: schemaOf(context, value, origin),
      encoding: new Map(),
      examples: examplesOf(response, mediaType),
    }),
  );
  return usableContent(context, content);
}

function shownContent(
  context: BuildContext,
  response: Placed,
): readonly MediaType[] {
  const content = membersOf(response.value, "examples").map(
    ([mediaType]): MediaType => ({
      mediaType,
      kind: mediaKind(mediaType),
      origin: child(response.origin, "examples", mediaType),
      encoding: new Map(),
      examples: examplesOf(response, mediaType),
    }),
  );
  return usableContent(context, content);
}

/** What the schema of a response is of: raw bytes, members, or anything. */
function formOf(
  context: BuildContext,
  { value, origin }: Placed,
): "file" | "object" | "value" {
  const schema = value["schema"] ?? {};
  const place = child(origin, "schema");
  const end = followQuietly(context.sources, schema, place)?.value;
  const type = isObject(end) ? end["type"] : undefined;
  return type === "file" || type === "object" ? type : "value";
}

/**
 * What the operation produces. Documents that say it once for all do not mean
 * files by JSON, nor by the type of a file or text the objects that explain a
 * failure.
 */
function mediaTypes(
  context: BuildContext,
  operation: Placed,
  form: ReturnType<typeof formOf>,
): readonly string[] {
  const types = mediaTypesOf(context, operation, "produces");
  if (form === "file") {
    const usable = types.filter((mediaType) => mediaKind(mediaType) !== "json");
    return usable.length > 0 ? usable : ["application/octet-stream"];
  }
  const hasNoMembers = types.every(
    (mediaType) =>
      mediaKind(mediaType) === "binary" || mediaType.startsWith("text/plain"),
  );
  return form === "object" && hasNoMembers ? ["application/json"] : types;
}

/** The example that stands under a media type (Swagger 2.0, Example Object). */
function examplesOf(
  { value, origin }: Placed,
  mediaType: string,
): readonly Example[] {
  const { examples } = value;
  const example = isObject(examples) ? examples[mediaType] : undefined;
  return example === undefined
    ? []
    : [
        {
          name: "default",
          value: example,
          origin: child(origin, "examples", mediaType),
        },
      ];
}
