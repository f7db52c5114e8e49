/** The lines of a response's body, as they come; the last may lack its end. */
export function readLines(response: Response): AsyncGenerator<string> {
  // A carriage return at the end of a chunk may be half of a line's end.
  return readRecords(response, /\r\n|\n|\r(?!$)/, /\r\n|\n|\r/);
}

/**
 * What stands between separators in a response's body, as it comes; `last` is
 * the separator once the body is complete.
 */
export async function* readRecords(
  response: Response,
  separator: RegExp,
  last: RegExp = separator,
): AsyncGenerator<string> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value = "" } = await reader.read();
      const records = (rest + value).split(done ? last : separator);
      rest = records.pop() ?? "";
      yield* records;
      if (done) break;
    }
    if (rest) yield rest;
  } finally {
    // Whoever stops early wants no more of the response.
    await reader.cancel();
  }
}
