import { isSame, isValueKind } from "../checked-media.js";
import type { JsonObject } from "../types/json.js";
import type { CallStyle, Parameter, RequestBody } from "../types/operation.js";
import type { ObjectShape, Schema, Shape } from "../types/schema.js";
import { textsOf } from "./json.js";
import { pathParameters, scopeParameters } from "./resources/derive.js";

/**
 * How a caller passes the arguments. Positional: `x-positional`, else the last
 * path parameter unless it is a scope. Body: flat where nothing can be
 * mistaken, else nested; `recorded` is what an earlier run settled.
 */
export function callStyle(
  operation: JsonObject,
  path: string,
  parameters: readonly Parameter[],
  body: RequestBody | undefined,
  recorded: CallStyle | undefined,
): CallStyle {
  const positional =
    operation["x-positional"] === undefined
      ? defaultPositional(path)
      : textsOf(operation, "x-positional");
  const declared = new Set(
    parameters
      .filter((parameter) => parameter.in === "path")
      .map(({ key }) => key),
  );
  return {
    positional: positional.filter((name) => declared.has(name)),
    body: bodyStyle(body, parameters, recorded),
  };
}

function defaultPositional(path: string): readonly string[] {
  const last = pathParameters(path).at(-1);
  return last === undefined || scopeParameters(path).has(last) ? [] : [last];
}

function bodyStyle(
  body: RequestBody | undefined,
  parameters: readonly Parameter[],
  recorded: CallStyle | undefined,
): CallStyle["body"] {
  if (body === undefined) return "none";
  if (recorded?.body === "nested") return "nested";
  return isFlat(body, parameters) ? "flat" : "nested";
}

function isFlat(body: RequestBody, parameters: readonly Parameter[]): boolean {
  const schema = body.content[0]?.schema;
  const fits = body.content.every(
    (media) =>
      schema &&
      media.schema &&
      isSame(media.schema, schema) &&
      isValueKind(media.kind),
  );
  const objects =
    schema && fits ? objectsOf(schema.shape, new Set()) : undefined;
  if (objects === undefined || objects.length === 0) return false;
  const taken = new Set(parameters.map(({ key }) => key));
  const properties = objects.flatMap((object) => object.properties);
  if (properties.some(({ name }) => taken.has(name) || unsafe.has(name)))
    return false;
  if (objects.some((object) => object.properties.length === 0)) return false;
  return body.required || !properties.some(({ required }) => required);
}

/** Names that mean something else in an object literal. */
const unsafe: ReadonlySet<string> = new Set(["__proto__"]);

/**
 * The objects a shape is made of: itself, the variants of a union, the parts
 * of an intersection. Undefined when it can be anything else, or holds
 * properties that are not declared.
 */
function objectsOf(
  shape: Shape,
  seen: Set<Schema>,
): readonly ObjectShape[] | undefined {
  switch (shape.kind) {
    case "object":
      return shape.additional === undefined ? [shape] : undefined;
    case "ref":
      if (seen.has(shape.target)) return undefined;
      return objectsOf(shape.target.shape, new Set([...seen, shape.target]));
    case "union":
      return allObjects(shape.variants, seen);
    case "intersection":
      return allObjects(shape.parts, seen);
    default:
      return undefined;
  }
}

function allObjects(
  shapes: readonly Shape[],
  seen: Set<Schema>,
): readonly ObjectShape[] | undefined {
  const parts = shapes.map((shape) => objectsOf(shape, seen));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known.flat() : undefined;
}
