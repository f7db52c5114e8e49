import type {
  BodyDescriptor,
  BodyKind,
  BodyReader,
  BodyValue,
  OperationDescriptor,
} from "../operation.js";
import { byMediaType } from "./by-media-type.js";

/** What came as a body: a value, nothing, or a reason why it cannot be read. */
export type ReadBody =
  | (BodyValue & { readonly body: BodyDescriptor })
  | { readonly empty: true }
  | { readonly problem: "unsupported" | "malformed" };

/** Readers of kinds that not every API has. */
export type BodyReaders = { readonly [kind in BodyKind]?: BodyReader };

/** Reads the body of a request by its content type: the inverse of a client's writers. */
export async function readBody(
  descriptor: OperationDescriptor,
  request: Request,
  readers: BodyReaders = {},
): Promise<ReadBody> {
  // A body that nothing is said of means nothing (RFC 9110, section 9.3.1).
  if (descriptor.body === undefined) return { empty: true };
  const bytes = await request.clone().arrayBuffer();
  const contentType = request.headers.get("content-type") ?? "";
  const body = byMediaType(byType(descriptor.body), contentType);
  const isEmpty = bytes.byteLength === 0;
  if (isEmpty && (contentType === "" || !mayBeEmpty(body))) {
    return { empty: true };
  }
  if (body === undefined) return { problem: "unsupported" };
  const read = body.read ?? readers[body.kind ?? "json"] ?? readPlain;
  try {
    return { ...(await read(body, request)), body };
  } catch {
    return { problem: "malformed" };
  }
}

/** Whether no bytes are a value: no text, an empty file or form, no lines. */
function mayBeEmpty({ kind = "json" }: BodyDescriptor = {}): boolean {
  return kind !== "json" && kind !== "multipart" && kind !== "xml";
}

function byType(bodies: readonly BodyDescriptor[]): {
  readonly [mediaType: string]: BodyDescriptor;
} {
  return Object.fromEntries(
    bodies.map((body) => [body.mediaType ?? "application/json", body]),
  );
}

async function readPlain(
  { kind = "json", mediaType = "" }: BodyDescriptor,
  message: Request | Response,
): Promise<BodyValue> {
  if (kind === "binary") return { value: await message.blob() };
  const text = await message.text();
  if (kind === "json") return { value: JSON.parse(text) };
  if (kind !== "json-lines") return { value: text };
  const lines = text
    .split(/json-seq/i.test(mediaType) ? "\x1e" : "\n")
    .filter((line) => line.trim() !== "");
  return { value: lines.map((line): unknown => JSON.parse(line)) };
}
