/** The lines of a response's body, as they come; the last may lack its end. */
export async function* readLines(response: Response): AsyncGenerator<string> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value = "" } = await reader.read();
      // A carriage return at the end of a chunk may be half of a line's end.
      const lines = (rest + value).split(
        done ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/,
      );
      rest = lines.pop() ?? "";
      yield* lines;
      if (done) break;
    }
    if (rest) yield rest;
  } finally {
    // Whoever stops early wants no more of the response.
    await reader.cancel();
  }
}
