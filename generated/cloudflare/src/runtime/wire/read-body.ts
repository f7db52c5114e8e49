import type {
  BodyDescriptor,
  OperationDescriptor,
  PartHeaders,
} from "../operation.js";
import { byMediaType } from "./by-media-type.js";
import { readForm } from "./read-form.js";
import { readMultipart } from "./read-multipart.js";

/** What came as a body: a value, nothing, or a reason why it cannot be read. */
export type ReadBody =
  | {
      readonly value: unknown;
      readonly body: BodyDescriptor;
      /** Of parts whose headers are documented. */
      readonly partHeaders?: PartHeaders;
    }
  | { readonly empty: true }
  | { readonly problem: "unsupported" | "malformed" };

/** Reads the body of a request by its content type: the inverse of a client's writers. */
export async function readBody(
  descriptor: OperationDescriptor,
  request: Request,
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
  try {
    if (body.kind === "multipart") {
      return { ...(await readMultipart(body, request)), body };
    }
    return { value: await readAs(body, request), body };
  } catch {
    return { problem: "malformed" };
  }
}

/** Whether no bytes are a value: no text, an empty file or form, no lines. */
function mayBeEmpty(body: BodyDescriptor | undefined): boolean {
  const { kind = "json" } = body ?? {};
  return kind !== "json" && kind !== "multipart";
}

function byType(bodies: readonly BodyDescriptor[]): {
  readonly [mediaType: string]: BodyDescriptor;
} {
  return Object.fromEntries(
    bodies.map((body) => [body.mediaType ?? "application/json", body]),
  );
}

async function readAs(
  body: BodyDescriptor,
  request: Request,
): Promise<unknown> {
  switch (body.kind ?? "json") {
    case "json":
      return JSON.parse(await request.text());
    case "urlencoded":
      return readForm(body, await request.text());
    case "binary":
      return request.blob();
    case "json-lines":
      return (await request.text())
        .split(/json-seq/i.test(body.mediaType ?? "") ? "\x1e" : "\n")
        .filter((line) => line.trim() !== "")
        .map((line): unknown => JSON.parse(line));
    default:
      return request.text();
  }
}
