/** One character as a terminal shows it. */
export interface Cell {
  readonly text: string;
  /** Code units that it takes in the document. */
  readonly length: number;
  /** Columns that it takes: 0, 1 or 2; more for what is written out. */
  readonly width: number;
}

/**
 * Takes a line apart into what a terminal shows: tabs become two spaces, and
 * control characters are made visible, so that no text of a document can
 * steer the terminal.
 */
export function cellsOf(line: string): readonly Cell[] {
  return Array.from(line, (char) => {
    const { length } = char;
    if (char === "\t") return { text: "  ", width: 2, length };
    if (unprintable.test(char)) {
      const code = char.codePointAt(0) ?? 0;
      const text = `\\u{${code.toString(16)}}`;
      return { text, width: text.length, length };
    }
    if (combining.test(char)) return { text: char, width: 0, length };
    return { text: char, width: wide.test(char) ? 2 : 1, length };
  });
}

/** A text on one line, safe to show. */
export function showSafely(text: string): string {
  const line = text.replace(/\s*[\r\n]\s*/g, " ");
  return cellsOf(line)
    .map((cell) => cell.text)
    .join("");
}

/** Controls, and the marks that turn the direction of text around. */
const unprintable =
  /[\p{Cc}\p{Cs}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}]/u;

const combining = /[\p{Mn}\p{Me}\u{200b}-\u{200d}\u{fe0f}]/u;

/** East Asian wide and full width characters, and pictures. */
const wide =
  /[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff00}-\u{ff60}\u{ffe0}-\u{ffe6}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
