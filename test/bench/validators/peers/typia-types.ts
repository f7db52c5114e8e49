import {
  isObject,
  type Json,
  type JsonObject,
} from "../../../spec/support/json.js";

/** Formats that typia has a tag for. */
const formats = new Set([
  "date",
  "date-time",
  "email",
  "ipv4",
  "ipv6",
  "uri",
  "uuid",
]);

/** Named schemas as TypeScript's types with typia's tags. */
export function typesOf(schemas: JsonObject): string {
  return Object.entries(schemas)
    .map(([name, schema]) => `type ${typeName(name)} = ${typeOf(schema)};`)
    .join("\n");
}

function typeName(name: string): string {
  return name.replaceAll(/\W/g, "_");
}

function typeOf(schema: Json): string {
  if (!isObject(schema)) return schema === false ? "never" : "unknown";
  const { $ref, allOf, anyOf, oneOf } = schema;
  if (typeof $ref === "string") return typeName($ref.split("/").at(-1) ?? "");
  const parts = [
    ...(Array.isArray(allOf) ? (allOf as readonly Json[]).map(typeOf) : []),
    ...[anyOf, oneOf].flatMap((union) =>
      Array.isArray(union)
        ? [`(${(union as readonly Json[]).map(typeOf).join(" | ")})`]
        : [],
    ),
  ];
  const own = ownType(schema);
  if (own !== "unknown" || parts.length === 0) parts.push(own);
  return parts.length === 1
    ? (parts[0] ?? "unknown")
    : `(${parts.join(" & ")})`;
}

function ownType(schema: JsonObject): string {
  const { const: constant, enum: values, type } = schema;
  if (constant !== undefined) return JSON.stringify(constant);
  if (Array.isArray(values)) {
    return (values as readonly Json[])
      .map((value) => JSON.stringify(value))
      .join(" | ");
  }
  const types = Array.isArray(type) ? (type as readonly Json[]) : [type];
  return `(${types.map((one) => simpleType(one, schema)).join(" | ")})`;
}

function simpleType(type: Json | undefined, schema: JsonObject): string {
  switch (type) {
    case "object":
      return objectType(schema);
    case "array":
      return `Array<${typeOf(schema["items"] ?? true)}>`;
    case "string":
      return tagged("string", stringTags(schema));
    case "integer":
      return tagged("number", ['tags.Type<"int64">', ...numberTags(schema)]);
    case "number":
      return tagged("number", numberTags(schema));
    case "boolean":
    case "null":
      return type;
    default:
      return schema["properties"] === undefined
        ? "unknown"
        : objectType(schema);
  }
}

function tagged(type: string, tags: readonly string[]): string {
  return tags.length === 0 ? type : `(${[type, ...tags].join(" & ")})`;
}

function stringTags({ format, maxLength, minLength }: JsonObject): string[] {
  return [
    ...(typeof format === "string" && formats.has(format)
      ? [`tags.Format<"${format}">`]
      : []),
    ...(typeof minLength === "number" ? [`tags.MinLength<${minLength}>`] : []),
    ...(typeof maxLength === "number" ? [`tags.MaxLength<${maxLength}>`] : []),
  ];
}

function numberTags({ maximum, minimum }: JsonObject): string[] {
  return [
    ...(typeof minimum === "number" ? [`tags.Minimum<${minimum}>`] : []),
    ...(typeof maximum === "number" ? [`tags.Maximum<${maximum}>`] : []),
  ];
}

function objectType(schema: JsonObject): string {
  const { additionalProperties: rest, properties = {}, required } = schema;
  const names = new Set(Array.isArray(required) ? required : []);
  const members = Object.entries(properties as JsonObject).map(
    ([name, member]) =>
      `${JSON.stringify(name)}${names.has(name) ? "" : "?"}: ${typeOf(member)};`,
  );
  if (members.length === 0) {
    return `Record<string, ${typeOf(rest ?? true)}>`;
  }
  return `{ ${members.join(" ")} }`;
}
