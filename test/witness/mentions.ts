import type { Operation, Schema } from "../../src/index.js";

/** The named schemas that a schema is made of, itself among them. */
export function schemaMentions(schema: Schema): ReadonlySet<string> {
  return namesIn([schema]);
}

/** The named schemas that an operation takes or gives. */
export function operationMentions(operation: Operation): ReadonlySet<string> {
  const { parametersSchema, body, responses } = operation;
  const content = [
    ...(body?.content ?? []),
    ...responses.flatMap((response) => response.content),
  ];
  return namesIn([parametersSchema, ...content.map(({ schema }) => schema)]);
}

/** Follows everything that hangs on schemas, circles included. */
function namesIn(start: readonly unknown[]): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<unknown>();
  const open = [...start];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null || seen.has(value))
      continue;
    seen.add(value);
    if (isSchema(value)) {
      if (value.name !== undefined) names.add(value.name);
      open.push(value.assertions);
    } else if (value instanceof Map) {
      open.push(...(value.values() as Iterable<unknown>));
    } else {
      open.push(...(Object.values(value) as unknown[]));
    }
  }
  return names;
}

function isSchema(value: object): value is Schema {
  return "assertions" in value && "annotations" in value;
}
