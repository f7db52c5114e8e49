import type { Schema } from "../../ir/types/index.js";
import type { SchemaGraph } from "./schema-graph.js";

/**
 * The schemas that demand other members of what is sent than of what is
 * received: a required member is readOnly or writeOnly, here or in a schema
 * that they apply.
 */
export function demandingSchemas({ parts }: SchemaGraph): ReadonlySet<Schema> {
  const demanding = new Set([...parts.keys()].filter(demands));
  if (demanding.size === 0) return demanding;
  const appliedBy = usersOf(parts);
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

/** Who applies a schema, of those that apply others themselves. */
function usersOf(
  parts: SchemaGraph["parts"],
): ReadonlyMap<Schema, readonly Schema[]> {
  const appliedBy = new Map<Schema, Schema[]>();
  for (const [user, applied] of parts) {
    for (const part of applied) {
      if (!parts.has(part)) continue;
      const users = appliedBy.get(part);
      if (users) users.push(user);
      else appliedBy.set(part, [user]);
    }
  }
  return appliedBy;
}
