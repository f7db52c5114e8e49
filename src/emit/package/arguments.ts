import type {
  JsonObject,
  JsonValue,
  MediaType,
  Operation,
  Parameter,
  Schema,
} from "../../ir/types/index.js";

/** The arguments of one call, as a person would write it down. */
export interface SampleCall {
  readonly positional: readonly JsonValue[];
  /** Everything passed by name; undefined when the call takes nothing. */
  readonly named?: JsonObject;
  /** What goes on the wire. */
  readonly body?: JsonValue;
  readonly parameters: ReadonlyMap<Parameter, JsonValue>;
}

/**
 * A call of an operation with the values of the documentation: its first
 * request example and the parameters' own examples; what the document does
 * not show is filled with the plainest value that its schema accepts.
 */
export function sampleCall(operation: Operation): SampleCall {
  const { positional, body: style } = operation.call;
  const parameters = sampleParameters(operation);
  const body = sampleBody(operation.body?.content[0]);
  const byName = [...parameters].filter(
    ([{ key, in: place }]) => !(place === "path" && positional.includes(key)),
  );
  const members: Record<string, JsonValue> = Object.fromEntries(
    byName.map(([{ key }, value]) => [key, value]),
  );
  if (style === "nested" && body !== undefined) members["body"] = body;
  if (style === "flat") Object.assign(members, body);
  const isEmpty = Object.keys(members).length === 0;
  return {
    positional: positional.map((key) => valueOf(parameters, key)),
    parameters,
    ...(!isEmpty && { named: members }),
    ...(body !== undefined && { body }),
  };
}

function sampleParameters(
  operation: Operation,
): ReadonlyMap<Parameter, JsonValue> {
  const shown = operation.parameters.filter(
    (parameter) => parameter.required || parameter.examples.length > 0,
  );
  return new Map(
    shown.map((parameter) => [
      parameter,
      parameter.examples[0]?.value ??
        placeholder(parameter.schema, parameter.name),
    ]),
  );
}

function valueOf(
  parameters: ReadonlyMap<Parameter, JsonValue>,
  key: string,
): JsonValue {
  for (const [parameter, value] of parameters) {
    if (parameter.key === key && parameter.in === "path") return value;
  }
  return key;
}

function sampleBody(media: MediaType | undefined): JsonValue | undefined {
  if (media === undefined) return undefined;
  const [example] = media.examples;
  if (example) return example.value;
  return media.schema && placeholder(media.schema, "value");
}

/** The plainest value a schema accepts, as far as can be said without search. */
function placeholder(
  schema: Schema,
  hint: string,
  open: ReadonlySet<Schema> = new Set(),
): JsonValue {
  const { annotations, assertions } = schema;
  const known = annotations.examples[0] ?? annotations.default;
  if (known !== undefined) return known;
  const [choice] = assertions.enum ?? [];
  if (choice !== undefined) return choice;
  const branch = [
    ...(assertions.refs ?? []),
    ...(assertions.oneOf?.slice(0, 1) ?? []),
    ...(assertions.anyOf?.slice(0, 1) ?? []),
    ...(assertions.allOf ?? []),
  ];
  const inner = new Set([...open, schema]);
  const parts = branch
    .filter((part) => !inner.has(part))
    .map((part) => placeholder(part, hint, inner));
  const objects = [...parts, ownValue(schema, hint, inner)].filter(
    (part) => part !== undefined,
  );
  return objects.every(isRecord)
    ? Object.assign({}, ...objects)
    : (objects[0] ?? hint);
}

function isRecord(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function ownValue(
  schema: Schema,
  hint: string,
  open: ReadonlySet<Schema>,
): JsonValue | undefined {
  const { assertions } = schema;
  const [type] = assertions.types ?? (assertions.properties ? ["object"] : []);
  switch (type) {
    case "object":
      return objectValue(schema, open);
    case "array":
      return [];
    case "string":
      return textValue(schema, hint);
    case "integer":
    case "number":
      return assertions.minimum ?? 1;
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return undefined;
  }
}

function objectValue(schema: Schema, open: ReadonlySet<Schema>): JsonObject {
  const { properties = new Map<string, Schema>(), required = [] } =
    schema.assertions;
  const members = required.flatMap((name) => {
    const member = properties.get(name);
    if (member?.annotations.readOnly === true) return [];
    return [[name, member ? placeholder(member, name, open) : name] as const];
  });
  return Object.fromEntries(members);
}

const textByFormat: ReadonlyMap<string, string> = new Map([
  ["uuid", "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"],
  ["date-time", "2024-01-15T09:30:00Z"],
  ["date", "2024-01-15"],
  ["time", "09:30:00Z"],
  ["email", "user@example.com"],
  ["uri", "https://example.com"],
  ["url", "https://example.com"],
  ["hostname", "example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
]);

function textValue({ assertions }: Schema, hint: string): string {
  const known = textByFormat.get(assertions.format ?? "");
  if (known !== undefined) return known;
  const { minLength = 0, maxLength = Infinity } = assertions;
  return hint.padEnd(minLength, "x").slice(0, maxLength);
}
