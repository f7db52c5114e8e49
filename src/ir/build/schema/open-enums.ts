import { partsOf } from "../../parts-of.js";
import type { Schema } from "../../types/schema.js";
import { variantsOf } from "../../variants.js";
import { withBranches } from "./in-place.js";

/**
 * The schemas whose enums of texts may have further values when they are
 * received, as an API may know more of them than the document did. Not those
 * that tell the branches of a union apart: testing these must tell the branch.
 */
export function openSchemas(
  schemas: readonly Schema[],
  received: readonly Schema[],
): ReadonlySet<Schema> {
  const named = schemas.filter(({ name }) => name !== undefined);
  const variants = variantsOf(named);
  const open = reach(received, variants);
  for (const tag of tagSchemas(schemas, variants)) open.delete(tag);
  return open;
}

/** What is based on each parent. */
type Variants = ReturnType<typeof variantsOf>;

/** Schemas and all that values of theirs are made of, with what is based on parents. */
function reach(roots: readonly Schema[], variants: Variants): Set<Schema> {
  const reached = new Set(roots);
  // A set visits what is added while it is walked.
  for (const schema of reached) {
    for (const part of partsOf(schema.assertions)) reached.add(part);
    for (const part of variants.get(schema) ?? []) reached.add(part);
  }
  return reached;
}

/** The schemas of members whose values tell what an object is. */
function tagSchemas(
  schemas: readonly Schema[],
  variants: Variants,
): ReadonlySet<Schema> {
  const tags = schemas.flatMap(({ assertions }) => {
    const { anyOf = [], oneOf = [], discriminator } = assertions;
    return [anyOf, oneOf].flatMap((branches) =>
      branches.length < 2 ? [] : tagsOf(branches, discriminator?.property),
    );
  });
  const inherited = [...variants].flatMap(([parent, others]) =>
    tagsOf([parent, ...others], parent.annotations.discriminator),
  );
  return withBranches([...tags, ...inherited]);
}

/** The members whose listed values differ by branch, and the one that is named. */
function tagsOf(
  branches: readonly Schema[],
  named: string | undefined,
): readonly Schema[] {
  const byName = new Map<string, Schema[]>();
  for (const { assertions } of withBranches(branches)) {
    for (const [name, member] of assertions.properties ?? []) {
      const known = byName.get(name);
      if (known) known.push(member);
      else byName.set(name, [member]);
    }
  }
  return [...byName].flatMap(([name, members]) =>
    name === named || haveNoneInCommon(members) ? members : [],
  );
}

/** Whether several list values, and no value is listed by all of them. */
function haveNoneInCommon(members: readonly Schema[]): boolean {
  const lists = members.map(listedBy).filter(({ length }) => length > 0);
  const [first = [], ...others] = lists;
  const sets = others.map((list) => new Set(list));
  return (
    sets.length > 0 &&
    first.every((value) => sets.some((values) => !values.has(value)))
  );
}

function listedBy(schema: Schema): readonly unknown[] {
  return [...withBranches([schema])].flatMap(
    ({ assertions }) => assertions.enum ?? [],
  );
}
