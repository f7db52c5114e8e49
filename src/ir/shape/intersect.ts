import type {
  ObjectShape,
  PropertyShape,
  Shape,
  UnionShape,
} from "../types/schema.js";
import { byNeedAndName } from "./object.js";
import {
  neverShape,
  unknownShape,
  type ShapeContext,
} from "./shape-context.js";
import { isSubshape } from "./subshape.js";
import { isOpenUnion, uniteShapes } from "./union.js";

/**
 * All of several shapes at once. Parts that add nothing are left out, object
 * literals are merged, and what contradicts itself is `never`; what remains is
 * an intersection.
 */
export function intersectShapes(
  shapes: readonly Shape[],
  context: ShapeContext,
): Shape {
  let parts: readonly Shape[] = [];
  for (const shape of shapes.flatMap(partsOf)) {
    parts = addPart(parts, shape, context);
  }
  const [only = unknownShape, ...more] = parts;
  return more.length === 0 ? only : { kind: "intersection", parts };
}

function partsOf(shape: Shape): readonly Shape[] {
  return shape.kind === "intersection" ? shape.parts : [shape];
}

/** Joins a part to the first one it can be joined with, and the result to the rest. */
function addPart(
  parts: readonly Shape[],
  shape: Shape,
  context: ShapeContext,
): readonly Shape[] {
  for (const [index, part] of parts.entries()) {
    const joined = join(part, shape, context);
    if (joined === undefined) continue;
    if (joined === part) return parts;
    const others = parts.filter((_, other) => other !== index);
    return others.length === 0 ? [joined] : addPart(others, joined, context);
  }
  return [...parts, shape];
}

/** Both shapes as one that is no intersection; undefined when TypeScript must do it. */
function join(
  left: Shape,
  right: Shape,
  context: ShapeContext,
): Shape | undefined {
  const resolve = context.resolve;
  if (left.kind === "never" || right.kind === "never") return neverShape;
  if (isSubshape(left, right, resolve)) return left;
  if (isSubshape(right, left, resolve)) return right;
  if (left.kind === "object" && right.kind === "object") {
    return mergeObjects(left, right, context);
  }
  if (left.kind === "union" && isFlat(right)) {
    return distribute(left, right, context);
  }
  if (right.kind === "union" && isFlat(left)) {
    return distribute(right, left, context);
  }
  if (left.kind === "array" && right.kind === "array") {
    const items = intersectShapes([left.items, right.items], context);
    return { kind: "array", items };
  }
  return areDisjoint(left, right) ? neverShape : undefined;
}

/** What is left of a union is open where both are: each says which values there are. */
function distribute(
  union: UnionShape,
  shape: Shape,
  context: ShapeContext,
): Shape | undefined {
  const { variants } = union;
  const joined = variants.map((variant) => join(variant, shape, context));
  const known = joined.filter((variant) => variant !== undefined);
  if (known.length < variants.length) return undefined;
  return uniteShapes(known, isOpenUnion(union) && isOpenUnion(shape));
}

/** Whether a shape is small enough to be joined with each variant of a union. */
function isFlat(shape: Shape): boolean {
  switch (shape.kind) {
    case "ref":
    case "intersection":
      return false;
    case "object":
      return shape.properties.length === 0;
    case "union":
      return shape.variants.every(isFlat);
    default:
      return true;
  }
}

/** The kinds of JSON value in a shape that stands for itself. */
const jsonKinds: { readonly [Kind in Shape["kind"]]?: string } = {
  array: "array",
  boolean: "boolean",
  null: "null",
  number: "number",
  object: "object",
  string: "string",
  tuple: "array",
};

function areDisjoint(left: Shape, right: Shape): boolean {
  const kinds = [left, right].map((shape) =>
    shape.kind === "literal" ? typeof shape.value : jsonKinds[shape.kind],
  );
  const [first, second] = kinds;
  if (first === undefined || second === undefined) return false;
  return first !== second || left.kind === "literal";
}

/** Object literals become one where no index signature would be contradicted. */
function mergeObjects(
  left: ObjectShape,
  right: ObjectShape,
  context: ShapeContext,
): ObjectShape | undefined {
  if (isTyped(left.additional) || isTyped(right.additional)) return undefined;
  const merged = new Map(left.properties.map((item) => [item.name, item]));
  for (const property of right.properties) {
    const before = merged.get(property.name);
    merged.set(
      property.name,
      before ? mergeProperties(before, property, context) : property,
    );
  }
  const additional =
    isOpen(left) || isOpen(right)
      ? (left.additional ?? right.additional)
      : undefined;
  return {
    kind: "object",
    properties: [...merged.values()].sort(byNeedAndName),
    ...(additional !== undefined && { additional }),
  };
}

/** Whether unknown members are promised, not merely possible as in any object. */
function isOpen({ properties, additional }: ObjectShape): boolean {
  return additional !== undefined && properties.length > 0;
}

function isTyped(shape: Shape | undefined): boolean {
  return shape !== undefined && shape.kind !== "unknown";
}

function mergeProperties(
  left: PropertyShape,
  right: PropertyShape,
  context: ShapeContext,
): PropertyShape {
  const shape = intersectShapes([left.shape, right.shape], context);
  const main = left.shape.kind === "unknown" ? right : left;
  const other = main === left ? right : left;
  return {
    ...main,
    required: left.required || right.required,
    readOnly: left.readOnly || right.readOnly,
    writeOnly: left.writeOnly || right.writeOnly,
    shape,
    docs:
      main.docs.description === undefined
        ? { ...main.docs, ...other.docs }
        : main.docs,
  };
}
