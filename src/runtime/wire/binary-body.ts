/** Bytes to send; a stream cannot be sent again when an attempt fails. */
export type BinaryBody =
  Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array>;
