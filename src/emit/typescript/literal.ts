import type { JsonValue } from "../../ir/types/json.js";
import { keyForm } from "./key-form.js";

/**
 * A JSON value as a TypeScript expression on one line, laid out as prettier
 * would. Text of a specification enters code here and nowhere else.
 */
export function literal(value: JsonValue | undefined): string {
  if (value === undefined) return "undefined";
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (isList(value)) return `[${value.map(literal).join(", ")}]`;
  const members = Object.entries(value).map(
    ([key, member]) => `${propertyKey(key)}: ${literal(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Text in which nothing has to be escaped. */
const plainText = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/** A string in the quotes that need fewer escapes, double ones by preference. */
export function stringLiteral(text: string): string {
  if (plainText.test(text)) return `"${text}"`;
  const quote = count(text, '"') > count(text, "'") ? "'" : '"';
  let body = "";
  // Iterating by code point leaves lone surrogates as items of their own.
  for (const character of text) {
    body += character === quote ? `\\${quote}` : escapeCharacter(character);
  }
  return quote + body + quote;
}

/** The name of a property in an object literal, a type or a class. */
export function propertyKey(name: string): string {
  // A plain `__proto__` member would set the prototype of an object literal.
  const form = name === "__proto__" ? "computed" : keyForm(name);
  if (form === "plain") return name;
  const text = stringLiteral(name);
  return form === "quoted" ? text : `[${text}]`;
}

/** Member access: `.name` or `["na-me"]`. */
export function propertyAccess(name: string): string {
  return keyForm(name) === "plain" ? `.${name}` : `[${stringLiteral(name)}]`;
}

/** Numbers beyond the range of doubles come back as such: `1e400`. */
function numberLiteral(value: number): string {
  if (Object.is(value, -0)) return "-0";
  if (value === Infinity) return "1e400";
  if (value === -Infinity) return "-1e400";
  return String(value).replace("e+", "e");
}

const named: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\v", "\\v"],
]);

/** A character, by its number where it may not stand in code. */
export function escapeUnsafe(character: string): string {
  return unsafe.test(character) ? escapeUnit(character) : character;
}

/**
 * Characters that end a line, cannot be written as UTF-8, are invisible or
 * reorder what a reader sees (Unicode technical report 36).
 */
const unsafe =
  /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

function escapeCharacter(character: string): string {
  const short = named.get(character);
  return short ?? escapeUnsafe(character);
}

/** A UTF-16 code unit by its number. */
function escapeUnit(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(4, "0");
  return `\\u${code}`;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
