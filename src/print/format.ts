import { createHash } from "node:crypto";
import { extname } from "node:path";

const parsers: Readonly<Record<string, string>> = {
  ".ts": "typescript",
  ".js": "babel",
  ".json": "json",
  ".md": "markdown",
  ".yaml": "yaml",
  ".yml": "yaml",
};

/** Text in prettier's default layout for its extension; other text as it is. */
export async function formatText(path: string, text: string): Promise<string> {
  const parser = parsers[extname(path)];
  if (parser === undefined) return text;
  const key = createHash("sha256").update(`${parser}\n${text}`).digest("hex");
  const known = formatted.get(key);
  if (known !== undefined) return known;
  const { format } = await import("prettier");
  const result = await format(text, { parser, endOfLine: "lf" });
  remember(key, result);
  return result;
}

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
