import type {
  ObjectShape,
  PropertyShape,
  Schema,
  Shape,
} from "../../ir/types/schema.js";

/** An intersection as an interface: what it extends and what it adds. */
export interface Heritage {
  readonly parents: readonly Schema[];
  readonly own: ObjectShape;
}

/**
 * The interface that means the same as an intersection. There is none unless
 * all parts are objects that say nothing of further members, and no member is
 * declared twice: then the intersection itself says it best.
 */
export function heritageOf(shape: Shape): Heritage | undefined {
  if (shape.kind !== "intersection") return undefined;
  const names = memberNames(shape, new Set());
  if (names === undefined) return undefined;
  const parents: Schema[] = [];
  const properties: PropertyShape[] = [];
  for (const part of shape.parts) {
    if (part.kind === "ref") parents.push(part.target);
    if (part.kind === "object") properties.push(...part.properties);
  }
  return { parents, own: { kind: "object", properties } };
}

/** Every member of a closed set of objects; undefined when one is something else. */
function memberNames(
  shape: Shape,
  above: ReadonlySet<Schema>,
): readonly string[] | undefined {
  switch (shape.kind) {
    case "object":
      return shape.additional === undefined
        ? shape.properties.map((property) => property.name)
        : undefined;
    case "ref":
      return above.has(shape.target)
        ? undefined
        : memberNames(shape.target.shape, new Set([...above, shape.target]));
    case "intersection": {
      const parts = shape.parts.map((part) => memberNames(part, above));
      const names = parts.flatMap((part) => part ?? []);
      return parts.includes(undefined) || new Set(names).size < names.length
        ? undefined
        : names;
    }
    default:
      return undefined;
  }
}
