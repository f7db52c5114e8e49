import type { LocatedMember, LocatedNode } from "./located-node.js";

/** The places of a valid JSON text as a tree that unfolds where it is asked. */
export function jsonTree(text: string): LocatedNode {
  return nodeAt(text, skipSpace(text, 0));
}

function nodeAt(text: string, offset: number): LocatedNode {
  const first = text[offset];
  let members: ReadonlyMap<string, LocatedMember> | undefined;
  return {
    offset,
    isContainer: first === "{" || first === "[",
    members: () => (members ??= readMembers(text, offset)),
  };
}

function readMembers(
  text: string,
  start: number,
): ReadonlyMap<string, LocatedMember> {
  const members = new Map<string, LocatedMember>();
  const first = text[start];
  if (first !== "{" && first !== "[") return members;
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== "}" && text[at] !== "]") {
    const keyOffset = at;
    let key = String(members.size);
    if (first === "{") {
      at = skipValue(text, at);
      key = String(JSON.parse(text.slice(keyOffset, at)));
      at = skipSpace(text, skipSpace(text, at) + 1);
    }
    members.set(key, { keyOffset, node: nodeAt(text, at) });
    at = skipSpace(text, skipValue(text, at));
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return members;
}

/** The offset behind a value; nesting is counted, not recursed into. */
function skipValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = stringEnd(text, at);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      // The bracket closes the container around a number or word.
      if (depth === 0) return at;
      depth--;
    } else if (depth > 0 || !isDelimiter(code)) continue;
    else return at;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Where the string that starts at a quote has its other one. */
function stringEnd(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at > 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at < 0 ? text.length : at;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === BACKSLASH) first--;
  return (at - first) % 2 === 1;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isDelimiter(code: number): boolean {
  return code === COMMA || isSpace(code);
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
