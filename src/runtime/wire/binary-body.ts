/** Bytes to send; a stream cannot be sent again when an attempt fails. */
export type BinaryBody =
  Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array>;

/** Whether a value is bytes, whose members are not what it says. */
export function isBytes(value: unknown): value is BinaryBody {
  return (
    value instanceof Blob ||
    value instanceof ReadableStream ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  );
}
