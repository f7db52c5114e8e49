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
  const { format } = await import("prettier");
  return format(text, { parser, endOfLine: "lf" });
}
