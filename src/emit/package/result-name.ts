import type { Names } from "../../ir/names/names.js";
import type { Operation, Schema, Shape } from "../../ir/types/index.js";

/** What a call gives, as documentation calls it: `ServiceBinding`, `Pet[]`; undefined where it has no name. */
export function resultName(
  operation: Operation,
  names: Names,
): string | undefined {
  const shape = resultShape(operation);
  const name = shape && shapeName(shape, names);
  if (name !== undefined || operation.unwrap !== undefined) return name;
  return names.find(operation, "response")?.identifier;
}

/** The first schema that the name of a result mentions. */
export function resultSchema(operation: Operation): Schema | undefined {
  const shape = resultShape(operation);
  return shape && firstMention(shape);
}

function resultShape({ responses, unwrap }: Operation): Shape | undefined {
  const success =
    responses.find(({ status }) => String(status).startsWith("2")) ??
    responses.find(({ status }) => status === "default");
  const body = success?.content.find(({ kind }) => kind === "json")?.schema;
  if (body === undefined || unwrap === undefined) return body?.shape;
  const { shape } = body;
  const envelope = shape.kind === "ref" ? shape.target.shape : shape;
  if (envelope.kind !== "object") return undefined;
  return envelope.properties.find(({ name }) => name === unwrap)?.shape;
}

function shapeName(shape: Shape, names: Names): string | undefined {
  switch (shape.kind) {
    case "ref":
      return names.find(shape.target, "type")?.identifier;
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
  if (shape.kind === "array") return firstMention(shape.items);
  if (shape.kind !== "union") return undefined;
  return shape.variants.map(firstMention).find((found) => found !== undefined);
}
