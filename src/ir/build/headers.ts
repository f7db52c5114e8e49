import type { JsonObject } from "../types/json.js";
import type { ResponseHeader } from "../types/operation.js";
import type { Origin } from "../types/origin.js";
import { entriesOf, follow, type BuildContext } from "./context.js";
import { buildDocs } from "./docs.js";
import { buildExamples } from "./examples.js";
import { flagOf, isObject, membersOf } from "./json.js";
import { schemaOf } from "./parameters.js";
import { child } from "./place.js";

/** The headers of a response or of a part; `Content-Type` is described elsewhere. */
export function buildHeaders(
  context: BuildContext,
  owner: JsonObject,
  origin: Origin,
): readonly ResponseHeader[] {
  return entriesOf(context, owner, "headers", origin)
    .filter(({ key }) => key.toLowerCase() !== "content-type")
    .flatMap(({ key, value, origin: place }) => {
      const placed = follow(context, value, place);
      return placed
        ? [buildHeader(context, key, placed.value, placed.origin)]
        : [];
    });
}

function buildHeader(
  context: BuildContext,
  name: string,
  value: JsonObject,
  origin: Origin,
): ResponseHeader {
  context.losses.account("header", value, origin);
  const [content] = membersOf(value, "content");
  const isSwagger = context.sources.version === "2.0";
  const byContent = content !== undefined && isObject(content[1]);
  return {
    origin,
    name,
    required: flagOf(value, "required") ?? false,
    docs: buildDocs(value),
    schema:
      byContent && isObject(content[1])
        ? schemaOf(context, content[1], child(origin, "content", content[0]))
        : isSwagger
          ? context.schema(value, origin)
          : schemaOf(context, value, origin),
    explode: flagOf(value, "explode") ?? false,
    examples: buildExamples(context, value, origin),
    ...(byContent && { mediaType: content[0] }),
  };
}
