/**
 * Breaks long lines of prose between words. Lines whose shape matters in
 * Markdown (code, tables, headings, indented blocks) stay as they are.
 */
export function wrapProse(
  lines: readonly string[],
  width: number,
): readonly string[] {
  if (lines.every((line) => line.length <= width)) return lines;
  const wrapped: string[] = [];
  let fenced = false;
  for (const line of lines) {
    const isFence = fence.test(line);
    if (isFence) fenced = !fenced;
    const isWhole = isFence || fenced || line.length <= width || !isProse(line);
    if (isWhole) wrapped.push(line);
    else wrapLine(line, width, wrapped);
  }
  return wrapped;
}

const fence = /^\s*(?:```|~~~)/;

function isProse(line: string): boolean {
  return !/^(?: {4}|\t|\s*[|#<>]|\s*\[[^\]]*\]:)/.test(line);
}

/** A list item's further lines stand under its text. */
function wrapLine(line: string, width: number, wrapped: string[]): void {
  const [marker = ""] = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?/.exec(line) ?? [];
  const margin = " ".repeat(marker.length);
  const room = width - marker.length;
  const words = withoutCode(line);
  let start = marker.length;
  let before = marker;
  while (line.length - start > room) {
    const end = breakFrom(words, start, room);
    if (end < 0) break;
    // Two spaces before a line break would break the paragraph.
    wrapped.push(before + line.slice(start, end).trimEnd());
    start = end + 1;
    before = margin;
  }
  wrapped.push(before + line.slice(start));
}

/** Inline code is one word: a line of the same length, in which it has no spaces. */
function withoutCode(line: string): string {
  if (!line.includes("`")) return line;
  return line.replace(/`[^`]*`/g, (code) => code.replaceAll(" ", "_"));
}

/** The space before the first word that is beyond the room and may start a line; negative without any. */
function breakFrom(words: string, start: number, room: number): number {
  let at = words.lastIndexOf(" ", start + room);
  if (at < start) at = words.indexOf(" ", start + room);
  while (at >= 0 && !canStartLine(words, at + 1)) {
    at = words.indexOf(" ", at + 1);
  }
  return at;
}

/** Whether what stands at a place means at the start of a line what it means within one. */
function canStartLine(words: string, at: number): boolean {
  special.lastIndex = at;
  return !special.test(words);
}

const special = /[-+*#>|<=~`: ]|\\?@|\d+[.)]/y;
