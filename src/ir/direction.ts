import { variantsOf } from "./variants.js";
import type { Schema, Shape } from "./types/schema.js";

/**
 * The schemas whose values differ between sending and receiving: a member, or
 * one of a schema that they mention, is readOnly or writeOnly.
 */
export function differingSchemas(
  schemas: readonly Schema[],
): ReadonlySet<Schema> {
  const variants = variantsOf(schemas);
  const mentionedBy = new Map<Schema, Schema[]>();
  const differing = new Set<Schema>();
  for (const schema of schemas) {
    const { hasDirection, mentions } = inspect(schema.shape);
    if (hasDirection) differing.add(schema);
    const all = [...mentions].flatMap((target) => [
      target,
      ...(variants.get(target) ?? []),
    ]);
    for (const target of all) {
      const users = mentionedBy.get(target);
      if (users) users.push(schema);
      else mentionedBy.set(target, [schema]);
    }
  }
  // A set visits what is added while it is walked: this reaches every user.
  for (const schema of differing) {
    for (const user of mentionedBy.get(schema) ?? []) differing.add(user);
  }
  return differing;
}

/** What a shape says itself, without the shapes it refers to. */
function inspect(root: Shape): {
  readonly hasDirection: boolean;
  readonly mentions: ReadonlySet<Schema>;
} {
  let hasDirection = false;
  const mentions = new Set<Schema>();
  const pending: Shape[] = [root];
  for (let shape = pending.pop(); shape; shape = pending.pop()) {
    if (shape.kind === "ref") mentions.add(shape.target);
    if (shape.kind === "object") {
      hasDirection ||= shape.properties.some(
        (property) => property.readOnly || property.writeOnly,
      );
    }
    pending.push(...partsOf(shape));
  }
  return { hasDirection, mentions };
}

function partsOf(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case "array":
      return [shape.items];
    case "tuple":
      return shape.rest ? [...shape.items, shape.rest] : shape.items;
    case "object": {
      const properties = shape.properties.map((property) => property.shape);
      return shape.additional ? [...properties, shape.additional] : properties;
    }
    case "union":
      return shape.variants;
    case "intersection":
      return shape.parts;
    default:
      return [];
  }
}
