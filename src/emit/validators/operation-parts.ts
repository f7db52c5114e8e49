import { checkedMedia } from "../../ir/checked-media.js";
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
    ...contentParts(body?.content ?? [], "body", "input", "The body"),
    ...responses.flatMap(responseParts),
  ];
}

function responseParts({
  status,
  content,
  headersSchema,
}: Response): readonly CheckedPart[] {
  const about = `The response ${status}`;
  return [
    ...contentParts(content, `response:${status}`, "output", about),
    ...(headersSchema
      ? [
          {
            part: `headers:${status}` as const,
            schema: headersSchema,
            direction: "output" as const,
            about: `The headers of the response ${status}`,
          },
        ]
      : []),
  ];
}

/** The representations that are values, those of one schema once. */
function contentParts(
  content: readonly MediaType[],
  part: "body" | `response:${string}`,
  direction: Direction,
  about: string,
): readonly CheckedPart[] {
  const all = checkedMedia(content, part).map((media, index): CheckedPart => ({
    part: media.part,
    schema: media.schema,
    direction,
    about: index === 0 ? about : `${about} as ${media.mediaType}`,
  }));
  return all.filter(
    ({ part: own }, index) =>
      all.findIndex((other) => other.part === own) === index,
  );
}

/** The named schema that an anonymous one merely refers to. */
export function pureTarget(schema: Schema): Schema | undefined {
  if (schema.name !== undefined) return schema;
  const { refs, ...rest } = schema.assertions;
  const [target, ...others] = refs ?? [];
  const only = others.length === 0 && Object.keys(rest).length === 0;
  return only && target?.name !== undefined ? target : undefined;
}
