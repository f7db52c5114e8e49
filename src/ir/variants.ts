import type { Schema } from "./types/schema.js";

/**
 * What is based on each parent: the named schemas that have it in their
 * `allOf`, or that have one that has. A parent is a schema with a discriminator
 * and no union beside it (OpenAPI 3.1.1, section 4.8.25.3). Its values may be
 * any of these, and what else fits it.
 */
export function variantsOf(
  schemas: readonly Schema[],
): ReadonlyMap<Schema, readonly Schema[]> {
  const found = new Map<Schema, readonly Schema[]>();
  const parents = schemas.filter(isParent);
  if (parents.length === 0) return found;
  const basedOn = new Map<Schema, Schema[]>();
  for (const schema of schemas) {
    for (const base of basesOf(schema)) {
      const others = basedOn.get(base);
      if (others) others.push(schema);
      else basedOn.set(base, [schema]);
    }
  }
  for (const parent of parents) {
    const variants = new Set([parent]);
    // A set visits what is added while it is walked: this reaches every descendant.
    for (const base of variants) {
      for (const schema of basedOn.get(base) ?? []) variants.add(schema);
    }
    variants.delete(parent);
    const different = schemas.filter(
      (schema) => variants.has(schema) && !isAlias(schema),
    );
    if (different.length > 0) found.set(parent, different);
  }
  return found;
}

/** Whether values of a schema may be those of others that are based on it. */
export function isParent({ annotations }: Schema): boolean {
  return annotations.discriminator !== undefined;
}

/** What a schema refers to as a whole: by `$ref`, or in its `allOf`. */
function basesOf(schema: Schema): readonly Schema[] {
  const { refs = [], allOf = [] } = schema.assertions;
  const inherited = allOf
    .filter(({ name }) => name === undefined)
    .flatMap(basesOf);
  return [...refs, ...inherited];
}

/** Whether a schema is another one under a second name. */
function isAlias({ assertions }: Schema): boolean {
  return assertions.refs?.length === 1 && Object.keys(assertions).length === 1;
}
