import { entryOf, type DiagnosticCode } from "./catalog.js";

/** What a code means, at length: severity, title, cause, fix and an example. */
export function explain(code: DiagnosticCode): string {
  const { severity, title, cause, fix, example } = entryOf(code);
  const parts = [
    `${severity}[${code}] ${title}`,
    wrap(`Cause: ${cause}`),
    wrap(`Fix: ${fix}`),
  ];
  if (example !== undefined) {
    parts.push(`Example:\n\n${example.replace(/^(?=.)/gm, "  ")}`);
  }
  return `${parts.join("\n\n")}\n`;
}

const lineWidth = 80;

function wrap(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lineWidth) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines.join("\n");
}
