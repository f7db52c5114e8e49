import type { Operation } from "../types/operation.js";

/** Words that are written as one although their case changes inside. */
const fixedWords = /IPv[46]|OAuth2?|GraphQL|GitHub|[a-z]OS(?![a-z])/.source;

const word = `${fixedWords}|\\p{Lu}{2,}(?=v\\p{N})|\\p{Lu}+(?!\\p{Ll})\\p{N}*|\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}]+\\p{N}*|\\p{N}+`;

const everyWord = new RegExp(word, "gu");
const firstWord = new RegExp(word, "u");

/** The words of a name in any style: `InfraIPv4Host` → `Infra`, `IPv4`, `Host`; `APIv2` → `API`, `v2`. */
export function words(name: string): readonly string[] {
  return plain(name).match(everyWord) ?? [];
}

/** One part that starts with a letter: most names, and cheap to tell. */
function isSimple(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name);
}

/** Composed, without apostrophes and raised digits: `GitHub's` is one word, `m²` is `m2`. */
function plain(name: string): string {
  return isPlain.test(name) ? name : compose(name);
}

/** ASCII without apostrophes: most names. */
const isPlain = /^[\x20-\x26\x28-\x7e]*$/;

function compose(name: string): string {
  return name
    .normalize("NFC")
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, "")
    .replace(/\p{No}/gu, (number) => number.normalize("NFKC"));
}

/** Letters, marks and digits that identifiers can hold (ECMA-262, section 12.7). */
const parts = /[\p{L}\p{Mn}\p{Mc}\p{Nd}\p{Nl}]+/gu;

function partsOf(name: string): readonly string[] {
  return plain(name).match(parts) ?? [];
}

/** `service_binding` → `ServiceBinding`; capitals inside a part are kept: `InfraHTTPServiceConfig`. */
export function pascalCase(name: string): string {
  if (isSimple(name)) return capitalize(name);
  const found = partsOf(name);
  const shouting = found.length > 1 && !/\p{Ll}/u.test(name);
  const joined = found
    .map((part) => capitalize(shouting ? part.toLowerCase() : part))
    .join("");
  return /^\p{N}/u.test(joined) ? `_${joined}` : joined;
}

/** `prefix_id` → `prefixId`, `HTTPServer` → `httpServer`. */
export function camelCase(name: string): string {
  if (/^[a-z][a-z0-9]*$/.test(name)) return name;
  const [head = "", ...rest] = isSimple(name) ? [name] : partsOf(name);
  const [first = ""] = firstWord.exec(plain(head)) ?? [];
  const shouting = rest.length > 0 && !/\p{Ll}/u.test(name);
  const tail = shouting ? rest.map((part) => part.toLowerCase()) : rest;
  return [
    first.toLowerCase() + head.slice(first.length),
    ...tail.map(capitalize),
  ].join("");
}

/** `InfraHTTPServiceConfig` → `infra-http-service-config`; safe as a file name. */
export function kebabCase(name: string): string {
  const joined = words(name).join("-").toLowerCase();
  const safe = joined === "" ? "unnamed" : shorten(joined);
  return windowsDevices.test(safe) || safe === "index" ? `${safe}-` : safe;
}

/**
 * A name that disks can hold, twice: they take 255 bytes, of which a character
 * has four at most. What is cut off is told by a hash of the whole.
 */
function shorten(name: string): string {
  const isAscii = /^[\x00-\x7f]*$/.test(name);
  const longest = isAscii ? 110 : 28;
  if (name.length <= longest) return name;
  const start = [...name].slice(0, longest - 8).join("");
  return `${start}-${hashOf(name)}`;
}

/** FNV-1a over UTF-16 code units, 32 bits, in base 36. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Device names that no file on Windows may have, whatever its extension. */
const windowsDevices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Every character that is no letter, digit or `_` of ASCII as its code: `a-b` → `a_2d_b`. */
export function spellOut(name: string): string {
  return name.replace(
    /[^A-Za-z0-9_]/gu,
    (character) => `_${character.codePointAt(0)?.toString(16) ?? ""}_`,
  );
}

const irregular: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["children", "child"],
  ["indices", "index"],
  ["vertices", "vertex"],
  ["matrices", "matrix"],
  ["statuses", "status"],
  ["series", "series"],
  ["news", "news"],
]);

const singularRules: readonly (readonly [RegExp, string])[] = [
  [/(ss|us|is)$/i, "$1"],
  [/([^aeiou])ies$/i, "$1y"],
  [/(ss|x|zz|tch|nch|rch|each|oach|sh)es$/i, "$1"],
  [/([^ao]us)es$/i, "$1"],
  [/s$/i, ""],
];

/** The singular of an English noun, of the last word of a name: `serviceBindings` → `serviceBinding`. */
export function singular(name: string): string {
  const last = words(name).at(-1) ?? "";
  if (!name.endsWith(last) || last === "") return name;
  const stem = name.slice(0, name.length - last.length);
  return stem + singularWord(last);
}

function singularWord(word: string): string {
  const known = irregular.get(word.toLowerCase());
  if (known !== undefined) return word.slice(0, 1) + known.slice(1);
  const rule = singularRules.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}

/** Whether the last word of a name is a plural. */
export function isPlural(name: string): boolean {
  return singular(name) !== name;
}

/** What types of an operation are called after: `ServiceBindingCreate`. */
export function operationTypeName(operation: Operation): string {
  const resource = operation.resource.at(-1) ?? "";
  return pascalCase(singular(resource)) + pascalCase(operation.action);
}

function capitalize(text: string): string {
  const first = text.slice(0, (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  return first.toUpperCase() + text.slice(first.length);
}
