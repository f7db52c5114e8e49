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
  const descriptors = operation.headers?.[response.status] ?? [];
  const values = { ...generated(response, seed), ...response.headers };
  for (const [name, value] of Object.entries(values)) {
    if (framing.test(name)) continue;
    const descriptor = descriptors.find((one) => one.name === name);
    const text = writeParameter({ name, ...descriptor, in: "header" }, value);
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
