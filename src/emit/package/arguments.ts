import type {
  Example,
  JsonObject,
  JsonValue,
  MediaType,
  Operation,
  Parameter,
} from "../../ir/types/index.js";
import { placeholder } from "./placeholder.js";

/** The arguments of one call, as a person would write it down. */
export interface SampleCall {
  readonly positional: readonly JsonValue[];
  /** Everything passed by name but a body of its own; undefined when there is nothing. */
  readonly named?: JsonObject;
  /** What is sent, and whether it stands under `body`. */
  readonly body?: SampleBody;
  readonly parameters: ReadonlyMap<Parameter, JsonValue>;
}

/** The body of a call. */
export interface SampleBody {
  readonly media: MediaType;
  /** Of bytes, the text that they spell. */
  readonly value: JsonValue;
  readonly isNested: boolean;
}

/**
 * A call of an operation with the values of the documentation: a request
 * example, by default the first, and the parameters' own examples; what the
 * document does not show is filled with the plainest value that its schema
 * accepts.
 */
export function sampleCall(
  operation: Operation,
  example: Example | undefined = operation.body?.content[0]?.examples[0],
): SampleCall {
  const { positional, body: style } = operation.call;
  const parameters = sampleParameters(operation);
  const body = sampleBody(operation, example);
  const byName = [...parameters].filter(
    ([{ key, in: place }]) => !(place === "path" && positional.includes(key)),
  );
  const flat = style === "flat" && isRecord(body?.value) ? body.value : {};
  const named: JsonObject = {
    ...Object.fromEntries(byName.map(([{ key }, value]) => [key, value])),
    ...flat,
  };
  return {
    positional: positional.map((key) => valueOf(parameters, key)),
    parameters,
    ...(Object.keys(named).length > 0 && { named }),
    ...(body && { body }),
  };
}

/** Whether a value is an object of JSON. */
export function isRecord(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
      parameter.examples[0]?.value ?? parameterValue(parameter),
    ]),
  );
}

/** A list of one, where a schema would be content with none. */
function parameterValue({ schema, name }: Parameter): JsonValue {
  const value = placeholder(schema, name);
  const { items } = schema.assertions;
  const isEmpty = Array.isArray(value) && value.length === 0;
  return isEmpty && items ? [placeholder(items, name)] : value;
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

/** A body that may be left out is, unless the document shows one. */
function sampleBody(
  { body, call }: Operation,
  example: Example | undefined,
): SampleBody | undefined {
  const [media] = body?.content ?? [];
  if (body === undefined || media === undefined) return undefined;
  if (!body.required && example === undefined) return undefined;
  const value = example?.value ?? bodyValue(media);
  return { media, value, isNested: call.body === "nested" };
}

function bodyValue({ kind, schema, itemSchema }: MediaType): JsonValue {
  switch (kind) {
    case "binary":
    case "text":
    case "sse":
      return "content";
    case "json-lines":
      return itemSchema ? [placeholder(itemSchema, "item")] : [];
    default:
      return schema ? placeholder(schema, "value") : {};
  }
}
