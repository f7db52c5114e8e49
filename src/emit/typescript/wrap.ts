/**
 * Breaks long lines of prose between words. Lines whose shape matters in
 * Markdown (code, tables, headings, indented blocks) stay as they are.
 */
export function wrapProse(
  lines: readonly string[],
  width: number,
): readonly string[] {
  if (lines.every((line) => line.length <= width)) return lines;
  let fenced = false;
  return lines.flatMap((line) => {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    if (isFence) fenced = !fenced;
    if (isFence || fenced || line.length <= width || !isProse(line)) {
      return [line];
    }
    return wrapLine(line, width);
  });
}

function isProse(line: string): boolean {
  return !/^(?: {4}|\t|\s*[|#<>]|\s*\[[^\]]*\]:)/.test(line);
}

/** A list item's further lines stand under its text. */
function wrapLine(line: string, width: number): readonly string[] {
  const [marker = ""] = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?/.exec(line) ?? [];
  const margin = " ".repeat(marker.length);
  const wrapped: string[] = [];
  let current = "";
  for (const word of wordsOf(line.slice(marker.length))) {
    const indented = (wrapped.length === 0 ? marker : margin).length;
    if (
      current !== "" &&
      indented + current.length + 1 + word.length > width &&
      canStartLine(word)
    ) {
      // Two spaces before a line break would break the paragraph.
      wrapped.push(current.trimEnd());
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  wrapped.push(current);
  return wrapped.map((text, index) => (index === 0 ? marker : margin) + text);
}

/** Words between spaces; inline code is one word. */
function wordsOf(text: string): readonly string[] {
  return text.match(/(?:`[^`]*`|[^ ])+|(?<= )(?= )/g) ?? [];
}

/** Whether a word at the start of a line means what it means within one. */
function canStartLine(word: string): boolean {
  return word !== "" && !/^(?:[-+*#>|<=~`:]|\\?@|\d+[.)])/.test(word);
}
