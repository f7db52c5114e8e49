/** What a pattern is made of, as far as text can be made from it. */
export type PatternNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "set"; readonly characters: readonly string[] }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly branches: readonly PatternNode[] }
  | {
      readonly kind: "repeat";
      readonly part: PatternNode;
      readonly least: number;
      readonly most: number;
    };

/** Where the reader stands. */
interface Cursor {
  readonly source: readonly string[];
  at: number;
}

class Unsupported extends Error {}

/** Reads an ECMAScript pattern; undefined when it holds something that is not understood. */
export function parsePattern(pattern: string): PatternNode | undefined {
  const cursor: Cursor = { source: [...pattern], at: 0 };
  try {
    const node = readChoice(cursor);
    return cursor.at === cursor.source.length ? node : undefined;
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

function readChoice(cursor: Cursor): PatternNode {
  const branches = [readSequence(cursor)];
  while (peek(cursor) === "|") {
    cursor.at++;
    branches.push(readSequence(cursor));
  }
  const [only] = branches;
  return branches.length === 1 && only ? only : { kind: "choice", branches };
}

function readSequence(cursor: Cursor): PatternNode {
  const parts: PatternNode[] = [];
  for (
    let next = peek(cursor);
    next !== undefined && next !== "|" && next !== ")";
    next = peek(cursor)
  ) {
    parts.push(readRepeated(cursor));
  }
  return { kind: "sequence", parts };
}

function readRepeated(cursor: Cursor): PatternNode {
  const part = readAtom(cursor);
  const times = readTimes(cursor);
  if (times === undefined) return part;
  if (peek(cursor) === "?") cursor.at++;
  return { kind: "repeat", part, ...times };
}

function readTimes(
  cursor: Cursor,
): { readonly least: number; readonly most: number } | undefined {
  const sign = peek(cursor);
  const simple = sign === undefined ? undefined : simpleTimes.get(sign);
  if (simple) {
    cursor.at++;
    return simple;
  }
  const rest = cursor.source.slice(cursor.at, cursor.at + 24).join("");
  const counted = /^\{(\d+)(,(\d*))?\}/.exec(rest);
  if (counted === null) return undefined;
  cursor.at += counted[0].length;
  const least = Number(counted[1]);
  const most =
    counted[2] === undefined
      ? least
      : counted[3] === ""
        ? Infinity
        : Number(counted[3]);
  return { least, most };
}

const simpleTimes: ReadonlyMap<string, { least: number; most: number }> =
  new Map([
    ["*", { least: 0, most: Infinity }],
    ["+", { least: 1, most: Infinity }],
    ["?", { least: 0, most: 1 }],
  ]);

const nothing: PatternNode = { kind: "text", text: "" };

function readAtom(cursor: Cursor): PatternNode {
  const character = take(cursor);
  switch (character) {
    case "^":
    case "$":
      return nothing;
    case ".":
      return { kind: "set", characters: plain };
    case "[":
      return { kind: "set", characters: readSet(cursor) };
    case "(":
      return readGroup(cursor);
    case "\\":
      return readEscape(cursor);
    default:
      return { kind: "text", text: character };
  }
}

function readGroup(cursor: Cursor): PatternNode {
  const rest = cursor.source.slice(cursor.at, cursor.at + 64).join("");
  const opening = /^\?(?:[:=]|!|<[=!]|<[A-Za-z_]\w*>)/.exec(rest)?.[0] ?? "";
  if (opening.startsWith("?<=") || opening.startsWith("?<!"))
    throw new Unsupported();
  cursor.at += opening.length;
  const inner = readChoice(cursor);
  if (take(cursor) !== ")") throw new Unsupported();
  // What stands in a look-ahead is met by luck or not at all.
  return opening === "?=" || opening === "?!" ? nothing : inner;
}

const range = (from: string, to: string): readonly string[] => {
  const first = from.codePointAt(0) ?? 0;
  const last = Math.min(to.codePointAt(0) ?? 0, first + 512);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    String.fromCodePoint(first + index),
  );
};

const digit = range("0", "9");
const letters = [...range("a", "z"), ...range("A", "Z")];
const word = [...letters, ...digit, "_"];
const plain = [...range("a", "z"), ...digit];
const punctuation = range("!", "/");

const classes: ReadonlyMap<string, readonly string[]> = new Map([
  ["d", digit],
  ["w", word],
  ["s", [" "]],
  ["D", letters],
  ["W", punctuation],
  ["S", plain],
]);

const controls: ReadonlyMap<string, string> = new Map([
  ["t", "\t"],
  ["n", "\n"],
  ["r", "\r"],
  ["f", "\f"],
  ["v", "\v"],
  ["0", "\0"],
]);

function readEscape(cursor: Cursor): PatternNode {
  const characters = readEscaped(cursor);
  const [only = ""] = characters;
  return characters.length <= 1
    ? { kind: "text", text: only }
    : { kind: "set", characters };
}

function readEscaped(cursor: Cursor): readonly string[] {
  const name = take(cursor);
  const known = classes.get(name);
  if (known) return known;
  if (name === "b" || name === "B") return [];
  if (name === "p" || name === "P") return readProperty(cursor, name === "P");
  if (name === "u" || name === "x") return [readCode(cursor, name)];
  if (/[1-9k]/.test(name)) throw new Unsupported();
  return [controls.get(name) ?? name];
}

function readProperty(cursor: Cursor, negated: boolean): readonly string[] {
  const rest = cursor.source.slice(cursor.at, cursor.at + 64).join("");
  const text = /^\{[^}]*\}/.exec(rest)?.[0];
  if (text === undefined) throw new Unsupported();
  cursor.at += [...text].length;
  const pattern = new RegExp(`^\\${negated ? "P" : "p"}${text}$`, "u");
  return [...range(" ", "~"), ...range("à", "ÿ"), "α", "б", "中"].filter(
    (one) => pattern.test(one),
  );
}

function readCode(cursor: Cursor, name: "u" | "x"): string {
  const rest = cursor.source.slice(cursor.at, cursor.at + 12).join("");
  const found = (
    name === "x" ? /^([0-9a-f]{2})/i : /^(?:\{([0-9a-f]+)\}|([0-9a-f]{4}))/i
  ).exec(rest);
  if (found === null) throw new Unsupported();
  cursor.at += found[0].length;
  return String.fromCodePoint(parseInt(found[1] ?? found[2] ?? "0", 16));
}

function readSet(cursor: Cursor): readonly string[] {
  const negated = peek(cursor) === "^";
  if (negated) cursor.at++;
  const characters: string[] = [];
  while (peek(cursor) !== "]") {
    const from = readSetItem(cursor);
    const [first] = from;
    if (
      peek(cursor) === "-" &&
      cursor.source[cursor.at + 1] !== "]" &&
      from.length === 1 &&
      first !== undefined
    ) {
      cursor.at++;
      const [last = first] = readSetItem(cursor);
      characters.push(...range(first, last));
    } else characters.push(...from);
  }
  cursor.at++;
  if (!negated) return characters;
  return [...plain, ...range(" ", "~")].filter(
    (one) => !characters.includes(one),
  );
}

function readSetItem(cursor: Cursor): readonly string[] {
  const character = take(cursor);
  if (character !== "\\") return [character];
  return peek(cursor) === "b" ? (cursor.at++, ["\b"]) : readEscaped(cursor);
}

function peek({ source, at }: Cursor): string | undefined {
  return source[at];
}

function take(cursor: Cursor): string {
  const character = cursor.source[cursor.at];
  if (character === undefined) throw new Unsupported();
  cursor.at++;
  return character;
}
