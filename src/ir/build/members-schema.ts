import { blankSchema } from "../blank-schema.js";
import { byNeedAndName } from "../shape/object.js";
import { mentionOf } from "../shape/references.js";
import type { Docs } from "../types/docs.js";
import type { Origin } from "../types/origin.js";
import type { PropertyShape, Schema } from "../types/schema.js";

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
    ...blankSchema(id, origin),
    assertions: {
      types: ["object"],
      properties: new Map(members.map(({ key, schema }) => [key, schema])),
      ...(required.length > 0 && { required }),
    },
    shape: {
      kind: "object",
      properties: members.map(propertyOf).sort(byNeedAndName),
    },
  };
}

function propertyOf({
  key,
  required,
  docs,
  schema,
}: SchemaMember): PropertyShape {
  return {
    name: key,
    required,
    readOnly: false,
    writeOnly: false,
    shape: mentionOf(schema),
    docs,
    schema,
  };
}
