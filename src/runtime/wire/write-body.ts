import type { BodyDescriptor, PartHeaders } from "../operation.js";

/** A body as it is described: what `fetch` takes. */
export function writeBody(
  value: unknown,
  body: BodyDescriptor,
  partHeaders?: PartHeaders,
): BodyInit {
  if (body.write) return body.write(value, body, partHeaders);
  return (body.kind ?? "json") === "json"
    ? JSON.stringify(value)
    : (value as BodyInit);
}

/** Whether a header has to say the type: a multipart body knows its boundary, a Blob for a range of types its own. */
export function isTypeToName(mediaType: string): boolean {
  return !/\*|^multipart/.test(mediaType);
}
