import { readLines } from "./read-lines.js";

/** The values of JSON lines or a JSON text sequence (RFC 7464), as they come; undefined when a response is neither. */
export function readJsonLines(
  response: Response,
): AsyncGenerator<unknown> | undefined {
  const type = response.headers.get("content-type") ?? "";
  return /jsonl|ndjson|json-seq|json-lines/i.test(type)
    ? values(response)
    : undefined;
}

async function* values(response: Response): AsyncGenerator<unknown> {
  for await (const line of readLines(response)) {
    const text = line.replace(/^\x1e/, "").trim();
    if (text) yield JSON.parse(text);
  }
}
