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
  return withUsers(schemas, ({ shape }) => shapesIn(shape).some(hasDirection));
}

/**
 * The schemas whose types differ: these, and of all that is sent what has
 * enums that are open when they are received.
 */
export function differingTypes(
  api: Pick<Api, "schemas" | "operations" | "incoming">,
): ReadonlySet<Schema> {
  const differing = new Set(differingSchemas(api.schemas));
  const open = withUsers(api.schemas, ({ shape }) =>
    shapesIn(shape).some(isOpen),
  );
  if (open.size === 0) return differing;
  for (const schema of sentSchemas(api, differing)) {
    if (open.has(schema)) differing.add(schema);
  }
  return differing;
}

function hasDirection(shape: Shape): boolean {
  return (
    shape.kind === "object" &&
    shape.properties.some(({ readOnly, writeOnly }) => readOnly || writeOnly)
  );
}

function isOpen(shape: Shape): boolean {
  return shape.kind === "union" && shape.open === true;
}

/** Schemas of which something holds, and all that mention them. */
function withUsers(
  schemas: readonly Schema[],
  holds: (schema: Schema) => boolean,
): ReadonlySet<Schema> {
  const found = new Set(schemas.filter(holds));
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
  const content = body?.content ?? [];
  return [
    parametersSchema,
    ...content.flatMap(({ schema, itemSchema }) => [schema, itemSchema]),
  ].filter((one) => one !== undefined);
}

function answered({ responses }: Operation): readonly Schema[] {
  return responses
    .flatMap(({ content }) => content)
    .flatMap(({ schema, itemSchema }) => [schema, itemSchema])
    .filter((one) => one !== undefined);
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
  const found: Shape[] = [root];
  // An array is walked to the end that it has by then.
  for (const shape of found) found.push(...partsOf(shape));
  return found;
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
