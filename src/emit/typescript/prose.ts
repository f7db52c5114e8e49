/**
 * Text of a specification as lines of a comment, word for word, but unable to
 * end the comment, to become a tag or a directive, or to deceive a reader.
 */
export function cleanProse(text: string): readonly string[] {
  if (harmless.test(text)) return onlyLine(text.trimEnd());
  const lines = splitLines(text);
  while (lines[0] === "") lines.shift();
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

/** The same for the text of a tag; an empty line would look like the tag's end. */
export function cleanTag(text: string): readonly string[] {
  if (harmless.test(text)) return [text.trim()];
  return splitLines(text.trim()).filter(
    (line, index) => line !== "" || index === 0,
  );
}

function onlyLine(text: string): readonly string[] {
  return text === "" ? [] : [text];
}

function splitLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => neutralise(line).trimEnd());
}

/** Characters that are invisible, reorder what a reader sees, or cannot be written as UTF-8. */
const unsafe =
  /[\p{Cs}\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Most texts are one line, and most lines have nothing to be made harmless. */
const harmless =
  /^[\x20-\x22\x24-\x29\x2b-\x3f\x41-\x7e]*(?:(?<=\{)@link [\x20-\x22\x24-\x29\x2b-\x3f\x41-\x7e]*)*$/;

function neutralise(line: string): string {
  if (harmless.test(line)) return line;
  return (
    line
      .replace(unsafe, escapeCharacter)
      .replaceAll("*/", "*\\/")
      // A tag starts at the line's start or after a space, even within a line.
      .replace(/(^|\s)@(?=\S)/gu, "$1\\@")
      // Annotations by which bundlers drop calls, wherever they stand.
      .replace(/([@#])(?=__[A-Z])/g, "$1\\")
  );
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
