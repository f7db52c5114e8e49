/** The offsets at which the lines of a text start; `\n`, `\r\n` and `\r` end one. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  const breaks = /\r\n?|\n/g;
  while (breaks.exec(text) !== null) starts.push(breaks.lastIndex);
  return starts;
}
