import { writeParameter } from "../wire/write-parameter.js";
import { SampleError } from "./sample.js";
import type { MockOperation, MockResponse } from "./service.js";

/** Fields that frame the message: they are true or the answer cannot be read. */
const framing =
  /^(?:connection|content-(?:encoding|length|range)|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

/**
 * The documented headers of an answer: what the documentation shows, and what
 * fits their schemas for the rest.
 */
export function answerHeaders(
  { operation }: MockOperation,
  response: MockResponse,
  seed: number,
): Headers {
  const headers = new Headers();
  const values = new Map([
    ...Object.entries(generated(response, seed) ?? {}),
    ...Object.entries(response.headers ?? {}),
  ] as readonly (readonly [string, unknown])[]);
  for (const descriptor of operation.headers?.[response.status] ?? []) {
    const { name } = descriptor;
    if (framing.test(name)) continue;
    const text = writeParameter(
      { ...descriptor, in: "header" },
      values.get(name),
    );
    if (text !== undefined) headers.set(name, fieldValue(text));
  }
  return headers;
}

/** Where no value fits, those that are documented have to do. */
function generated(response: MockResponse, seed: number): object | undefined {
  try {
    return response.generateHeaders?.(seed) as object | undefined;
  } catch (error) {
    if (error instanceof SampleError) return undefined;
    throw error;
  }
}

/** A header's value holds no line break and no character beyond ASCII (RFC 9110, section 5.5). */
function fieldValue(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, " ").trim();
}
