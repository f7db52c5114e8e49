import { isValueKind } from "../../ir/checked-media.js";
import type {
  Example,
  JsonObject,
  JsonValue,
  MediaType,
  Operation,
  Parameter,
  Schema,
} from "../../ir/types/index.js";
import { fitExample } from "./fit-example.js";
import { isList, isRecord } from "./json-kinds.js";
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
  example: Example | undefined = requestExamples(operation)[0],
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

/** Whether every value of a call is of the type that is asked for. */
export function fitsTypes({ parameters, body }: SampleCall): boolean {
  const isFitting = (value: JsonValue, schema: Schema | undefined): boolean =>
    schema === undefined || fitExample(value, schema.shape) !== undefined;
  return (
    [...parameters].every(([{ schema }, value]) => isFitting(value, schema)) &&
    (body === undefined ||
      !isValueKind(body.media.kind) ||
      isFitting(body.value, body.media.schema))
  );
}

/** The documented bodies of an operation that are of the documented type. */
export function requestExamples({ body }: Operation): readonly Example[] {
  const [media] = body?.content ?? [];
  if (media === undefined) return [];
  const { schema, kind, examples } = media;
  if (kind === "text" || kind === "sse" || kind === "binary") {
    return examples.map((one) => ({ ...one, value: textOf(one.value) }));
  }
  if (kind === "json-lines") {
    return examples.flatMap((one) => {
      const value = fitLines(one.value, media.itemSchema);
      return value === undefined ? [] : [{ ...one, value }];
    });
  }
  if (schema === undefined || !isValueKind(kind)) return examples;
  return examples.flatMap((example) => {
    const value = fitExample(example.value, schema.shape);
    return value === undefined ? [] : [{ ...example, value }];
  });
}

/** What is shown of JSON lines, one by one: all of them, a single one, or their text. */
function fitLines(
  value: JsonValue,
  schema: Schema | undefined,
): JsonValue | undefined {
  const lines = typeof value === "string" ? readLines(value) : value;
  const items = isList(lines) ? lines : [lines];
  return schema
    ? fitExample(items, { kind: "array", items: schema.shape })
    : items;
}

function readLines(text: string): JsonValue {
  try {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return lines.map((line) => JSON.parse(line) as JsonValue);
  } catch {
    return text;
  }
}

/** A value as it is sent where text is sent. */
function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function sampleParameters(
  operation: Operation,
): ReadonlyMap<Parameter, JsonValue> {
  const shown = operation.parameters.flatMap((parameter) => {
    const documented = documentedValue(parameter);
    if (documented === undefined && !parameter.required) return [];
    return [[parameter, documented ?? parameterValue(parameter)] as const];
  });
  return new Map(shown);
}

/** The first documented value of a parameter that is of its type. */
function documentedValue({
  examples,
  schema,
}: Parameter): JsonValue | undefined {
  return examples
    .map(({ value }) => fitExample(value, schema.shape))
    .find((value) => value !== undefined);
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

/** A list of parts has one to show, where its schema would be content with none. */
function withPart(value: JsonValue, { assertions }: Schema): JsonValue {
  const { prefixItems = [], items } = assertions;
  const part = prefixItems[0] ?? items;
  const isEmpty = Array.isArray(value) && value.length === 0;
  return isEmpty && part ? [placeholder(part, "part")] : value;
}

/** Without members that are only received. */
function sentValue(schema: Schema): JsonValue {
  const value = placeholder(schema, "value");
  return fitExample(value, schema.shape) ?? value;
}

function bodyValue({ kind, schema, itemSchema }: MediaType): JsonValue {
  switch (kind) {
    case "binary":
    case "text":
    case "sse":
      return "content";
    case "json-lines":
      return itemSchema ? [placeholder(itemSchema, "item")] : [];
    case "multipart":
      return schema ? withPart(sentValue(schema), schema) : {};
    default:
      return schema ? sentValue(schema) : {};
  }
}
