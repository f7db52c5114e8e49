import { isRedirect } from "../../ir/is-redirect.js";
import type {
  MediaType,
  Operation,
  Response,
  Schema,
  Shape,
} from "../../ir/types/index.js";

import { admitsText } from "./admits-text.js";

/** What a call can succeed with. */
export type Success =
  | { readonly kind: "nothing" }
  /** Unknown is also what a redirect leads to. */
  | { readonly kind: "text" | "binary" | "unknown" }
  /** A value that was JSON, a form or XML. */
  | { readonly kind: "json"; readonly schema: Schema }
  | {
      readonly kind: "sse" | "json-lines";
      readonly item?: Schema;
      readonly jsonData?: true;
    };

/** The responses that are successes: 2xx, or `default` where there is no other. */
export function successResponses({
  responses,
}: Operation): readonly Response[] {
  const good = responses.filter(({ status }) => String(status).startsWith("2"));
  if (good.length > 0) return good;
  return responses.filter(({ status }) => status === "default");
}

/** The kinds of a success, each once. */
export function successes(operation: Operation): readonly Success[] {
  if (operation.method === "HEAD") return [{ kind: "nothing" }];
  const all = successResponses(operation).flatMap(({ content }) =>
    content.length === 0 ? [nothing] : content.map(successOf),
  );
  if (all.length > 0) return unique(all);
  // What comes back is from wherever it leads.
  return [operation.responses.some(isRedirect) ? { kind: "unknown" } : nothing];
}

/** What a success may be, by the representation that is asked for; a response without a body comes whatever that is. */
export function successesByMediaType(
  operation: Operation,
): ReadonlyMap<string, readonly Success[]> {
  const responses = successResponses(operation);
  const bare = responses.filter(({ content }) => content.length === 0);
  const content = responses.flatMap((response) => response.content);
  const table = new Map<string, readonly Success[]>();
  for (const media of content) {
    const others = table.get(media.mediaType) ?? [];
    const all = [...others, successOf(media), ...bare.map(() => nothing)];
    table.set(media.mediaType, unique(all));
  }
  return table;
}

const nothing: Success = { kind: "nothing" };

function successOf(media: MediaType): Success {
  const { kind, schema, itemSchema, jsonData } = media;
  switch (kind) {
    case "json":
    case "xml":
      return schema ? { kind: "json", schema } : { kind: "unknown" };
    case "urlencoded":
      return schema ? { kind: "json", schema } : { kind: "text" };
    case "multipart":
      return schema ? { kind: "json", schema } : { kind: "binary" };
    case "text":
    case "binary":
      return { kind };
    case "sse":
    case "json-lines":
      return {
        kind,
        ...(itemSchema && { item: itemSchema }),
        ...(jsonData && { jsonData }),
      };
  }
}

/** Whether the data of events is something else than text. */
export function hasJsonData({
  item,
  jsonData,
}: {
  readonly item?: Schema;
  readonly jsonData?: true;
}): boolean {
  const shapes = item ? dataShapes(item.shape, new Set()) : [];
  return jsonData === true || shapes.some((shape) => !admitsText(shape));
}

function dataShapes(shape: Shape, seen: ReadonlySet<Schema>): readonly Shape[] {
  switch (shape.kind) {
    case "object":
      return shape.properties.flatMap((property) =>
        property.name === "data" ? [property.shape] : [],
      );
    case "union":
      return shape.variants.flatMap((variant) => dataShapes(variant, seen));
    case "intersection":
      return shape.parts.flatMap((part) => dataShapes(part, seen));
    case "ref":
      return seen.has(shape.target)
        ? []
        : dataShapes(shape.target.shape, new Set([...seen, shape.target]));
    default:
      return [];
  }
}

/** The same for successes that are the same. */
export function keyOf(success: Success): string {
  return "schema" in success
    ? success.schema.id
    : `${success.kind} ${"item" in success ? success.item.id : ""}`;
}

function unique(all: readonly Success[]): readonly Success[] {
  return [...new Map(all.map((success) => [keyOf(success), success])).values()];
}

/** The schemas of JSON bodies and forms among the successes. */
export function responseSchemas(operation: Operation): readonly Schema[] {
  return successes(operation).flatMap((success) =>
    success.kind === "json" ? [success.schema] : [],
  );
}

/** The shapes of the member that is returned in place of the body; none when it is unknown. */
export function unwrappedShapes(operation: Operation): readonly Shape[] {
  const { unwrap } = operation;
  if (unwrap === undefined) return [];
  const shapes = responseSchemas(operation).map(({ shape }) =>
    memberShape(shape, unwrap, new Set()),
  );
  const known = shapes.filter((shape) => shape !== undefined);
  return known.length === shapes.length ? known : [];
}

function memberShape(
  shape: Shape,
  name: string,
  seen: ReadonlySet<Schema>,
): Shape | undefined {
  switch (shape.kind) {
    case "object":
      return shape.properties.find((property) => property.name === name)?.shape;
    case "ref":
      return seen.has(shape.target)
        ? undefined
        : memberShape(
            shape.target.shape,
            name,
            new Set([...seen, shape.target]),
          );
    case "intersection":
      // The last part is the one that says more than those it extends.
      return shape.parts
        .map((part) => memberShape(part, name, seen))
        .findLast((found) => found !== undefined);
    default:
      return undefined;
  }
}
