import type {
  ParameterDescriptor,
  ParameterStyle,
  WireObject,
} from "../operation.js";
import {
  decodeQuery,
  decodeText,
  isListType,
  isObjectType,
  memberType,
  parseJson,
  restore,
  setMember,
  splitPairs,
  type RawPair,
} from "./restore.js";
import { readDeep } from "./read-deep.js";

/** A parameter whose style is known. */
export type StyledParameter = ParameterDescriptor & {
  readonly style: ParameterStyle;
};

/**
 * One parameter out of the pairs that stand in its place: those of the query,
 * the cookies, or a single one that holds a segment or a header. `known` are
 * names that belong to other parameters.
 */
export function readStyled(
  parameter: StyledParameter,
  pairs: readonly RawPair[],
  known: ReadonlySet<string>,
): unknown {
  const { name, style, type, mediaType } = parameter;
  const explode = parameter.explode ?? /^(?:form|deepO|cookie)/.test(style);
  const decode = decoderOf(parameter);
  if (mediaType !== undefined) {
    const text = pairs.find(([other]) => other === name)?.[1];
    if (text === undefined) return undefined;
    const plain = decode(withoutStart(parameter, text));
    return /json/.test(mediaType) ? parseJson(plain) : plain;
  }
  if (style === "deepObject") return readDeep(name, pairs, type, decode);
  if (isPrefixed(style)) return readSegment(parameter, pairs, explode, decode);
  if (explode && isObjectType(type)) {
    return readMembers(type, pairs, known, decode);
  }
  const own = pairs.filter(([other]) => other === name);
  const [first] = own;
  if (first === undefined) return undefined;
  if (explode && isListType(type)) {
    return own.map(([, text]) => restore(decode(text), type[0]));
  }
  return readJoined(first[1], parameter, decode);
}

/** Styles of a segment or header, which hold all of the value in one text. */
function isPrefixed(style: ParameterStyle): boolean {
  return style === "label" || style === "matrix" || style === "simple";
}

function readSegment(
  parameter: StyledParameter,
  pairs: readonly RawPair[],
  explode: boolean,
  decode: (text: string) => string,
): unknown {
  const { style, type, name } = parameter;
  const text = withoutStart(parameter, pairs[0]?.[1] ?? "");
  const separator = style === "matrix" ? ";" : style === "label" ? "." : ",";
  if (explode && isObjectType(type)) {
    return readMembers(
      type,
      splitPairs(text, separator, decode),
      new Set(),
      decode,
    );
  }
  if (explode && isListType(type)) {
    const texts = text.split(separator);
    const items =
      style === "matrix" ? texts.map((item) => withoutName(item, name)) : texts;
    return items.map((item) => restore(decode(item), type[0]));
  }
  return readJoined(text, parameter, decode);
}

/** The text behind `.` or `;name=`. */
function withoutStart(
  { style, name, explode, type }: StyledParameter,
  text: string,
): string {
  if (style === "label") return text.replace(/^\./, "");
  if (style !== "matrix") return text;
  const rest = text.replace(/^;/, "");
  return explode && typeof type === "object" ? rest : withoutName(rest, name);
}

function withoutName(text: string, name: string): string {
  const at = text.indexOf("=");
  const found = at < 0 ? text : text.slice(0, at);
  return decodeText(found) === name ? text.slice(found.length + 1) : text;
}

/** `a,b` as a list, `a,1,b,2` as an object, else one value. */
function readJoined(
  text: string,
  { type, style, in: place }: StyledParameter,
  decode: (text: string) => string,
): unknown {
  if (typeof type !== "object") return restore(decode(text), type);
  const delimiter = place === "header" ? rawDelimiters : delimiters;
  const texts = text.split(delimiter[style] ?? ",").map(decode);
  const plain = place === "header" ? texts.map((item) => item.trim()) : texts;
  if (isListType(type)) return plain.map((item) => restore(item, type[0]));
  const value = {};
  for (let at = 0; at < plain.length; at += 2) {
    const name = plain[at] ?? "";
    setMember(
      value,
      name,
      restore(plain[at + 1] ?? "", memberType(type, name)),
    );
  }
  return value;
}

const delimiters: { readonly [style: string]: RegExp } = {
  spaceDelimited: /%20|\+| /,
  pipeDelimited: /%7C|\|/i,
  tabDelimited: /%09|\t/,
};

/** Headers are not encoded. */
const rawDelimiters: typeof delimiters = {
  spaceDelimited: / /,
  pipeDelimited: /\|/,
  tabDelimited: /\t/,
};

/** An exploded object: its members stand beside the other parameters. */
function readMembers(
  type: WireObject,
  pairs: readonly RawPair[],
  known: ReadonlySet<string>,
  decode: (text: string) => string,
): unknown {
  const mine = pairs.filter(
    ([name]) => Object.hasOwn(type, name) || ("*" in type && !known.has(name)),
  );
  if (mine.length === 0) return undefined;
  const value = {};
  for (const [name, text] of mine) {
    setMember(value, name, restore(decode(text), memberType(type, name)));
  }
  return value;
}

function decoderOf(parameter: StyledParameter): (text: string) => string {
  const { in: place, style } = parameter;
  if (place === "header" || style === "cookie") return (text) => text;
  return place === "path" || place === "cookie" ? decodeText : decodeQuery;
}
