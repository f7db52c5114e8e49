import type { ParameterDescriptor } from "../operation.js";
import { ArgumentError } from "./argument-error.js";
import { encodeText, isContainer, toText } from "./text.js";

/**
 * A parameter as it stands in its place: a segment's text, `a=1&b=2`, a
 * header's value, `a=1; b=2` (OpenAPI 3.1.1, section 4.8.12.5). Undefined,
 * null and empty containers send nothing, as RFC 6570 has it.
 */
export function writeParameter(
  parameter: ParameterDescriptor,
  value: unknown,
): string | undefined {
  const { name, in: place, mediaType, allowReserved } = parameter;
  const {
    style = place === "path" || place === "header" ? "simple" : "form",
    explode = /^(?:form|deepO|cookie)/.test(style),
  } = parameter;
  // Headers and cookies of style `cookie` are not percent-encoded (OpenAPI 3.2, section 4.12.6).
  const encode = (item: unknown): string => {
    const text = toText(item);
    if (place === "header") return text;
    if (style !== "cookie") {
      return encodeText(text, place === "query" && allowReserved);
    }
    if (!text.includes(";")) return text;
    throw new ArgumentError(`${name} has a ";", where a cookie ends`);
  };
  const isNamed = style === "matrix" || !/^[ph]/.test(place);
  const pair = (key: string, text: string): string =>
    (place === "header" ? key : encodeText(key)) +
    (text || style !== "matrix" ? `=${text}` : "");
  const own = (text: string): string => (isNamed ? pair(name, text) : text);
  const separator = separators[style] ?? (place === "cookie" ? "; " : "&");
  const start = /^[lm]/.test(style) ? separator : "";

  if (value === undefined || value === null) return undefined;
  if (mediaType) {
    const json = /json/.test(mediaType) && JSON.stringify(value);
    const text = encode(
      json && place === "header"
        ? json.replace(/[^ -~]/g, escapeUnit)
        : json || value,
    );
    return place === "querystring" ? text : start + own(text);
  }
  if (!isContainer(value)) return start + own(encode(value));
  if (style === "deepObject")
    return deepPairs(name, value, encode).join("&") || undefined;

  const isList = Array.isArray(value);
  const entries = Object.entries(value).filter(([, item]) => item != null);
  if (!entries.length) return undefined;
  if (explode) {
    const parts = entries.map(([key, item]) =>
      isList ? own(encode(item)) : pair(key, encode(item)),
    );
    return start + parts.join(separator);
  }
  const texts = entries.flatMap(([key, item]) =>
    isList ? [encode(item)] : [encode(key), encode(item)],
  );
  return start + own(texts.join(delimiter(parameter, style)));
}

/** As JSON escapes what no header can hold. */
function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** What stands between exploded parts, and before the first in `label` and `matrix`. */
const separators: { readonly [style: string]: string } = {
  label: ".",
  matrix: ";",
  simple: ",",
};

/** What stands between parts that are not exploded; a comma does encoded nowhere. */
function delimiter(
  { in: place, allowReserved }: ParameterDescriptor,
  style: string,
): string {
  const text = delimiters[style] ?? ",";
  const isRaw =
    text === "," || place === "header" || (text === "|" && allowReserved);
  return isRaw ? text : encodeURIComponent(text);
}

const delimiters: { readonly [style: string]: string } = {
  spaceDelimited: " ",
  pipeDelimited: "|",
  tabDelimited: "\t",
};

/** `filter[a]=1`; what is nested adds brackets, items of a list repeat their name. */
function deepPairs(
  path: string,
  value: object,
  encode: (item: unknown) => string,
): string[] {
  return Object.entries(value).flatMap(([key, item]) => {
    const isItem = Array.isArray(value) && !isContainer(item);
    const name = isItem ? path : `${path}[${key}]`;
    if (item == null) return [];
    return isContainer(item)
      ? deepPairs(name, item, encode)
      : [`${encodeText(name)}=${encode(item)}`];
  });
}
