import type { ObjectShape, Shape } from "../types/schema.js";
import type { ResolveShape } from "./subshape.js";

/** Whether no value has two of the shapes. When in doubt, no. */
export function areDisjoint(
  shapes: readonly Shape[],
  resolve: ResolveShape,
): boolean {
  return shapes.every((shape, index) =>
    shapes
      .slice(index + 1)
      .every((other) => exclude(shape, other, resolve, deepest)),
  );
}

/** How many names and unions deep two shapes are compared. */
const deepest = 8;

function exclude(
  left: Shape,
  right: Shape,
  resolve: ResolveShape,
  depth: number,
): boolean {
  if (depth === 0) return false;
  const next = (one: Shape, other: Shape): boolean =>
    exclude(one, other, resolve, depth - 1);
  if (left.kind === "never" || right.kind === "never") return true;
  if (left.kind === "ref") {
    const target = resolve(left.target);
    return target !== undefined && next(target, right);
  }
  if (left.kind === "union") {
    return left.variants.every((variant) => next(variant, right));
  }
  if (left.kind === "intersection") {
    return left.parts.some((part) => next(part, right));
  }
  if (isComposite(right)) return next(right, left);
  if (left.kind === "object" && right.kind === "object") {
    return haveDisjointMembers(left, right, next);
  }
  if (left.kind === "literal" && right.kind === "literal") {
    return left.value !== right.value;
  }
  const kinds = [kindOf(left), kindOf(right)];
  return !kinds.includes("unknown") && kinds[0] !== kinds[1];
}

function isComposite({ kind }: Shape): boolean {
  return kind === "ref" || kind === "union" || kind === "intersection";
}

/** A member that both require, with types that exclude each other. */
function haveDisjointMembers(
  left: ObjectShape,
  right: ObjectShape,
  next: (one: Shape, other: Shape) => boolean,
): boolean {
  const others = requiredMembers(right);
  return left.properties.some(({ name, required, shape }) => {
    const other = required ? others.get(name) : undefined;
    return other !== undefined && next(shape, other);
  });
}

/** A branch of a union is compared with every other. */
const known = new WeakMap<ObjectShape, ReadonlyMap<string, Shape>>();

function requiredMembers(object: ObjectShape): ReadonlyMap<string, Shape> {
  const before = known.get(object);
  if (before !== undefined) return before;
  const members = object.properties
    .filter(({ required }) => required)
    .map(({ name, shape }) => [name, shape] as const);
  const found = new Map(members);
  known.set(object, found);
  return found;
}

function kindOf(shape: Shape): string {
  if (shape.kind === "literal") return typeof shape.value;
  return shape.kind === "tuple" ? "array" : shape.kind;
}
