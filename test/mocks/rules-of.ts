import {
  isDate,
  isDateTime,
  isDuration,
  isTime,
} from "../../src/runtime/validate/formats/date-time.js";
import {
  isHostname,
  isIdnEmail,
  isIdnHostname,
} from "../../src/runtime/validate/formats/international.js";
import {
  isEmail,
  isIpv4,
  isIpv6,
} from "../../src/runtime/validate/formats/network.js";
import {
  isFloat,
  isInt32,
  isInt64,
} from "../../src/runtime/validate/formats/number.js";
import {
  isByte,
  isJsonPointer,
  isRegex,
  isRelativeJsonPointer,
  isUuid,
} from "../../src/runtime/validate/formats/text.js";
import {
  isIri,
  isIriReference,
} from "../../src/runtime/validate/formats/iri.js";
import {
  isUri,
  isUriReference,
  isUriTemplate,
} from "../../src/runtime/validate/formats/uri.js";
import type { Rules } from "../../src/runtime/validate/rules.js";

/** A plain JSON Schema (2020-12, local references only). */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

const lists = new Set(["prefixItems", "allOf", "anyOf", "oneOf"]);
const single = new Set([
  "items",
  "contains",
  "unevaluatedItems",
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "not",
  "if",
  "then",
  "else",
]);
const byName = new Set(["properties", "patternProperties", "dependentSchemas"]);
const verbatim = new Set([
  "type",
  "enum",
  "multipleOf",
  "maximum",
  "exclusiveMaximum",
  "minimum",
  "exclusiveMinimum",
  "maxLength",
  "minLength",
  "pattern",
  "format",
  "minContains",
  "maxContains",
  "maxItems",
  "minItems",
  "uniqueItems",
  "required",
  "dependentRequired",
  "maxProperties",
  "minProperties",
  "readOnly",
  "writeOnly",
]);

const textFormats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  "date-time": isDateTime,
  time: isTime,
  duration: isDuration,
  email: isEmail,
  "idn-email": isIdnEmail,
  hostname: isHostname,
  "idn-hostname": isIdnHostname,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: isUri,
  "uri-reference": isUriReference,
  iri: isIri,
  "iri-reference": isIriReference,
  "uri-template": isUriTemplate,
  uuid: isUuid,
  "json-pointer": isJsonPointer,
  "relative-json-pointer": isRelativeJsonPointer,
  regex: isRegex,
  byte: isByte,
};
const numberFormats: Readonly<Record<string, (value: number) => boolean>> = {
  int32: isInt32,
  int64: isInt64,
  float: isFloat,
};

/**
 * A JSON Schema as the literal that generated code holds, by the letter of
 * `Rules`.
 */
export function rulesOf(schema: JsonSchema): Rules {
  return rulesIn(schema)("#");
}

/** The same for the schemas of a document, by pointer; each is one object. */
export function rulesIn(document: JsonSchema): Resolve {
  const known = new Map<string, Rules>();
  const resolve = (reference: string): Rules => {
    if (reference === "undefined") return {};
    const found = known.get(reference);
    if (found) return found;
    const rules: { name?: string } = {};
    known.set(reference, rules);
    Object.assign(rules, convert(schemaAt(document, reference), resolve));
    const name = /^#\/(?:\$defs|components\/schemas)\/([^/]+)$/.exec(reference);
    if (name?.[1] !== undefined) rules.name = name[1];
    return rules;
  };
  return resolve;
}

type Resolve = (reference: string) => Rules;

function convert(schema: JsonSchema, resolve: Resolve): Rules {
  if (schema === false) return { never: true };
  if (schema === true) return {};
  const members = Object.entries(schema).flatMap(([keyword, value]) =>
    convertMember(keyword, value, resolve),
  );
  return {
    ...Object.fromEntries(members),
    ...discriminatorOf(schema, resolve),
    ...formatOf(schema),
    ...samplesOf(schema),
  };
}

function convertMember(
  keyword: string,
  value: unknown,
  resolve: Resolve,
): readonly (readonly [string, unknown])[] {
  const inner = (schema: JsonSchema): Rules => convert(schema, resolve);
  if (keyword === "$ref") return [["refs", [() => resolve(String(value))]]];
  if (keyword === "const") return [["enum", [value]]];
  if (lists.has(keyword))
    return [[keyword, (value as readonly JsonSchema[]).map(inner)]];
  if (single.has(keyword)) return [[keyword, inner(value as JsonSchema)]];
  if (byName.has(keyword)) {
    const members = Object.entries(value as Record<string, JsonSchema>);
    const converted = members.map(([name, one]) => [name, inner(one)]);
    return [[keyword, Object.fromEntries(converted)]];
  }
  return verbatim.has(keyword) && value !== false ? [[keyword, value]] : [];
}

/** A discriminator over references, by its mapping and what branches list; none where those do not tell. */
function discriminatorOf(
  schema: { readonly [keyword: string]: unknown },
  resolve: Resolve,
): Rules {
  const { propertyName, mapping = {} } = (schema["discriminator"] ?? {}) as {
    readonly propertyName?: string;
    readonly mapping?: Readonly<Record<string, string>>;
  };
  if (propertyName === undefined) return {};
  const union = (schema["oneOf"] ?? schema["anyOf"] ?? []) as JsonSchema[];
  const branches = union.map((branch) => {
    const reference = typeof branch === "boolean" ? "" : String(branch["$ref"]);
    const rules = resolve(reference);
    const mapped = Object.entries(mapping)
      .filter(([, target]) => target === reference)
      .map(([value]) => value);
    const listed = rules.properties?.[propertyName]?.enum ?? [];
    const values = mapped.length > 0 ? mapped : listed.map(String);
    return { values, rules: { refs: [(): Rules => rules] } };
  });
  const isTold =
    branches.length > 0 && branches.every(({ values }) => values.length > 0);
  return isTold ? { discriminator: { property: propertyName, branches } } : {};
}

/** The judge of a format, as generated code has it. */
function formatOf(schema: { readonly [keyword: string]: unknown }): Rules {
  const format = String(schema["format"]);
  const isText = Object.hasOwn(textFormats, format) && textFormats[format];
  const isNumber =
    Object.hasOwn(numberFormats, format) && numberFormats[format];
  return { ...(isText && { isText }), ...(isNumber && { isNumber }) };
}

function samplesOf(schema: { readonly [keyword: string]: unknown }): Rules {
  const { default: usual, example, examples } = schema;
  const samples = [
    ...(usual === undefined ? [] : [usual]),
    ...(example === undefined ? [] : [example]),
    ...(Array.isArray(examples) ? (examples as readonly unknown[]) : []),
  ];
  return samples.length > 0 ? { samples } : {};
}

/** The schema a local reference leads to. */
export function schemaAt(document: JsonSchema, reference: string): JsonSchema {
  const segments = decodeURIComponent(reference).split("/").slice(1);
  return segments.reduce<unknown>((node, segment) => {
    const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
    return Reflect.get(node as object, key);
  }, document) as JsonSchema;
}
