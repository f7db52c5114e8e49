import type { Schema } from "../../ir/types/index.js";
import type { SchemaGraph } from "./schema-graph.js";

/**
 * The schemas that demand other members of what is sent than of what is
 * received: a required member is readOnly or writeOnly, here or in a schema
 * that they apply.
 */
export function demandingSchemas(graph: SchemaGraph): ReadonlySet<Schema> {
  const demanding = new Set([...graph.schemas].filter(demands));
  if (demanding.size === 0) return demanding;
  const appliedBy = usersOf(graph);
  // A set visits what is added while it is walked: this reaches every user.
  for (const schema of demanding) {
    for (const user of appliedBy.get(schema) ?? []) demanding.add(user);
  }
  return demanding;
}

function demands({ assertions }: Schema): boolean {
  const { required, properties } = assertions;
  if (required === undefined || properties === undefined) return false;
  return required.some((name) => {
    const annotations = properties.get(name)?.annotations;
    return annotations?.readOnly === true || annotations?.writeOnly === true;
  });
}

/** By schema, who applies it. */
function usersOf({
  schemas,
  partsOf,
}: SchemaGraph): ReadonlyMap<Schema, readonly Schema[]> {
  const appliedBy = new Map<Schema, Schema[]>();
  for (const schema of schemas) {
    for (const part of partsOf(schema)) {
      const users = appliedBy.get(part);
      if (users) users.push(schema);
      else appliedBy.set(part, [schema]);
    }
  }
  return appliedBy;
}
