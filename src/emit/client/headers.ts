import type {
  ObjectShape,
  Operation,
  PropertyShape,
  ResponseHeader,
  Schema,
} from "../../ir/types/index.js";
import type { WireType } from "../../runtime/operation.js";
import { textOf, type Member } from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import { statusMembers } from "../typescript/status-members.js";
import { successResponses } from "./responses.js";
import { typeExpression } from "./type-expression.js";
import { wireType } from "./wire-type.js";

/**
 * The headers that successes document as one schema: what not all of them
 * promise is optional. Undefined when there are none.
 */
export function successHeaders(operation: Operation): Schema | undefined {
  const successes = successResponses(operation);
  const schemas = successes.flatMap(({ headersSchema = [] }) => headersSchema);
  const [first] = schemas;
  if (first === undefined || (schemas.length === 1 && successes.length === 1)) {
    return first;
  }
  const properties = new Map<string, PropertyShape[]>();
  for (const { shape } of schemas) {
    for (const property of propertiesOf(shape)) {
      const same = properties.get(property.name) ?? [];
      properties.set(property.name, [...same, property]);
    }
  }
  const shape: ObjectShape = {
    kind: "object",
    properties: [...properties.values()].flatMap((same) =>
      merge(same, successes.length),
    ),
  };
  return { ...first, shape };
}

function propertiesOf(shape: Schema["shape"]): readonly PropertyShape[] {
  return shape.kind === "object" ? shape.properties : [];
}

function merge(
  same: readonly PropertyShape[],
  count: number,
): readonly PropertyShape[] {
  const [first] = same;
  if (first === undefined) return [];
  const isPromised =
    same.length === count && same.every(({ required }) => required);
  const variants = same.map(({ shape }) => shape);
  return [
    {
      ...first,
      required: isPromised,
      shape: variants.length === 1 ? first.shape : { kind: "union", variants },
    },
  ];
}

/** What the runtime has to know to read the headers of responses. */
export function headerMembers(
  { responses }: Operation,
  file: TypescriptFile,
): readonly Member[] {
  const members = statusMembers(responses, ({ headers }) =>
    headers.length === 0
      ? undefined
      : {
          items: headers.map((header) => ({
            members: headerDescription(header, file),
          })),
        },
  );
  if (members.length === 0) return [];
  const read = file.useRuntime("wire/read-headers", "readHeaders", "value");
  return [
    ["headers", { members }],
    ["headerReader", { text: read }],
  ];
}

/** How a header of a response or a part is written and read. */
export function headerDescription(
  header: ResponseHeader,
  file: TypescriptFile,
): readonly Member[] {
  const { name, explode, mediaType, schema } = header;
  const type: WireType =
    mediaType === undefined ? wireType(schema.shape) : "string";
  const isExploded = explode && typeof type === "object";
  return [
    ["name", textOf(name)],
    ...(isExploded ? [["explode", { text: "true" }] as const] : []),
    ...(mediaType === undefined
      ? []
      : [["mediaType", textOf(mediaType)] as const]),
    ...(type === "string"
      ? []
      : [["type", typeExpression(type, file)] as const]),
  ];
}
