import type {
  Assertions,
  JsonObject,
  JsonType,
  JsonValue,
  Schema,
} from "../../ir/types/index.js";
import { fitExample } from "./fit-example.js";
import { isRecord } from "./json-kinds.js";

/** The plainest value a schema accepts, as far as can be said without search. */
export function placeholder(schema: Schema, hint: string): JsonValue {
  return valueOf(schema, hint, new Set()) ?? hint;
}

/**
 * `hint` is what a text says when nothing else is known: the name of the
 * member. Undefined when the schema does not even say what it is about.
 */
function valueOf(
  schema: Schema,
  hint: string,
  open: ReadonlySet<Schema>,
): JsonValue | undefined {
  const { annotations, assertions } = schema;
  const known = annotations.examples[0] ?? annotations.default;
  const fitting = known === undefined ? known : fitExample(known, schema.shape);
  if (fitting !== undefined) return fitting;
  const [choice] = assertions.enum ?? [];
  if (choice !== undefined) return choice;
  const inner = new Set([...open, schema]);
  const parts = partsOf(assertions)
    .filter((part) => !inner.has(part))
    .map((part) => valueOf(part, hint, inner));
  const all = [...parts, ownValue(schema, hint, inner)].filter(
    (value) => value !== undefined,
  );
  const tag = tagOf(assertions);
  if (!all.every(isRecord)) return all[0];
  return all.length === 0 ? tag : merge([...all, tag]);
}

/** All that applies, and of alternatives the first that says something. */
function partsOf(assertions: Assertions): readonly Schema[] {
  const { refs = [], oneOf = [], anyOf = [], allOf = [] } = assertions;
  const { discriminator } = assertions;
  const isNull = ({ assertions: { types } }: Schema): boolean =>
    types?.length === 1 && types[0] === "null";
  const chosen =
    discriminator?.branches[0]?.schema ??
    [...oneOf, ...anyOf].find((branch) => !isNull(branch));
  return [...refs, ...(chosen ? [chosen] : []), ...allOf];
}

/** What tells the chosen branch: the last of its names is the document's own. */
function tagOf({ discriminator }: Assertions): JsonObject | undefined {
  const value = discriminator?.branches[0]?.values.at(-1);
  if (discriminator === undefined || value === undefined) return undefined;
  return { [discriminator.property]: value };
}

/** Spread defines members, where an assignment would set a prototype. */
function merge(objects: readonly (JsonObject | undefined)[]): JsonObject {
  return objects.reduce<JsonObject>((all, one) => ({ ...all, ...one }), {});
}

function ownValue(
  schema: Schema,
  hint: string,
  open: ReadonlySet<Schema>,
): JsonValue | undefined {
  const { assertions } = schema;
  const types = assertions.types ?? impliedTypes(assertions);
  switch (types.find((type) => type !== "null") ?? types[0]) {
    case "object":
      return objectValue(schema, open);
    case "array":
      return arrayValue(assertions, hint, open);
    case "string":
      return textValue(assertions, hint);
    case "integer":
    case "number":
      return numberValue(assertions);
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return undefined;
  }
}

/** What a schema without `type` is about, as everyone who writes one means it. */
function impliedTypes(assertions: Assertions): readonly JsonType[] {
  const { properties, additionalProperties, patternProperties, required } =
    assertions;
  if (properties ?? additionalProperties ?? patternProperties ?? required) {
    return ["object"];
  }
  return (assertions.items ?? assertions.prefixItems) ? ["array"] : [];
}

function objectValue(
  { assertions }: Schema,
  open: ReadonlySet<Schema>,
): JsonObject {
  const { properties = new Map<string, Schema>(), required = [] } = assertions;
  const members = required.flatMap((name) => {
    const member = properties.get(name);
    if (member?.annotations.readOnly === true) return [];
    const value = member && valueOf(member, name, open);
    return [[name, value ?? name] as const];
  });
  return Object.fromEntries(members);
}

function arrayValue(
  { prefixItems = [], items, minItems = 0 }: Assertions,
  hint: string,
  open: ReadonlySet<Schema>,
): readonly JsonValue[] {
  return Array.from({ length: Math.min(minItems, 8) }, (_, index) => {
    const item = prefixItems[index] ?? items;
    return (item && valueOf(item, hint, open)) ?? hint;
  });
}

function numberValue(assertions: Assertions): number {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = assertions;
  const least =
    minimum ?? (exclusiveMinimum === undefined ? 1 : exclusiveMinimum + 1);
  const most =
    maximum ?? (exclusiveMaximum === undefined ? least : exclusiveMaximum - 1);
  return Math.min(least, most);
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

function textValue(assertions: Assertions, hint: string): string {
  const known = textByFormat.get(assertions.format ?? "");
  if (known !== undefined) return known;
  const { minLength = 0, maxLength = Infinity } = assertions;
  return hint.padEnd(minLength, "x").slice(0, maxLength);
}
