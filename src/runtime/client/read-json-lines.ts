import { readLines, readRecords } from "./read-lines.js";

/** The values of JSON lines or a JSON text sequence (RFC 7464), as they come; undefined when a response is neither. */
export function readJsonLines(
  response: Response,
): AsyncGenerator<unknown> | undefined {
  const type = response.headers.get("content-type") ?? "";
  // Texts of a sequence may go over several lines; a separator is before each.
  if (/json-seq/i.test(type)) return values(readRecords(response, /\x1e/));
  return /jsonl|ndjson|json-lines|stream\+json/i.test(type)
    ? values(readLines(response))
    : undefined;
}

async function* values(
  records: AsyncIterable<string>,
): AsyncGenerator<unknown> {
  for await (const record of records) {
    const text = record.trim();
    if (text) yield JSON.parse(text);
  }
}
