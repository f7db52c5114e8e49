import type { Assertions } from "../../ir/types/index.js";

/** The runtime function that judges a format, and the kind of value it is for. */
export interface Format {
  readonly kind: "text" | "number";
  readonly module: string;
  readonly identifier: string;
}

const text = (module: string, identifier: string): Format => ({
  kind: "text",
  module: `validate/formats/${module}`,
  identifier,
});

const number = (identifier: string): Format => ({
  kind: "number",
  module: "validate/formats/number",
  identifier,
});

/**
 * The formats of JSON Schema 2020-12 (validation, section 7.3) and those of
 * OpenAPI's registry that say more than the type does.
 */
const formats: ReadonlyMap<string, Format> = new Map([
  ["date", text("date-time", "isDate")],
  ["date-time", text("date-time", "isDateTime")],
  ["time", text("date-time", "isTime")],
  ["duration", text("date-time", "isDuration")],
  ["email", text("network", "isEmail")],
  ["idn-email", text("international", "isIdnEmail")],
  ["hostname", text("international", "isHostname")],
  ["idn-hostname", text("international", "isIdnHostname")],
  ["ipv4", text("network", "isIpv4")],
  ["ipv6", text("network", "isIpv6")],
  ["uri", text("uri", "isUri")],
  ["uri-reference", text("uri", "isUriReference")],
  ["iri", text("iri", "isIri")],
  ["iri-reference", text("iri", "isIriReference")],
  ["uri-template", text("uri", "isUriTemplate")],
  ["uuid", text("text", "isUuid")],
  ["json-pointer", text("text", "isJsonPointer")],
  ["relative-json-pointer", text("text", "isRelativeJsonPointer")],
  ["regex", text("text", "isRegex")],
  ["byte", text("text", "isByte")],
  ["content base64", text("text", "isByte")],
  ["content application/json", text("content", "isJsonText")],
  ["content application/json in base64", text("content", "isJsonInBase64")],
  ["int32", number("isInt32")],
  ["int64", number("isInt64")],
  ["float", number("isFloat")],
]);

/** The formats that drafts 4 and 6 had by the same name and meant otherwise. */
const earlyFormats: ReadonlyMap<string, Format> = new Map([
  ["hostname", text("network", "isDomain")],
]);

/** What judges the format of a schema; undefined where nothing is asserted. */
export function judgeOf(
  { format, formatTerms }: Assertions,
  isAsserted: boolean,
): Format | undefined {
  if (format === undefined) return undefined;
  if (!isAsserted && !formatTerms?.asserts) return undefined;
  const early = formatTerms?.early ? earlyFormats.get(format) : undefined;
  return early ?? formats.get(format);
}
