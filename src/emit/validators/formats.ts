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
  ["idn-email", text("network", "isIdnEmail")],
  ["hostname", text("network", "isHostname")],
  ["idn-hostname", text("network", "isIdnHostname")],
  ["ipv4", text("network", "isIpv4")],
  ["ipv6", text("network", "isIpv6")],
  ["uri", text("uri", "isUri")],
  ["uri-reference", text("uri", "isUriReference")],
  ["iri", text("uri", "isIri")],
  ["iri-reference", text("uri", "isIriReference")],
  ["uri-template", text("uri", "isUriTemplate")],
  ["uuid", text("text", "isUuid")],
  ["json-pointer", text("text", "isJsonPointer")],
  ["relative-json-pointer", text("text", "isRelativeJsonPointer")],
  ["regex", text("text", "isRegex")],
  ["byte", text("text", "isByte")],
  ["int32", number("isInt32")],
  ["int64", number("isInt64")],
  ["float", number("isFloat")],
]);

/** The format of a name; undefined for one that asserts nothing. */
export function formatOf(name: string | undefined): Format | undefined {
  return name === undefined ? undefined : formats.get(name);
}
