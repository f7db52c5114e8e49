import type {
  MediaType,
  Operation,
  Response,
  Schema,
} from "../../ir/types/index.js";
import type { PartName } from "../../ir/names/roles.js";
import type { Direction } from "../typescript/shape-type.js";

/** A part of an operation and the schema it must fit. */
export interface CheckedPart {
  readonly part: PartName;
  readonly schema: Schema;
  readonly direction: Direction;
  /** For JSDoc: `The body`. */
  readonly about: string;
}

/** What of an operation can be checked: parameters, a body of values, responses of values. */
export function checkedParts(operation: Operation): readonly CheckedPart[] {
  const { parametersSchema, body, responses } = operation;
  const bodySchema = valueSchema(body?.content[0]);
  return [
    ...(parametersSchema
      ? [
          {
            part: "parameters" as const,
            schema: parametersSchema,
            direction: "input" as const,
            about: "The parameters",
          },
        ]
      : []),
    ...(bodySchema
      ? [
          {
            part: "body" as const,
            schema: bodySchema,
            direction: "input" as const,
            about: "The body",
          },
        ]
      : []),
    ...responses.flatMap(responseParts),
  ];
}

function responseParts({
  status,
  content,
  headersSchema,
}: Response): readonly CheckedPart[] {
  const schema = valueSchema(content[0]);
  const direction = "output" as const;
  const about = `The response ${status}`;
  return [
    ...(schema
      ? [{ part: `response:${status}` as const, schema, direction, about }]
      : []),
    ...(headersSchema
      ? [
          {
            part: `headers:${status}` as const,
            schema: headersSchema,
            direction,
            about: `The headers of the response ${status}`,
          },
        ]
      : []),
  ];
}

/** Bytes, text and streams are not values to look into. */
function valueSchema(media: MediaType | undefined): Schema | undefined {
  const isValue =
    media?.kind === "json" ||
    media?.kind === "urlencoded" ||
    media?.kind === "multipart";
  return isValue ? media.schema : undefined;
}

/** The named schema that an anonymous one merely refers to. */
export function pureTarget(schema: Schema): Schema | undefined {
  if (schema.name !== undefined) return schema;
  const { refs, ...rest } = schema.assertions;
  const [target, ...others] = refs ?? [];
  const only = others.length === 0 && Object.keys(rest).length === 0;
  return only && target?.name !== undefined ? target : undefined;
}
