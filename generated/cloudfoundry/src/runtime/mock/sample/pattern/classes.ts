import {
  charactersOf,
  complement,
  rangeOf,
  union,
  type CharSet,
} from "./char-set.js";
import { peek, take, takeMatch, Unreadable, type Cursor } from "./cursor.js";

const digits = rangeOf("0", "9");
const word = union(
  digits,
  rangeOf("a", "z"),
  rangeOf("A", "Z"),
  charactersOf("_"),
);
const space = union(
  charactersOf(" \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff"),
  rangeOf("\u2000", "\u200a"),
);

const classes: ReadonlyMap<string, CharSet> = new Map([
  ["d", digits],
  ["w", word],
  ["s", space],
  ["D", complement(digits)],
  ["W", complement(word)],
  ["S", complement(space)],
]);

const controls: ReadonlyMap<string, string> = new Map([
  ["t", "\t"],
  ["n", "\n"],
  ["r", "\r"],
  ["f", "\f"],
  ["v", "\v"],
  ["0", "\0"],
]);

/** Reads a class behind its `[`. */
export function readClass(cursor: Cursor): CharSet {
  const negated = peek(cursor) === "^";
  if (negated) cursor.at++;
  const parts: CharSet[] = [];
  while (peek(cursor) !== "]") parts.push(readItem(cursor));
  cursor.at++;
  const characters = union(...parts);
  return negated ? complement(characters) : characters;
}

/** One item, or a range of two that are a single character each. */
function readItem(cursor: Cursor): CharSet {
  const from = readSingle(cursor);
  const first = onlyCharacter(from);
  const isRange =
    peek(cursor) === "-" && cursor.source[cursor.at + 1] !== "]" && first;
  if (!isRange) return from;
  cursor.at++;
  const to = readSingle(cursor);
  const last = onlyCharacter(to);
  return last === undefined
    ? union(from, charactersOf("-"), to)
    : rangeOf(first, last);
}

function readSingle(cursor: Cursor): CharSet {
  const character = take(cursor);
  if (character !== "\\") return charactersOf(character);
  return takeMatch(cursor, /^b/) ? charactersOf("\b") : readEscapedSet(cursor);
}

function onlyCharacter(set: CharSet): string | undefined {
  const [range, ...more] = set;
  return range && more.length === 0 && range[0] === range[1]
    ? String.fromCodePoint(range[0])
    : undefined;
}

/** What an escape stands for, behind its `\`. */
export function readEscapedSet(cursor: Cursor): CharSet {
  const pair = takeMatch(cursor, /^u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})/i);
  if (pair) {
    const units = pair.slice(1).map((text) => parseInt(text, 16));
    return charactersOf(String.fromCharCode(...units));
  }
  const code = takeMatch(
    cursor,
    /^(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\})/i,
  );
  if (code) {
    const hex = code[1] ?? code[2] ?? code[3] ?? "";
    return charactersOf(String.fromCodePoint(parseInt(hex, 16)));
  }
  const control = takeMatch(cursor, /^c([A-Za-z])/)?.[1];
  if (control !== undefined) {
    return charactersOf(String.fromCharCode(control.charCodeAt(0) % 32));
  }
  const property = takeMatch(cursor, /^([pP])(\{[^}]*\})/);
  if (property) return readProperty(property[2] ?? "", property[1] === "P");
  const name = take(cursor);
  return classes.get(name) ?? charactersOf(controls.get(name) ?? name);
}

/** Letters of several scripts: enough to find one of any usual property. */
const probes: CharSet = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x391, 0x3c9],
  [0x410, 0x44f],
  [0x5d0, 0x5ea],
  [0x627, 0x64a],
  [0x905, 0x939],
  [0x3041, 0x3096],
  [0x4e00, 0x4e80],
  [0xac00, 0xac20],
  [0x1f600, 0x1f64f],
];

function readProperty(property: string, negated: boolean): CharSet {
  const pattern = propertyPattern(`\\${negated ? "P" : "p"}${property}`);
  const found = probes.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) =>
      String.fromCodePoint(first + index),
    ).filter((character) => pattern.test(character)),
  );
  return charactersOf(found.join(""));
}

function propertyPattern(source: string): RegExp {
  try {
    return new RegExp(`^${source}$`, "u");
  } catch {
    throw new Unreadable();
  }
}
