import { charactersOf } from "./char-set.js";
import { readClass, readEscapedSet } from "./classes.js";
import { peek, take, takeMatch, Unreadable, type Cursor } from "./cursor.js";
import { emptyNode, type PatternNode } from "./node.js";
import { complement } from "./char-set.js";

/** Reads an ECMAScript pattern; undefined when it holds something that is not understood. */
export function parsePattern(pattern: string): PatternNode | undefined {
  const cursor: Cursor = { source: [...pattern], at: 0, groups: 0 };
  try {
    const node = readChoice(cursor);
    return cursor.at === cursor.source.length ? node : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
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
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: "sequence", parts };
}

function readRepeated(cursor: Cursor): PatternNode {
  let part = readAtom(cursor);
  for (
    let times = readTimes(cursor);
    times !== undefined;
    times = readTimes(cursor)
  ) {
    if (peek(cursor) === "?") cursor.at++;
    part = { kind: "repeat", part, ...times };
  }
  return part;
}

interface Times {
  readonly least: number;
  readonly most: number;
}

const simpleTimes: ReadonlyMap<string, Times> = new Map([
  ["*", { least: 0, most: Infinity }],
  ["+", { least: 1, most: Infinity }],
  ["?", { least: 0, most: 1 }],
]);

function readTimes(cursor: Cursor): Times | undefined {
  const simple = simpleTimes.get(peek(cursor) ?? "");
  if (simple) {
    cursor.at++;
    return simple;
  }
  const counted = takeMatch(cursor, /^\{(\d+)(,(\d*))?\}/);
  if (counted === undefined) return undefined;
  const least = Number(counted[1]);
  if (counted[2] === undefined) return { least, most: least };
  return { least, most: counted[3] === "" ? Infinity : Number(counted[3]) };
}

const lineEnds = charactersOf("\n\r\u2028\u2029");

function readAtom(cursor: Cursor): PatternNode {
  const character = take(cursor);
  switch (character) {
    case "^":
      return { kind: "start" };
    case "$":
      return { kind: "end" };
    case ".":
      return { kind: "set", characters: complement(lineEnds) };
    case "[":
      return { kind: "set", characters: readClass(cursor) };
    case "(":
      return readGroup(cursor);
    case "\\":
      return readEscape(cursor);
    default:
      return { kind: "set", characters: charactersOf(character) };
  }
}

function readGroup(cursor: Cursor): PatternNode {
  if (takeMatch(cursor, /^\?:/)) return readInner(cursor);
  const look = takeMatch(cursor, /^\?(<?)([=!])/);
  if (look) {
    const ahead = look[1] === "";
    const negative = look[2] === "!";
    return { kind: "look", ahead, negative, inner: readInner(cursor) };
  }
  const name = takeMatch(cursor, /^\?<([\p{L}$_][\p{L}\p{N}$_]*)>/u)?.[1];
  if (name === undefined && peek(cursor) === "?") throw new Unreadable();
  const number = ++cursor.groups;
  const inner = readInner(cursor);
  return { kind: "group", inner, number, ...(name !== undefined && { name }) };
}

function readInner(cursor: Cursor): PatternNode {
  const inner = readChoice(cursor);
  if (take(cursor) !== ")") throw new Unreadable();
  return inner;
}

function readEscape(cursor: Cursor): PatternNode {
  if (takeMatch(cursor, /^[bB]/)) return { kind: "boundary" };
  const number = takeMatch(cursor, /^[1-9]\d*/)?.[0];
  if (number !== undefined) return { kind: "back", to: Number(number) };
  const name = takeMatch(cursor, /^k<([^>]+)>/)?.[1];
  if (name !== undefined) return { kind: "back", to: name };
  const characters = readEscapedSet(cursor);
  return characters.length > 0 ? { kind: "set", characters } : emptyNode;
}
