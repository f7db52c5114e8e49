/**
 * Joins lines of flow collections that are indented less than their parent:
 * the line break before them, and comments there, become spaces. The length
 * of the text stays, so that offsets do; all else is left alone.
 */
export function relaxFlowIndentation(text: string): string {
  const lexer: Lexer = { text, at: 0, pieces: [], copied: 0 };
  while (lexer.at < text.length) readLine(lexer);
  lexer.pieces.push(text.slice(lexer.copied));
  return lexer.pieces.join("");
}

interface Lexer {
  readonly text: string;
  /** Where reading goes on. */
  at: number;
  readonly pieces: string[];
  /** Up to here the text is in `pieces`. */
  copied: number;
}

/** Reads what starts on a line of block context, with its continuations. */
function readLine(lexer: Lexer): void {
  const start = lexer.at;
  if (match(lexer, /(?:---|\.\.\.)(?=[ \t]*(?:[\r\n#]|$))|%/y) !== undefined) {
    endLine(lexer);
    return;
  }
  const marker = match(lexer, /---(?=[ \t])/y);
  match(lexer, / */y);
  let parent = marker === undefined ? lexer.at - start - 1 : -1;
  for (;;) {
    const dash = lexer.at - start;
    if (match(lexer, /[-?](?=[ \t\r\n]|$)[ \t]*/y) === undefined) break;
    parent = dash;
  }
  const indent = lexer.at - start;
  const key = readKey(lexer);
  if (key) parent = indent;
  match(lexer, /(?:[&!][^ \t\r\n]*[ \t]*)+/y);
  readNode(lexer, parent);
}

/** Moves behind a key and its colon, if one is here. */
function readKey(lexer: Lexer): boolean {
  return (
    match(
      lexer,
      /(?:(?:[&!][^ \t\r\n]*[ \t]+)*)(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|(?![{["'#|>&!%@`])(?:[^\r\n:#]|:(?![ \t\r\n]|$)|(?<![ \t])#){1,1024}?)[ \t]{0,1024}:(?=[ \t\r\n]|$)[ \t]*/y,
    ) !== undefined
  );
}

/** Reads a value whose parent is indented by `parent` columns. */
function readNode(lexer: Lexer, parent: number): void {
  const char = lexer.text[lexer.at];
  if (char === "{" || char === "[") readFlow(lexer, parent);
  else if (char === '"' || char === "'") readQuoted(lexer);
  else if (char === "|" || char === ">") {
    endLine(lexer);
    skipDeeperLines(lexer, parent);
    return;
  } else if (match(lexer, /[^\s#]/y) !== undefined) {
    endLine(lexer);
    skipDeeperLines(lexer, parent);
    return;
  }
  endLine(lexer);
}

/** The lines of a block scalar, or those that continue a plain one. */
function skipDeeperLines(lexer: Lexer, parent: number): void {
  while (lexer.at < lexer.text.length) {
    const line = /( *)([^\r\n]?)/y;
    line.lastIndex = lexer.at;
    const [, spaces = "", first = ""] = line.exec(lexer.text) ?? [];
    if (first !== "" && spaces.length <= parent) return;
    endLine(lexer);
  }
}

function readFlow(lexer: Lexer, parent: number): void {
  let depth = 0;
  let mayQuote = true;
  while (lexer.at < lexer.text.length) {
    const char = lexer.text[lexer.at] ?? "";
    if (mayQuote && (char === '"' || char === "'")) {
      readQuoted(lexer);
      mayQuote = false;
      continue;
    }
    if (/\s/.test(char)) {
      readGap(lexer, parent);
      continue;
    }
    lexer.at++;
    if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") depth--;
    mayQuote = /[{[,:]/.test(char);
    if (depth === 0) return;
  }
}

/** White space and comments between two tokens of a flow collection. */
function readGap(lexer: Lexer, parent: number): void {
  const start = lexer.at;
  const gap = match(lexer, /(?:\s+(?:#[^\r\n]*)?)+/y) ?? "";
  const lastBreak = Math.max(gap.lastIndexOf("\n"), gap.lastIndexOf("\r"));
  if (lastBreak < 0 || gap.length - lastBreak - 1 > parent) return;
  lexer.pieces.push(
    lexer.text.slice(lexer.copied, start),
    " ".repeat(gap.length),
  );
  lexer.copied = lexer.at;
}

function readQuoted(lexer: Lexer): void {
  const quoted = /"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*'/y;
  if (match(lexer, quoted) === undefined) lexer.at = lexer.text.length;
}

function endLine(lexer: Lexer): void {
  match(lexer, /[^\r\n]*(?:\r\n?|\n|$)/y);
}

/** Moves behind a pattern, if it is here. */
function match(lexer: Lexer, pattern: RegExp): string | undefined {
  pattern.lastIndex = lexer.at;
  const found = pattern.exec(lexer.text)?.[0];
  if (found !== undefined) lexer.at += found.length;
  return found;
}
