import { partsOf } from "../../parts-of.js";
import type { Schema } from "../../types/schema.js";
import { variantsOf } from "../../variants.js";

/**
 * The schemas whose enums of strings may have further values when they are
 * received, as an API may know more of them than the document did. Not those
 * that tell the branches of a union apart: testing these must tell the branch.
 */
export function openSchemas(
  schemas: readonly Schema[],
  received: readonly Schema[],
): ReadonlySet<Schema> {
  const open = reach(schemas, received);
  for (const tag of tagSchemas(schemas)) open.delete(tag);
  return open;
}

/** Schemas and all that values of theirs are made of, with what is based on parents. */
function reach(
  schemas: readonly Schema[],
  roots: readonly Schema[],
): Set<Schema> {
  const variants = variantsOf(schemas.filter(({ name }) => name !== undefined));
  const reached = new Set(roots);
  // A set visits what is added while it is walked.
  for (const schema of reached) {
    for (const part of partsOf(schema.assertions)) reached.add(part);
    for (const part of variants.get(schema) ?? []) reached.add(part);
  }
  return reached;
}

/** The schemas of members whose values tell what an object is. */
function tagSchemas(schemas: readonly Schema[]): ReadonlySet<Schema> {
  const tags = new Set<Schema>();
  for (const { assertions, annotations } of schemas) {
    const property = annotations.discriminator;
    const own = property && assertions.properties?.get(property);
    if (own) addConjuncts(tags, own);
    for (const branches of [assertions.anyOf, assertions.oneOf]) {
      if (branches === undefined || branches.length < 2) continue;
      const named = assertions.discriminator?.property;
      for (const tag of tagsOf(branches, named)) addConjuncts(tags, tag);
    }
  }
  return tags;
}

/** The members that no two branches have the same listed values for, and the one that is named. */
function tagsOf(
  branches: readonly Schema[],
  named: string | undefined,
): readonly Schema[] {
  const byName = new Map<string, Schema[]>();
  for (const branch of branches.flatMap((one) => leaves(one))) {
    for (const part of conjunctsOf(branch)) {
      for (const [name, member] of part.assertions.properties ?? []) {
        const known = byName.get(name);
        if (known) known.push(member);
        else byName.set(name, [member]);
      }
    }
  }
  return [...byName].flatMap(([name, members]) =>
    name === named || areApart(members) ? members : [],
  );
}

/** What a union comes to in the end. */
function leaves(schema: Schema, depth = 8): readonly Schema[] {
  const parts = [...conjunctsOf(schema)].flatMap(({ assertions }) => [
    ...(assertions.anyOf ?? []),
    ...(assertions.oneOf ?? []),
  ]);
  return parts.length === 0 || depth === 0
    ? [schema]
    : [schema, ...parts.flatMap((part) => leaves(part, depth - 1))];
}

/** Whether some list values, and two of them none that the other has. */
function areApart(members: readonly Schema[]): boolean {
  const lists = members
    .map((member) => new Set(listedBy(member)))
    .filter(({ size }) => size > 0);
  return lists.some((list, index) =>
    lists
      .slice(index + 1)
      .some((other) => [...list].every((value) => !other.has(value))),
  );
}

function listedBy(schema: Schema): readonly unknown[] {
  return [...conjunctsOf(schema)].flatMap(
    ({ assertions }) => assertions.enum ?? [],
  );
}

function addConjuncts(found: Set<Schema>, schema: Schema): void {
  for (const part of conjunctsOf(schema)) found.add(part);
}

/** A schema and those that all of its values fit. */
function conjunctsOf(schema: Schema): ReadonlySet<Schema> {
  const found = new Set([schema]);
  // A set visits what is added while it is walked.
  for (const { assertions } of found) {
    for (const part of assertions.refs ?? []) found.add(part);
    for (const part of assertions.allOf ?? []) found.add(part);
  }
  return found;
}
