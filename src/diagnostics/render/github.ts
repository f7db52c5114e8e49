import type { Diagnostic, Severity } from "../diagnostic.js";
import { locateAll, type Locate, type Located } from "./locate.js";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** Renders findings as workflow commands, which GitHub Actions shows beside the code. */
export function renderGithub(
  diagnostics: readonly Diagnostic[],
  locate: Locate,
): string {
  return locateAll(diagnostics, locate)
    .map(({ diagnostic, located }) => annotation(diagnostic, located))
    .join("");
}

function annotation(
  { severity, code, message, help, place }: Diagnostic,
  located: Located | undefined,
): string {
  const properties: readonly (readonly [string, string | undefined])[] = [
    ["file", place?.file],
    ["line", located && String(located.line)],
    ["col", located && String(located.column)],
    ["title", code],
  ];
  const list = properties
    .filter((property) => property[1] !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(value ?? "")}`)
    .join(",");
  const text = escapeData(`${message}\nhelp: ${help}`);
  return `::${commands[severity]} ${list}::${text}\n`;
}

function escapeData(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
