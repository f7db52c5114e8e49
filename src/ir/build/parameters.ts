import type { JsonObject, JsonValue } from "../types/json.js";
import type {
  Parameter,
  ParameterLocation,
  ParameterStyle,
} from "../types/operation.js";
import type { Origin } from "../types/origin.js";
import { follow, type BuildContext, type Placed } from "./context.js";
import { buildDocs } from "./docs.js";
import { buildExamples } from "./examples.js";
import { flagOf, isObject, itemsOf, membersOf, textOf } from "./json.js";
import {
  headerDescribedElsewhere,
  unwrittenContent,
} from "./losses/found-gaps.js";
import { mediaKind } from "./media-kind.js";
import { child } from "./place.js";
import { collectionStyle } from "./swagger/collection-format.js";

const locations: ReadonlySet<string> = new Set<ParameterLocation>([
  "path",
  "query",
  "header",
  "cookie",
  "querystring",
]);

const styles: ReadonlySet<string> = new Set<ParameterStyle>([
  "matrix",
  "label",
  "simple",
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "tabDelimited",
  "deepObject",
  "cookie",
]);

/** Headers that other members of the document describe (OpenAPI 3.1.1, section 4.8.12.2). */
const describedElsewhere: ReadonlySet<string> = new Set([
  "accept",
  "content-type",
  "authorization",
]);

/** The places of Swagger 2.0 that are the body's. */
const bodyLocations: ReadonlySet<string> = new Set(["body", "formData"]);

/**
 * All that an operation declares as parameters: the path item's, overridden
 * by the operation's own of the same name and place.
 */
export function declaredParameters(
  context: BuildContext,
  pathItem: Placed,
  operation: Placed,
): readonly Placed[] {
  const found = new Map<string, Placed>();
  for (const owner of [pathItem, operation]) {
    for (const placed of declaredIn(context, owner)) {
      found.set(identityOf(placed.value), placed);
    }
  }
  return [...found.values()];
}

/** The parameters of an operation without what Swagger 2.0 makes its body of, sorted by place and name. */
export function buildParameters(
  context: BuildContext,
  operationId: string,
  declared: readonly Placed[],
): readonly Parameter[] {
  const found = declared.filter(
    ({ value }) => !bodyLocations.has(textOf(value, "in") ?? ""),
  );
  const names = found.map(({ value }) => textOf(value, "name"));
  return found
    .map((placed) => ({ placed, identity: identityOf(placed.value) }))
    .sort((left, right) => (left.identity < right.identity ? -1 : 1))
    .map(({ placed, identity }) =>
      buildParameter(context, `${operationId}#${identity}`, placed, names),
    );
}

function declaredIn(context: BuildContext, owner: Placed): readonly Placed[] {
  return itemsOf(owner.value, "parameters").flatMap((item, index) => {
    const origin = child(owner.origin, "parameters", index);
    const placed = follow(context, item, origin);
    return placed && isUsable(context, placed) ? [placed] : [];
  });
}

function isUsable(context: BuildContext, { value, origin }: Placed): boolean {
  const name = textOf(value, "name");
  const place = textOf(value, "in") ?? "";
  const isKnown =
    locations.has(place) ||
    (context.sources.version === "2.0" && bodyLocations.has(place));
  if (name === undefined || !isKnown) {
    context.collector.report("parameter/incomplete", origin, {
      name: name ?? "without a name",
    });
    return false;
  }
  context.losses.account("parameter", value, origin);
  if (place !== "header" || !describedElsewhere.has(name.toLowerCase())) {
    return true;
  }
  context.losses.lose(origin, headerDescribedElsewhere(name));
  return false;
}

function identityOf(value: JsonObject): string {
  const place = textOf(value, "in") ?? "";
  const name = textOf(value, "name") ?? "";
  return `${place}.${place === "header" ? name.toLowerCase() : name}`;
}

function locationOf(value: JsonObject): ParameterLocation {
  const place = textOf(value, "in");
  return place !== undefined && isLocation(place) ? place : "query";
}

function isLocation(text: string): text is ParameterLocation {
  return locations.has(text);
}

function isStyle(text: string | undefined): text is ParameterStyle {
  return text !== undefined && styles.has(text);
}

function buildParameter(
  context: BuildContext,
  id: string,
  { value, origin }: Placed,
  names: readonly (string | undefined)[],
): Parameter {
  const name = textOf(value, "name") ?? "";
  const place = locationOf(value);
  const shared = names.filter((other) => other === name).length > 1;
  const serialization = serializationOf(context, value, origin, place);
  return {
    id,
    origin,
    name,
    key: shared ? `${place}_${name}` : name,
    in: place,
    required: place === "path" || flagOf(value, "required") === true,
    docs: buildDocs(value),
    // Azure says it in Swagger 2.0, which has no word for it.
    allowReserved:
      flagOf(value, "allowReserved") ??
      flagOf(value, "x-ms-skip-url-encoding") ??
      false,
    examples: [
      ...buildExamples(context, value, origin),
      ...serialization.examples,
    ],
    ...serialization.wire,
  };
}

function serializationOf(
  context: BuildContext,
  value: JsonObject,
  origin: Origin,
  place: ParameterLocation,
): {
  readonly wire: Pick<Parameter, "schema" | "style" | "explode" | "mediaType">;
  readonly examples: Parameter["examples"];
} {
  if (context.sources.version === "2.0") {
    const schema = context.schema(value, origin);
    return { wire: { schema, ...collectionStyle(value, place) }, examples: [] };
  }
  const style = styleOf(value, place);
  const explode =
    flagOf(value, "explode") ??
    (style === "form" || style === "cookie" || style === "deepObject");
  const [content] = membersOf(value, "content");
  if (content !== undefined && isObject(content[1])) {
    const [mediaType, media] = content;
    const mediaOrigin = child(origin, "content", mediaType);
    const schema = schemaOf(context, media, mediaOrigin);
    const gap = unwrittenContent(mediaType, mediaKind(mediaType), schema);
    if (gap) context.losses.lose(mediaOrigin, gap);
    return {
      wire: { schema, style, explode, mediaType },
      examples: buildExamples(context, media, mediaOrigin),
    };
  }
  return {
    wire: { schema: schemaOf(context, value, origin), style, explode },
    examples: [],
  };
}

function styleOf(value: JsonObject, place: ParameterLocation): ParameterStyle {
  const style = textOf(value, "style");
  if (isStyle(style)) return style;
  return place === "path" || place === "header" ? "simple" : "form";
}

/** The schema under `schema`; one that accepts everything when there is none. */
export function schemaOf(
  context: BuildContext,
  owner: JsonObject,
  origin: Origin,
): ReturnType<BuildContext["schema"]> {
  const schema: JsonValue = owner["schema"] ?? {};
  return context.schema(schema, child(origin, "schema"));
}
