/** Where the reader of a pattern stands. */
export interface Cursor {
  readonly source: readonly string[];
  at: number;
  /** How many groups were opened so far. */
  groups: number;
}

/** Ends reading: the pattern holds something that is not understood. */
export class Unreadable extends Error {}

/** The character the reader stands before; undefined at the end. */
export function peek({ source, at }: Cursor): string | undefined {
  return source[at];
}

/** Reads one character. */
export function take(cursor: Cursor): string {
  const character = cursor.source[cursor.at];
  if (character === undefined) throw new Unreadable();
  cursor.at++;
  return character;
}

/** Reads what an expression that starts with `^` matches here, at most 80 characters. */
export function takeMatch(
  cursor: Cursor,
  expression: RegExp,
): RegExpExecArray | undefined {
  const rest = cursor.source.slice(cursor.at, cursor.at + 80).join("");
  const found = expression.exec(rest);
  if (found === null) return undefined;
  cursor.at += [...found[0]].length;
  return found;
}
