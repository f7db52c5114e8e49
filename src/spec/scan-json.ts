/** What a strict reading of a JSON text found. */
export interface JsonScan {
  /** The first offence against the grammar (RFC 8259). */
  readonly error?: { readonly offset: number; readonly detail: string };
  readonly duplicates: readonly DuplicateKey[];
}

/** A key that an object has twice: offsets of both. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: number;
  readonly second: number;
}

/**
 * Reads a JSON text without building values, to say where it is broken and
 * which keys are given twice. Slower than `JSON.parse`: for documents that
 * are known to have one of these faults. Nesting costs no stack.
 */
export function scanJson(text: string): JsonScan {
  const scanner: Scanner = { text, offset: 0, open: [], duplicates: [] };
  let expected: Expected = "value";
  for (;;) {
    skipSpace(scanner);
    const next = step(scanner, expected);
    if (next === "done") return { duplicates: scanner.duplicates };
    if (isExpected(next)) expected = next;
    else {
      return {
        error: { offset: scanner.offset, detail: next },
        duplicates: scanner.duplicates,
      };
    }
  }
}

interface Scanner {
  readonly text: string;
  offset: number;
  /** The containers around the offset: keys seen in an object, null for an array. */
  readonly open: (Map<string, number> | null)[];
  readonly duplicates: DuplicateKey[];
}

const expectations = {
  value: "a value",
  "first-item": "a value or `]`",
  "first-key": "a key in double quotes or `}`",
  key: "a key in double quotes",
  colon: "`:` after the key",
  next: "`,` or the end",
  done: "the end",
} as const;

type Expected = keyof typeof expectations;

function isExpected(text: string): text is Expected {
  return Object.hasOwn(expectations, text);
}

/** Reads one token; gives what comes next, or what is wrong. */
function step(scanner: Scanner, expected: Expected): string {
  const char = scanner.text[scanner.offset];
  switch (expected) {
    case "first-item":
      return char === "]" ? close(scanner) : readValue(scanner, expected);
    case "first-key":
      return char === "}" ? close(scanner) : readKey(scanner, expected);
    case "key":
      return readKey(scanner, expected);
    case "colon":
      if (char !== ":") return complain(scanner, expected);
      scanner.offset++;
      return "value";
    case "next":
      return readNext(scanner);
    default:
      return readValue(scanner, expected);
  }
}

function readNext(scanner: Scanner): string {
  const char = scanner.text[scanner.offset];
  const keys = scanner.open.at(-1);
  if (keys === undefined) {
    return char === undefined
      ? "done"
      : `the document ends before ${show(scanner)}`;
  }
  if (char === ",") {
    scanner.offset++;
    return keys === null ? "value" : "key";
  }
  if (char === (keys === null ? "]" : "}")) return close(scanner);
  return `expected \`,\` or ${keys === null ? "`]`" : "`}`"}, found ${show(scanner)}`;
}

function close(scanner: Scanner): string {
  scanner.offset++;
  scanner.open.pop();
  return "next";
}

function readKey(scanner: Scanner, expected: Expected): string {
  if (scanner.text[scanner.offset] !== '"') return complain(scanner, expected);
  const start = scanner.offset;
  const problem = readString(scanner);
  if (problem !== undefined) return problem;
  const key = String(JSON.parse(scanner.text.slice(start, scanner.offset)));
  const keys = scanner.open.at(-1);
  const first = keys?.get(key);
  if (first === undefined) keys?.set(key, start);
  else scanner.duplicates.push({ key, first, second: start });
  return "colon";
}

function readValue(scanner: Scanner, expected: Expected): string {
  const char = scanner.text[scanner.offset];
  if (char === "{" || char === "[") {
    scanner.offset++;
    scanner.open.push(char === "{" ? new Map() : null);
    return char === "{" ? "first-key" : "first-item";
  }
  if (char === '"') return readString(scanner) ?? "next";
  literal.lastIndex = scanner.offset;
  const match = literal.exec(scanner.text);
  if (match === null) return complain(scanner, expected);
  scanner.offset += match[0].length;
  return "next";
}

const literal =
  /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** Moves behind a string; gives what is wrong with it. */
function readString(scanner: Scanner): string | undefined {
  const { text } = scanner;
  for (let at = scanner.offset + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      scanner.offset = at + 1;
      return undefined;
    }
    if (code < 0x20) {
      scanner.offset = at;
      return "a line break or control character stands in a string; write `\\n` for a line break";
    }
    if (code !== BACKSLASH) continue;
    escape.lastIndex = at;
    if (!escape.test(text)) {
      scanner.offset = at;
      return "a backslash starts no known escape; write `\\\\` for a backslash";
    }
    at++;
  }
  return "the string has no end";
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

const space = /[ \t\n\r]*/y;

function skipSpace(scanner: Scanner): void {
  space.lastIndex = scanner.offset;
  space.test(scanner.text);
  scanner.offset = space.lastIndex;
}

function complain(scanner: Scanner, expected: Expected): string {
  const char = scanner.text[scanner.offset];
  if ((char === "}" || char === "]") && /,\s*$/.test(before(scanner))) {
    return `a comma stands before \`${char}\`; JSON has no trailing commas`;
  }
  return `expected ${expectations[expected]}, found ${show(scanner)}`;
}

function before(scanner: Scanner): string {
  return scanner.text.slice(Math.max(0, scanner.offset - 100), scanner.offset);
}

function show(scanner: Scanner): string {
  const word = /[\w'+.-]{1,20}|./suy;
  word.lastIndex = scanner.offset;
  const match = word.exec(scanner.text);
  return match === null ? "the end of the file" : `\`${match[0]}\``;
}
