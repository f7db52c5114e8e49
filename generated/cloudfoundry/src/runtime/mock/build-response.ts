import type { BodyDescriptor } from "../operation.js";
import { isBytes } from "../wire/binary-body.js";
import { answerHeaders } from "./answer-headers.js";
import type { MockOperation, MockResponse } from "./service.js";
import { isItems, streamBody } from "./stream-body.js";

/** What an answer is made of. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string } | undefined;
  /** Of headers that are made up. */
  readonly seed: number;
}

/** An answer on the wire, with the headers and media type the document gives it. */
export function buildResponse(
  mock: MockOperation,
  response: MockResponse | undefined,
  { status, body, headers = {}, seed }: Answer,
): Response {
  const all = response ? answerHeaders(mock, response, seed) : new Headers();
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  const hasNone = status === 204 || status === 205 || status === 304;
  if (body === undefined || hasNone) {
    return new Response(null, { status, headers: all });
  }
  const mediaType = response?.mediaType ?? "application/json";
  const content = contentOf(
    body,
    response,
    descriptorOf(mock, response, mediaType),
  );
  // Only a multipart body knows its boundary.
  const isWritten = response?.form && content !== body;
  const type = isWritten && content instanceof Blob ? content.type : "";
  if (type || !all.has("content-type")) {
    all.set("content-type", type || mediaType);
  }
  return new Response(content, { status, headers: all });
}

/** How a form or XML is written; of anything else its media type. */
function descriptorOf(
  { operation }: MockOperation,
  response: MockResponse | undefined,
  mediaType: string,
): BodyDescriptor {
  const bodies = operation.bodies?.[response?.status ?? ""];
  return bodies?.find((one) => one.mediaType === mediaType) ?? { mediaType };
}

function contentOf(
  body: unknown,
  response: MockResponse | undefined,
  descriptor: BodyDescriptor,
): BodyInit {
  const { mediaType = "application/json" } = descriptor;
  if (response?.write && isItems(body)) return streamBody(body, response.write);
  if (isBytes(body)) return body as BodyInit;
  if (response?.form && (typeof body === "object" || descriptor.xml)) {
    return response.form(body, descriptor);
  }
  const isJson = !response?.write && isJsonType(mediaType);
  return isJson || typeof body === "object"
    ? JSON.stringify(body)
    : String(body);
}

/** Whether bodies of a media type, or of some in a range, are JSON. */
export function isJsonType(mediaType: string): boolean {
  return /^\*\/\*|[/+]json\b(?!-seq)/.test(mediaType);
}
