import type { Schema } from "../../ir/types/index.js";
import { partsOf } from "./parts-of.js";

/**
 * The schemas that demand other members of what is sent than of what is
 * received: a required member is readOnly or writeOnly, here or in a schema
 * that they apply.
 */
export function demandingSchemas(
  schemas: readonly Schema[],
): ReadonlySet<Schema> {
  const appliedBy = new Map<Schema, Schema[]>();
  const demanding = new Set<Schema>();
  const seen = new Set<Schema>();
  const pending = [...schemas];
  for (let schema = pending.pop(); schema; schema = pending.pop()) {
    if (seen.has(schema)) continue;
    seen.add(schema);
    if (demands(schema)) demanding.add(schema);
    for (const part of partsOf(schema.assertions)) {
      const users = appliedBy.get(part);
      if (users) users.push(schema);
      else appliedBy.set(part, [schema]);
      pending.push(part);
    }
  }
  // A set visits what is added while it is walked: this reaches every user.
  for (const schema of demanding) {
    for (const user of appliedBy.get(schema) ?? []) demanding.add(user);
  }
  return demanding;
}

function demands({ assertions }: Schema): boolean {
  return (assertions.required ?? []).some((name) => {
    const annotations = assertions.properties?.get(name)?.annotations;
    return annotations?.readOnly === true || annotations?.writeOnly === true;
  });
}
