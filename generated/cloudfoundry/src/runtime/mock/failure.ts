import type { Issue } from "../issue.js";
import type {
  FailureEnvelope,
  MockOperation,
  MockResponse,
} from "./service.js";
import type { Refusal } from "./read-request.js";
import { SampleError } from "./sample.js";

/** Where a refusal's sentence goes in an error body of any shape. */
const messageNames = ["message", "description", "detail", "error", "title"];

/**
 * A refusal in the words of the API: the documented answer of that status
 * with the message filled in, else its success envelope turned to failure,
 * else problem details (RFC 9457).
 */
export function failureResponse(
  mock: MockOperation | undefined,
  refusal: Refusal,
  headers: { readonly [name: string]: string } = {},
): Response {
  const documented = mock && documentedFailure(mock, refusal.status);
  const body =
    (documented && filledFailure(documented, refusal)) ??
    (mock?.failure && envelopeFailure(mock.failure, refusal));
  if (body !== undefined) {
    return respond(
      documented?.mediaType ?? "application/json",
      refusal,
      body,
      headers,
    );
  }
  return respond(
    "application/problem+json",
    refusal,
    problemDetails(refusal),
    headers,
  );
}

function respond(
  mediaType: string,
  { status }: Refusal,
  body: unknown,
  headers: { readonly [name: string]: string },
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": mediaType, ...headers },
  });
}

function documentedFailure(
  mock: MockOperation,
  status: number,
): MockResponse | undefined {
  const wanted = [String(status), `${Math.trunc(status / 100)}XX`, "default"];
  return wanted
    .map((key) => mock.responses.find((response) => response.status === key))
    .find((response) => response?.mediaType?.includes("json"));
}

/** A body that fits the documented schema, with the message where one belongs. */
function filledFailure(
  response: MockResponse,
  refusal: Refusal,
): object | undefined {
  const bases = [
    ...Object.values(response.examples ?? {}),
    generated(response),
  ].filter(isRecord);
  const bodies = bases.flatMap((base) => {
    const sentences = { ...base, ...ownSentence(base, refusal) };
    return [{ ...sentences, ...ownFaults(base, refusal) }, sentences, base];
  });
  const fitting = bodies.find(
    (body) => (response.check?.(body) ?? []).length === 0,
  );
  return fitting ?? bases[0];
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function generated(response: MockResponse): unknown {
  try {
    return response.generate?.(0);
  } catch (error) {
    if (error instanceof SampleError) return undefined;
    throw error;
  }
}

function ownSentence(base: object, refusal: Refusal): object {
  const name = messageNameOf(base);
  return {
    ...(name !== undefined && { [name]: sentence(refusal) }),
    ...("status" in base &&
      typeof base.status === "number" && { status: refusal.status }),
  };
}

function ownFaults(base: object, refusal: Refusal): object {
  const list = listOf(base);
  return list ? { [list.name]: faultsLike(list.item, refusal) } : {};
}

function messageNameOf(object: object): string | undefined {
  return messageNames.find(
    (one) => typeof Reflect.get(object, one) === "string",
  );
}

/** The list of faults in an error body, and what an item looks like. */
function listOf(
  base: object,
): { readonly name: string; readonly item: object } | undefined {
  for (const [name, list] of Object.entries(base)) {
    const item: unknown = Array.isArray(list) ? list[0] : undefined;
    const isFault =
      typeof item === "object" &&
      item !== null &&
      messageNameOf(item) !== undefined;
    if (/error|issue|detail|fault|violation/i.test(name) && isFault)
      return { name, item };
  }
  return undefined;
}

/** An item a fault, with its sentence, and its pointer where items have one. */
function faultsLike(item: object, refusal: Refusal): readonly object[] {
  const name = messageNameOf(item) ?? "message";
  if (refusal.issues.length === 0)
    return [{ ...item, [name]: refusal.message }];
  return refusal.issues.map((issue) => ({
    ...item,
    [name]: describe(issue),
    ...("pointer" in item && { pointer: issue.pointer }),
    ...("source" in item &&
      isPointed(item.source) && {
        source: { ...item.source, pointer: issue.pointer },
      }),
  }));
}

function isPointed(value: unknown): value is { readonly pointer: unknown } {
  return typeof value === "object" && value !== null && "pointer" in value;
}

function envelopeFailure(envelope: FailureEnvelope, refusal: Refusal): object {
  const issues: readonly (Issue | undefined)[] =
    refusal.issues.length > 0 ? refusal.issues : [undefined];
  return {
    ...(envelope.flag !== undefined && { [envelope.flag]: false }),
    [envelope.list]: issues.map((issue) => ({
      ...(envelope.code !== undefined && { code: envelope.code }),
      message: issue ? describe(issue) : refusal.message,
      ...(envelope.pointer && issue && { source: { pointer: issue.pointer } }),
    })),
    ...envelope.rest,
  };
}

function problemDetails(refusal: Refusal): object {
  return {
    type: "about:blank",
    title: refusal.message,
    status: refusal.status,
    ...(refusal.issues.length > 0 && {
      detail: sentence(refusal),
      errors: refusal.issues.map(({ pointer, message }) => ({
        pointer,
        detail: message,
      })),
    }),
  };
}

function sentence({ message, issues }: Refusal): string {
  return issues.length > 0
    ? `${message}: ${issues.map(describe).join("; ")}`
    : message;
}

function describe({ pointer, message }: Issue): string {
  return pointer === "" ? message : `${pointer}: ${message}`;
}
