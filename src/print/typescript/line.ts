import { textWidth } from "../../emit/typescript/text-width.js";

/** Prettier's default width of a line. */
const printWidth = 80;

/** Whether a line, with everything that stands on it, need not be broken. */
export function fitsLine(line: string): boolean {
  return textWidth(line) <= printWidth;
}

/** Text behind a colon or an equals sign; what starts with a line break stands below. */
export function behind(text: string): string {
  return text.startsWith("\n") ? text : ` ${text}`;
}
