import type { Issue } from "../issue.js";
import type {
  FailureEnvelope,
  MockOperation,
  MockResponse,
} from "./service.js";
import type { Refusal } from "./read-request.js";

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
  const base =
    Object.values(response.examples ?? {})[0] ?? response.generate?.(0);
  if (typeof base !== "object" || base === null || Array.isArray(base)) {
    return undefined;
  }
  const filled = { ...base, ...filling(base, refusal) };
  const fits = (response.check?.(filled) ?? []).length === 0;
  return fits ? filled : base;
}

function filling(base: object, refusal: Refusal): object {
  const name = messageNames.find(
    (one) => typeof Reflect.get(base, one) === "string",
  );
  return {
    ...(name !== undefined && { [name]: sentence(refusal) }),
    ...("status" in base &&
      typeof base.status === "number" && { status: refusal.status }),
  };
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
