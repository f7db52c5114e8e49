import type { WireObject, WireType } from "../operation.js";

/** A name, decoded, and a text as it came. */
export type RawPair = readonly [name: string, text: string];

/** Splits `a=1&b=2`; names are decoded, texts are left as they are. */
export function splitPairs(
  text: string,
  separator: string,
  decode: (text: string) => string,
): readonly RawPair[] {
  return text
    .split(separator)
    .filter((pair) => pair !== "")
    .map((pair) => {
      const at = pair.indexOf("=");
      return at < 0
        ? [decode(pair), ""]
        : [decode(pair.slice(0, at)), pair.slice(at + 1)];
    });
}

/** Percent-decodes; text that is no valid encoding stays as it is. */
export function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The same for a query, in which forms write a space as `+`. */
export function decodeQuery(text: string): string {
  return decodeText(text.replaceAll("+", " "));
}

/** Text as the wanted type, where it is of that type; else the text. */
export function restore(text: string, type: WireType = "string"): unknown {
  if (type === "number") {
    return number.test(text) ? Number(text) : text;
  }
  if (type === "boolean") {
    return text === "true" ? true : text === "false" ? false : text;
  }
  const isJson = typeof type === "object" || /^\s*[[{]/.test(text);
  return type !== "string" && isJson ? parseJson(text) : text;
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** JSON as a value; what is no JSON stays text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The type of a list's items, when it is one. */
export function itemType(type: WireType | undefined): WireType | undefined {
  return isListType(type) ? type[0] : undefined;
}

/** Whether a reader restores a list. */
export function isListType(
  type: WireType | undefined,
): type is readonly [WireType] {
  return Array.isArray(type);
}

/** Whether a reader restores an object. */
export function isObjectType(type: WireType | undefined): type is WireObject {
  return typeof type === "object" && !Array.isArray(type);
}

/** The type of a member: its own, else that of undeclared ones. */
export function memberType(
  type: WireObject,
  name: string,
): WireType | undefined {
  return Object.hasOwn(type, name) ? type[name] : type["*"];
}

/** Sets an own member, whatever its name: `__proto__` too. */
export function setMember(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
