import type { Discriminator, Schema, Shape } from "../types/schema.js";
import { intersectShapes } from "./intersect.js";
import { undeclaredProperty } from "./object.js";
import { findProperties } from "./required.js";
import type { ShapeContext } from "./shape-context.js";
import { uniteShapes } from "./union.js";

/**
 * The branches of a union, each with the values that its discriminator has for
 * it: `Cat & { kind: "cat" }`, so that testing the tag tells the branch. A
 * branch that says so itself stays as it is.
 */
export function taggedBranches(
  schema: Schema,
  branches: readonly Schema[],
  context: ShapeContext,
): readonly Shape[] {
  const { discriminator } = schema.assertions;
  return branches.map((branch) => {
    const shape = context.mention(branch);
    const values = discriminator ? tagsOf(branch, discriminator) : [];
    if (discriminator === undefined || values.length === 0) return shape;
    const { property } = discriminator;
    const tag = undeclaredProperty(property, schema, uniteShapes(values));
    // A value without the tag fits the branches that do not ask for it.
    const required = findProperties(shape, property, context).some(
      (declared) => declared.required,
    );
    const tagged: Shape = {
      kind: "object",
      properties: [{ ...tag, required }],
    };
    return intersectShapes([shape, tagged], context);
  });
}

function tagsOf(branch: Schema, { branches }: Discriminator): readonly Shape[] {
  return branches
    .filter(({ schema }) => schema === branch)
    .flatMap(({ values }) => values)
    .map((value) => ({ kind: "literal", value }));
}
