import type { ItemWriter } from "../wire/write-items.js";

/** Items as they are known, or as they come. */
export type Items = Iterable<unknown> | AsyncIterable<unknown>;

/** Whether a value gives one item after the other; text does not. */
export function isItems(value: unknown): value is Items {
  return (
    typeof value === "object" &&
    value !== null &&
    !(value instanceof ReadableStream) &&
    (Symbol.iterator in value || Symbol.asyncIterator in value)
  );
}

/** A body that is written item by item, as fast as it is read. */
export function streamBody(
  items: Items,
  write: ItemWriter,
): ReadableStream<Uint8Array> {
  const iterator = iterate(items);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next: IteratorResult<unknown, unknown> = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(write(next.value)));
    },
    async cancel() {
      await iterator.return(undefined);
    },
  });
}

async function* iterate(items: Items): AsyncGenerator<unknown> {
  yield* items;
}
