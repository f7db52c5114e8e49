import { createHash } from "node:crypto";
import { extname } from "node:path";
import { fitsLine } from "./typescript/line.js";

const parsers: Readonly<Record<string, string>> = {
  ".ts": "typescript",
  ".js": "babel",
  ".json": "json",
  ".md": "markdown",
  ".yaml": "yaml",
  ".yml": "yaml",
};

/**
 * Text in prettier's default layout for its extension; other text as it is.
 *
 * @param isCodeLaidOut the code in a page is so already: reading it again
 *   would take longer than all the rest
 */
export async function formatText(
  path: string,
  text: string,
  isCodeLaidOut = false,
): Promise<string> {
  const parser = parsers[extname(path)];
  if (parser === undefined) return text;
  const code = isCodeLaidOut ? "off" : "auto";
  const hash = createHash("sha256").update(`${parser} ${code}\n${text}`);
  const key = hash.digest("hex");
  const known = formatted.get(key);
  if (known !== undefined) return known;
  const { format } = await import("prettier");
  const result = await format(text, {
    parser,
    endOfLine: "lf",
    embeddedLanguageFormatting: code,
  });
  remember(key, result);
  return result;
}

/** Whether no line of code between the fences of a page is wider than a line of code may be. */
export function fitsCode(page: string): boolean {
  const parts = page.split(/^```.*$/m);
  const code = parts.filter((_, index) => index % 2 === 1).join("");
  return code
    .split("\n")
    .every((line) => fitsLine(line) || oneImport.test(line));
}

/** Stays in its line whatever it takes. */
const oneImport = /^import \{ \S+ \} from \S+;$/;

/** Texts by the hash of what they were made from, the oldest first: while a package is watched, most of its pages stay what they are. */
const formatted = new Map<string, string>();

const mostFormatted = 500;

function remember(key: string, text: string): void {
  formatted.set(key, text);
  const [oldest] = formatted.keys();
  if (formatted.size > mostFormatted && oldest !== undefined) {
    formatted.delete(oldest);
  }
}
