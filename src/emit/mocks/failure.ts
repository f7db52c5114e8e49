import type {
  JsonObject,
  JsonValue,
  ObjectShape,
  Operation,
  PropertyShape,
  Schema,
  Shape,
} from "../../ir/types/index.js";

/**
 * How an operation that documents no error words a refusal: its success
 * envelope turned round, when that has a list of errors. Undefined when the
 * envelope says nothing of failure.
 */
export function failureEnvelope(operation: Operation): JsonObject | undefined {
  const success = operation.responses.find(({ status }) =>
    String(status).startsWith("2"),
  );
  const schema = success?.content[0]?.schema;
  const envelope = schema && objectOf(schema.shape);
  const list = envelope?.properties.find(({ name }) => name === "errors");
  const item = list && itemOf(list.shape);
  if (envelope === undefined || item === undefined) return undefined;
  const flag = envelope.properties.find(({ name }) => name === "success");
  const code = item.properties.find(({ name }) => name === "code");
  return {
    ...(flag && { flag: flag.name }),
    list: "errors",
    ...(code && { code: codeOf(code.schema) }),
    ...(hasPointer(item) && { pointer: true }),
    rest: restOf(envelope, operation.unwrap),
  };
}

function restOf(envelope: ObjectShape, unwrap: string | undefined): JsonObject {
  const members = envelope.properties.flatMap(
    ({ name, shape }): readonly (readonly [string, JsonValue])[] => {
      if (name === "errors" || name === "success") return [];
      if (name === unwrap) return [[name, null]];
      return resolve(shape).kind === "array" ? [[name, []]] : [];
    },
  );
  return Object.fromEntries(members);
}

function hasPointer(item: ObjectShape): boolean {
  const source = item.properties.find(({ name }) => name === "source");
  const inner = source && objectOf(source.shape);
  return (
    inner?.properties.some((property) => isText(property, "pointer")) ?? false
  );
}

function isText(property: PropertyShape, name: string): boolean {
  return property.name === name && property.shape.kind === "string";
}

/** A code that the schema accepts: the first of an enum, else the least. */
function codeOf(schema: Schema): JsonValue {
  const { assertions } = schema;
  const [target] = assertions.refs ?? [];
  if (target) return codeOf(target);
  const [first] = assertions.enum ?? [];
  if (first !== undefined) return first;
  return assertions.types?.includes("string")
    ? "invalid"
    : (assertions.minimum ?? 1000);
}

function itemOf(shape: Shape): ObjectShape | undefined {
  const list = resolve(shape);
  return list.kind === "array" ? objectOf(list.items) : undefined;
}

function objectOf(shape: Shape): ObjectShape | undefined {
  const target = resolve(shape);
  return target.kind === "object" ? target : undefined;
}

function resolve(shape: Shape, depth = 0): Shape {
  return shape.kind === "ref" && depth < 8
    ? resolve(shape.target.shape, depth + 1)
    : shape;
}
