import type { Assertions, JsonType } from "../../ir/types/index.js";
import type { FormatPolicy } from "../format-choice.js";

/** A function of the runtime that judges values of one kind. */
export interface Judge {
  readonly module: string;
  readonly identifier: string;
}

/** What judges the values of a format, by their kind; what has no judge is taken. */
export interface Format {
  readonly text?: Judge;
  readonly number?: Judge;
  /** Whether every number that is taken is an integer. */
  readonly isWhole?: true;
}

const forText = (module: string, identifier: string): Format => ({
  text: { module: `validate/formats/${module}`, identifier },
});

const forNumber = (identifier: string): Format => ({
  number: { module: "validate/formats/number", identifier },
});

const forInteger = (identifier: string): Format => ({
  ...forNumber(identifier),
  isWhole: true,
});

/**
 * The formats of JSON Schema 2020-12 (validation, section 7.3) and those of
 * OpenAPI's registry that say more than the type does.
 */
const formats: ReadonlyMap<string, Format> = new Map([
  ["date", forText("date-time", "isDate")],
  ["date-time", forText("date-time", "isDateTime")],
  ["date-time-local", forText("date-time", "isLocalDateTime")],
  ["time", forText("date-time", "isTime")],
  ["time-local", forText("date-time", "isLocalTime")],
  ["duration", forText("date-time", "isDuration")],
  ["http-date", forText("http", "isHttpDate")],
  ["imf-fixdate", forText("http", "isImfFixdate")],
  ["unixtime", forText("decimal", "isUnixTimeText")],
  ["email", forText("network", "isEmail")],
  ["idn-email", forText("international", "isIdnEmail")],
  ["hostname", forText("international", "isHostname")],
  ["idn-hostname", forText("international", "isIdnHostname")],
  ["ipv4", forText("network", "isIpv4")],
  ["ipv4-cidr", forText("network", "isIpv4Block")],
  ["ipv6", forText("network", "isIpv6")],
  ["ipv6-cidr", forText("network", "isIpv6Block")],
  ["uri", forText("uri", "isUri")],
  ["uri-reference", forText("uri", "isUriReference")],
  ["iri", forText("iri", "isIri")],
  ["iri-reference", forText("iri", "isIriReference")],
  ["uri-template", forText("uri", "isUriTemplate")],
  ["uuid", forText("text", "isUuid")],
  ["json-pointer", forText("text", "isJsonPointer")],
  ["relative-json-pointer", forText("text", "isRelativeJsonPointer")],
  ["regex", forText("text", "isRegex")],
  ["char", forText("text", "isCharacter")],
  ["language", forText("language", "isLanguageTag")],
  ["media-range", forText("http", "isMediaRange")],
  ["byte", forText("text", "isByte")],
  ["base64url", forText("text", "isBase64Url")],
  ["content base64", forText("text", "isByte")],
  ["content application/json", forText("content", "isJsonText")],
  ["content application/json in base64", forText("content", "isJsonInBase64")],
  ["int8", forInteger("isInt8")],
  ["int16", forInteger("isInt16")],
  ["int32", forInteger("isInt32")],
  ["int64", { ...forInteger("isInt64"), ...forText("decimal", "isInt64Text") }],
  ["uint8", forInteger("isUint8")],
  ["uint16", forInteger("isUint16")],
  ["uint32", forInteger("isUint32")],
  [
    "uint64",
    { ...forInteger("isUint64"), ...forText("decimal", "isUint64Text") },
  ],
  ["double-int", forInteger("isDoubleInt")],
  ["float", forNumber("isFloat")],
  ["decimal", forText("decimal", "isDecimalText")],
  ["decimal128", forText("decimal", "isDecimal128Text")],
  ["sf-binary", forText("http", "isFieldBinary")],
  ["sf-boolean", forText("http", "isFieldBoolean")],
  ["sf-decimal", forNumber("isFieldDecimal")],
  ["sf-integer", forInteger("isFieldInteger")],
  ["sf-string", forText("http", "isFieldString")],
  ["sf-token", forText("http", "isFieldToken")],
]);

/** The formats that drafts 4 and 6 had by the same name and meant otherwise. */
const earlyFormats: ReadonlyMap<string, Format> = new Map([
  ["hostname", forText("network", "isDomain")],
]);

/** What judges the format of a schema, for the kinds of values its type admits; undefined where nothing is asserted. */
export function judgeOf(
  assertions: Assertions,
  policy: FormatPolicy,
): Format | undefined {
  const { format, formatTerms } = assertions;
  if (format === undefined) return undefined;
  const isAsserted =
    formatTerms?.asserts === "always" ||
    (policy(format) ?? formatTerms?.asserts === "by-default");
  if (!isAsserted) return undefined;
  const early = formatTerms?.early ? earlyFormats.get(format) : undefined;
  const known = early ?? formats.get(format);
  return known && forTypes(known, assertions);
}

function forTypes(
  { text, number, isWhole }: Format,
  { types }: Assertions,
): Format | undefined {
  const admits = (...names: readonly JsonType[]): boolean =>
    types === undefined || names.some((name) => types.includes(name));
  const isText = text !== undefined && admits("string");
  const isNumber = number !== undefined && admits("number", "integer");
  if (!isText && !isNumber) return undefined;
  return {
    ...(isText && { text }),
    ...(isNumber && { number }),
    ...(isNumber && isWhole && { isWhole }),
  };
}
