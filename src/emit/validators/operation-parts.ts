import {
  checkedBodies,
  checkedMedia,
  checkedStreams,
  type CheckedMedia,
} from "../../ir/checked-media.js";
import { pureTarget } from "../../ir/pure-target.js";
import type { Operation, Response, Schema } from "../../ir/types/index.js";
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

/** The parts of an operation. */
interface OperationParts {
  readonly checked: readonly CheckedPart[];
  readonly own: readonly CheckedPart[];
}

const known = new WeakMap<Operation, OperationParts>();

/** What of an operation can be checked: parameters, a body of values, responses of values. */
export function checkedParts(operation: Operation): readonly CheckedPart[] {
  return partsOf(operation).checked;
}

/** The parts that are no named schemas, which have checks of their own. */
export function ownParts(operation: Operation): readonly CheckedPart[] {
  return partsOf(operation).own;
}

/** Every phase asks for them. */
function partsOf(operation: Operation): OperationParts {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const checked = findParts(operation);
  const own = checked.filter(({ schema }) => pureTarget(schema) === undefined);
  const parts = { checked, own };
  known.set(operation, parts);
  return parts;
}

function findParts(operation: Operation): readonly CheckedPart[] {
  const { parametersSchema, body, responses } = operation;
  // What the API sends is received here, and the answer to it is sent.
  const [sent, received] = operation.incoming
    ? (["output", "input"] as const)
    : (["input", "output"] as const);
  return [
    ...(parametersSchema
      ? [
          {
            part: "parameters" as const,
            schema: parametersSchema,
            direction: sent,
            about: "The parameters",
          },
        ]
      : []),
    ...contentParts(checkedBodies(body?.content ?? []), sent, "The body"),
    ...responses.flatMap((response) => responseParts(response, received)),
  ];
}

function responseParts(
  { status, content, headersSchema }: Response,
  direction: Direction,
): readonly CheckedPart[] {
  const about = `The response ${status}`;
  return [
    ...contentParts(
      checkedMedia(content, `response:${status}`),
      direction,
      about,
    ),
    ...contentParts(
      checkedStreams(content, `item:${status}`),
      direction,
      `An item of the response ${status}`,
    ),
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

/** The representations that are checked, those by one check once. */
function contentParts(
  checked: readonly CheckedMedia<"body" | `${"response" | "item"}:${string}`>[],
  direction: Direction,
  about: string,
): readonly CheckedPart[] {
  const firsts = checked.filter(
    ({ part }, index) =>
      checked.findIndex((other) => other.part === part) === index,
  );
  return firsts.map(({ part, schema, mediaType }, index) => ({
    part,
    schema,
    direction,
    about: index === 0 ? about : `${about} as ${mediaType}`,
  }));
}
