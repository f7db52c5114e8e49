import type { Docs } from "../types/docs.js";
import type { Origin } from "../types/origin.js";
import type { Schema } from "../types/schema.js";

/** What becomes a property of an object that the document does not write as one. */
export interface SchemaMember {
  readonly key: string;
  readonly required: boolean;
  readonly docs: Docs;
  readonly schema: Schema;
}

/**
 * Parameters or headers as one object schema, so that they are checked, typed
 * and mocked like any other value; undefined when there are none.
 */
export function membersSchema(
  id: string,
  members: readonly SchemaMember[],
  origin: Origin,
): Schema | undefined {
  if (members.length === 0) return undefined;
  const required = members
    .filter((member) => member.required)
    .map(({ key }) => key)
    .sort();
  return {
    id,
    origin,
    docs: { deprecated: false },
    annotations: {
      examples: [],
      readOnly: false,
      writeOnly: false,
      extensions: {},
    },
    assertions: {
      types: ["object"],
      properties: new Map(members.map(({ key, schema }) => [key, schema])),
      ...(required.length > 0 && { required }),
    },
    shape: {
      kind: "object",
      properties: [...members].sort(byNeedAndName).map((member) => ({
        name: member.key,
        required: member.required,
        readOnly: false,
        writeOnly: false,
        shape:
          member.schema.name === undefined
            ? member.schema.shape
            : { kind: "ref", target: member.schema },
        docs: member.docs,
        schema: member.schema,
      })),
    },
  };
}

function byNeedAndName(left: SchemaMember, right: SchemaMember): number {
  if (left.required !== right.required) return left.required ? -1 : 1;
  return left.key < right.key ? -1 : 1;
}
