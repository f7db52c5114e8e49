import type { Schema } from "../../types/schema.js";

/** The texts that a schema lists for a property, itself or through what it refers to. */
export function listedTags(
  schema: Schema,
  property: string,
): readonly string[] {
  return conjuncts(schema)
    .flatMap(({ assertions }) => assertions.properties?.get(property) ?? [])
    .flatMap(conjuncts)
    .flatMap(({ assertions }) => assertions.enum ?? [])
    .filter((value) => typeof value === "string");
}

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
