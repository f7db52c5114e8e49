import type { PropertyShape, Schema, Shape } from "../types/schema.js";
import { byNeedAndName, isComposed, undeclaredProperty } from "./object.js";
import type { ShapeContext } from "./shape-context.js";
import { uniteShapes } from "./union.js";

/**
 * Members that a schema requires and another part of it declares: `required`
 * beside a `$ref`, or in an `allOf` branch of its own. Nothing when the parts
 * require them already.
 */
export function requiredPart(
  schema: Schema,
  parts: readonly Shape[],
  context: ShapeContext,
): readonly Shape[] {
  const names = requiredNames(schema);
  if (names.length === 0) return [];
  const properties = names.flatMap((name): readonly PropertyShape[] => {
    const found = parts.flatMap((part) => findProperties(part, name, context));
    const [property] = found;
    if (found.some((candidate) => candidate.required)) return [];
    return [
      property
        ? { ...property, required: true }
        : undeclaredProperty(name, schema),
    ];
  });
  if (properties.length === 0) return [];
  return [{ kind: "object", properties: properties.sort(byNeedAndName) }];
}

/** Names that are required here or in branches which only require. */
function requiredNames(schema: Schema): readonly string[] {
  if (!isComposed(schema)) return [];
  const { allOf = [], required = [] } = schema.assertions;
  const branches = allOf.filter(
    ({ name, shape }) => name === undefined && shape.kind === "unknown",
  );
  const theirs = branches.flatMap((branch) => branch.assertions.required ?? []);
  return [...new Set([...required, ...theirs])];
}

/** The declarations of a member in a shape that every value has. */
export function findProperties(
  shape: Shape,
  name: string,
  context: ShapeContext,
  depth: number = 0,
): readonly PropertyShape[] {
  if (depth > deepest) return [];
  const next = (part: Shape): readonly PropertyShape[] =>
    findProperties(part, name, context, depth + 1);
  switch (shape.kind) {
    case "object":
      return shape.properties.filter((property) => property.name === name);
    case "ref": {
      const target = context.resolve(shape.target);
      return target ? next(target) : [];
    }
    case "intersection":
      return shape.parts.flatMap(next);
    case "union":
      return inAll(shape.variants.map((variant) => next(variant)[0]));
    default:
      return [];
  }
}

/** A member that all variants declare. */
function inAll(
  found: readonly (PropertyShape | undefined)[],
): readonly PropertyShape[] {
  const known = found.filter((property) => property !== undefined);
  const [first] = known;
  if (first === undefined || known.length < found.length) return [];
  const required = known.every((property) => property.required);
  const shape = uniteShapes(known.map((property) => property.shape));
  return [{ ...first, required, shape }];
}

/** How many names deep a member is looked for. */
const deepest = 12;
