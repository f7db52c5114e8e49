import { readFileSync } from "node:fs";

/**
 * The title that a document most likely has, without parsing it. A hint: who
 * relies on it checks what it leads to.
 */
export function peekTitle(path: string): string | undefined {
  try {
    const text = readFileSync(path, "utf8");
    return titleInJson(text) ?? titleInYaml(text);
  } catch {
    return undefined;
  }
}

function titleInJson(text: string): string | undefined {
  const info = /"info"\s*:\s*\{/.exec(text);
  if (info === null) return undefined;
  const body = text.slice(info.index + info[0].length, info.index + 20_000);
  const title = /"title"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(body)?.[1];
  return title === undefined ? undefined : String(JSON.parse(title));
}

function titleInYaml(text: string): string | undefined {
  const body = /^info:[^\n]*\n((?:[ \t#][^\n]*\n|\r?\n)*)/m.exec(text)?.[1];
  const title = /^[ \t]+title:[ \t]*([^\r\n]*)/m.exec(body ?? "")?.[1];
  return title
    ?.replace(/\s+#.*$/, "")
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2");
}
