import type { Schema } from "../../types/schema.js";

/**
 * The texts that a schema lists for a property: itself, through what it refers
 * to, or as a union of which every branch lists some.
 */
export function listedTags(
  schema: Schema,
  property: string,
  depth = 0,
): readonly string[] {
  const parts = conjuncts(schema);
  const own = parts
    .flatMap(({ assertions }) => assertions.properties?.get(property) ?? [])
    .flatMap(conjuncts)
    .flatMap(({ assertions }) => assertions.enum ?? [])
    .filter((value) => typeof value === "string");
  if (own.length > 0 || depth === deepest) return own;
  for (const { assertions } of parts) {
    const branches = assertions.oneOf ?? assertions.anyOf ?? [];
    const lists = branches.map((one) => listedTags(one, property, depth + 1));
    if (lists.length > 0 && lists.every((list) => list.length > 0)) {
      return [...new Set(lists.flat())];
    }
  }
  return [];
}

/** How many unions deep values are looked for. */
const deepest = 4;

/** A schema with everything that applies beside it. */
function conjuncts(schema: Schema): readonly Schema[] {
  const found = new Set([schema]);
  for (const { assertions } of found) {
    for (const part of [
      ...(assertions.refs ?? []),
      ...(assertions.allOf ?? []),
    ])
      found.add(part);
  }
  return [...found];
}
