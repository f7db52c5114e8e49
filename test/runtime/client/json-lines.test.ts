import { expect, test } from "vitest";
import { readJsonLines } from "../../../src/runtime/client/read-json-lines.js";

/** The values of a response that comes in pieces of three characters. */
async function valuesOf(type: string, text: string): Promise<unknown> {
  const pieces = text.match(/[^]{1,3}/g) ?? [];
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) {
        controller.enqueue(new TextEncoder().encode(piece));
      }
      controller.close();
    },
  });
  const headers = { "content-type": type };
  const stream = readJsonLines(new Response(body, { headers }));
  if (stream === undefined) return undefined;
  const values: unknown[] = [];
  for await (const value of stream) values.push(value);
  return values;
}

test.each([
  "application/jsonl",
  "application/x-ndjson",
  "application/stream+json",
])("%s is a value a line, whatever ends the lines", async (type) => {
  const text = '{"a":1}\r\n\n[2]\n"drei"';
  expect(await valuesOf(type, text)).toEqual([{ a: 1 }, [2], "drei"]);
});

test("a text of a sequence may go over several lines (RFC 7464)", async () => {
  const text = '\u001e{\n  "a": 1\n}\n\u001e[\n2]\n\u001e"drei"\n';
  expect(await valuesOf("application/json-seq", text)).toEqual([
    { a: 1 },
    [2],
    "drei",
  ]);
});

test("another type is no stream of values", async () => {
  expect(await valuesOf("application/json", "1")).toBeUndefined();
});
