import type { Parameter } from "../types/operation.js";
import type { Origin } from "../types/origin.js";
import type { Schema } from "../types/schema.js";

/**
 * All parameters of an operation as one object schema, so that they are
 * checked, typed and mocked like any other value.
 */
export function parametersSchema(
  operationId: string,
  parameters: readonly Parameter[],
  origin: Origin,
): Schema | undefined {
  if (parameters.length === 0) return undefined;
  const required = parameters
    .filter((parameter) => parameter.required)
    .map(({ key }) => key)
    .sort();
  return {
    id: `${operationId}#parameters`,
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
      properties: new Map(parameters.map(({ key, schema }) => [key, schema])),
      ...(required.length > 0 && { required }),
    },
    shape: {
      kind: "object",
      properties: [...parameters].sort(byNeedAndName).map((parameter) => ({
        name: parameter.key,
        required: parameter.required,
        readOnly: false,
        writeOnly: false,
        shape:
          parameter.schema.name === undefined
            ? parameter.schema.shape
            : { kind: "ref", target: parameter.schema },
        docs: parameter.docs,
        schema: parameter.schema,
      })),
    },
  };
}

function byNeedAndName(left: Parameter, right: Parameter): number {
  if (left.required !== right.required) return left.required ? -1 : 1;
  return left.key < right.key ? -1 : 1;
}
