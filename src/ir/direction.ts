import { schemasOf } from "./checked-media.js";
import type { Operation } from "./types/operation.js";
import type { Schema, Shape } from "./types/schema.js";
import type { Api } from "./types/service.js";
import { variantsOf } from "./variants.js";

/**
 * The schemas whose values differ between sending and receiving: a member, or
 * one of a schema that they mention, is readOnly or writeOnly.
 */
export function differingSchemas(
  schemas: readonly Schema[],
): ReadonlySet<Schema> {
  return withUsers(
    schemas,
    schemas.filter(({ shape }) => shapesIn(shape).some(hasDirection)),
  );
}

/**
 * The schemas whose types differ: these, and of all that is sent the enums
 * that are open when they are received. A model that goes both ways is one
 * type for all that, so that what came back can be sent again.
 */
export function differingTypes(
  api: Pick<Api, "schemas" | "operations" | "incoming">,
): ReadonlySet<Schema> {
  const differing = new Set(differingSchemas(api.schemas));
  const open = api.schemas.filter(({ shape }) => isOpen(shape));
  if (open.length === 0) return differing;
  const sent = sentSchemas(api, differing);
  for (const schema of open) if (sent.has(schema)) differing.add(schema);
  return differing;
}

/** Whether values may be those of an open enum, by whatever names. */
function isOpen(root: Shape): boolean {
  const found = new Set([root]);
  // A set visits what is added while it is walked.
  for (const shape of found) {
    if (shape.kind === "union" && shape.open) return true;
    for (const part of describing(shape)) found.add(part);
  }
  return false;
}

/** The shapes that a shape has the values of. */
function describing(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case "union":
      return shape.variants;
    case "intersection":
      return shape.parts;
    case "ref":
      return [shape.target.shape];
    default:
      return [];
  }
}

function hasDirection(shape: Shape): boolean {
  return (
    shape.kind === "object" &&
    shape.properties.some(({ readOnly, writeOnly }) => readOnly || writeOnly)
  );
}

/** Some of the schemas, and all that mention them. */
function withUsers(
  schemas: readonly Schema[],
  some: readonly Schema[],
): ReadonlySet<Schema> {
  const found = new Set(some);
  if (found.size === 0) return found;
  const variants = variantsOf(schemas);
  const mentionedBy = new Map<Schema, Schema[]>();
  for (const schema of schemas) {
    for (const target of mentioned(schema.shape, variants)) {
      const users = mentionedBy.get(target);
      if (users) users.push(schema);
      else mentionedBy.set(target, [schema]);
    }
  }
  // A set visits what is added while it is walked: this reaches every user.
  for (const schema of found) {
    for (const user of mentionedBy.get(schema) ?? []) found.add(user);
  }
  return found;
}

/** The schemas with names of all that goes to the API, and of all whose types tell what would go there. */
function sentSchemas(
  { schemas, operations, incoming }: Parameters<typeof differingTypes>[0],
  differing: ReadonlySet<Schema>,
): ReadonlySet<Schema> {
  const variants = variantsOf(schemas);
  const roots = [
    ...operations.flatMap(requested),
    ...incoming.flatMap(answered),
  ];
  const sent = new Set([
    ...differing,
    ...roots.flatMap(({ shape }) => mentioned(shape, variants)),
  ]);
  // A set visits what is added while it is walked.
  for (const { shape } of sent) {
    for (const target of mentioned(shape, variants)) sent.add(target);
  }
  return sent;
}

function requested({ parametersSchema, body }: Operation): readonly Schema[] {
  return [
    ...(parametersSchema ? [parametersSchema] : []),
    ...(body?.content ?? []).flatMap(schemasOf),
  ];
}

function answered({ responses }: Operation): readonly Schema[] {
  return responses.flatMap(({ content }) => content.flatMap(schemasOf));
}

/** The schemas that a shape mentions, and those that are based on them. */
function mentioned(
  shape: Shape,
  variants: ReadonlyMap<Schema, readonly Schema[]>,
): readonly Schema[] {
  return shapesIn(shape).flatMap((one) =>
    one.kind === "ref" ? [one.target, ...(variants.get(one.target) ?? [])] : [],
  );
}

/** A shape and all that it says itself, without the shapes it refers to. */
function shapesIn(root: Shape): readonly Shape[] {
  const before = known.get(root);
  if (before !== undefined) return before;
  const found: Shape[] = [root];
  // An array is walked to the end that it has by then.
  for (const shape of found) {
    for (const part of partsOf(shape)) found.push(part);
  }
  known.set(root, found);
  return found;
}

/** Types and validators ask for all of them, several times. */
const known = new WeakMap<Shape, readonly Shape[]>();

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
