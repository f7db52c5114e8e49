import { buildResponse, isJsonType } from "./build-response.js";
import { chooseResponse } from "./choose-response.js";
import type { Issue } from "../issue.js";
import type { Refusal, ReadRequest } from "./read-request.js";
import { SampleError } from "./sample.js";
import type { MockOperation, MockResponse } from "./service.js";
import { similarAnswer } from "./similar.js";

/** What a caller wants answered, instead of what the documentation shows. */
export interface MockReply {
  /** Default: the first documented success. */
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
}

/** A documented status with its body, in the terms of `MockReply`. */
export type ReplyOf<Status extends number, Body = undefined> = {
  readonly status?: Status;
  readonly headers?: { readonly [name: string]: string };
} & (undefined extends Body
  ? { readonly body?: Body }
  : { readonly body: Body });

/** What a stream holds: items as they are known, as they come, or all of it as text. */
export type StreamOf<Item> = Iterable<Item> | AsyncIterable<Item> | string;

/** The codes of a documented range. */
export type Status1XX = 100 | 101 | 102 | 103;
export type Status2XX =
  200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;
export type Status3XX = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;
export type Status4XX =
  | 400
  | 401
  | 402
  | 403
  | 404
  | 405
  | 406
  | 407
  | 408
  | 409
  | 410
  | 411
  | 412
  | 413
  | 414
  | 415
  | 416
  | 417
  | 418
  | 421
  | 422
  | 423
  | 424
  | 425
  | 426
  | 428
  | 429
  | 431
  | 451;
export type Status5XX =
  500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;

/** How answers are made when the caller gives none. */
export interface AnswerOptions {
  /** Documented examples where there are some that fit, or always generated data. */
  readonly data?: "examples" | "generated";
  /** Of generated data; the same seed gives the same data. Default: 0. */
  readonly seed?: number;
}

/**
 * The answer to a good request: the documented example that belongs to it,
 * or generated data. `Prefer: code=404, example=name, dynamic=true` (RFC 7240)
 * chooses.
 */
export function documentedAnswer(
  mock: MockOperation,
  read: ReadRequest,
  request: Request,
  options: AnswerOptions,
): Response | Refusal {
  const preferred = preferences(request.headers.get("prefer") ?? "");
  const code = preferred.get("code");
  const response = chooseResponse(mock, code, acceptOf(request));
  if (response === undefined) {
    return code === undefined
      ? new Response(null, { status: 204 })
      : unable(mock, `has no answer with the code ${code}`);
  }
  const { examples = {} } = response;
  const status = statusOf(response.status, code);
  // What is only informational is no answer (RFC 9110, section 15.2).
  if (status < 200) return unable(mock, `answers with nothing but ${status}`);
  const wanted = preferred.get("example");
  if (wanted !== undefined && !Object.hasOwn(examples, wanted))
    return unable(mock, `has no example ${JSON.stringify(wanted)}`);
  const data = preferred.get("dynamic") === "true" ? "generated" : options.data;
  const name = wanted ?? exampleFor(data, mock, read, response);
  try {
    const body =
      name === undefined
        ? (response.generate?.(options.seed ?? 0) ?? emptyBody(response))
        : examples[name];
    return buildResponse(mock, response, {
      status,
      body,
      seed: options.seed ?? 0,
    });
  } catch (error) {
    if (!(error instanceof SampleError)) throw error;
    return unable(mock, `cannot make up a body: ${error.message}`);
  }
}

/** The body of a documented file or text of which nothing is known: one without content, which is still one. */
function emptyBody({ mediaType }: MockResponse): string | undefined {
  return mediaType === undefined || isJsonType(mediaType) ? undefined : "";
}

/** What a client likes best; anything when it says nothing. */
function acceptOf({ headers }: Request): string {
  return headers.get("accept") ?? "*/*";
}

function unable({ name }: MockOperation, why: string): Refusal {
  return { status: 500, message: `the mock of ${name} ${why}`, issues: [] };
}

/** The example to answer with; undefined for generated data. */
function exampleFor(
  data: AnswerOptions["data"],
  { requests = {} }: MockOperation,
  { body }: ReadRequest,
  response: MockResponse,
): string | undefined {
  if (data === "generated") return undefined;
  const name = similarAnswer(body, requests, fittingExamples(response));
  const [first] = Object.keys(response.examples ?? {});
  return name ?? (response.generate ? undefined : first);
}

type Examples = NonNullable<MockResponse["examples"]>;

const known = new WeakMap<MockResponse, Examples>();

/** The examples that keep to their schema; others are for those who ask for them. */
function fittingExamples(response: MockResponse): Examples {
  const found = known.get(response);
  if (found) return found;
  const { examples = {} } = response;
  const fitting = Object.fromEntries(
    Object.entries(examples).filter(
      ([, value]) => issuesOf(response, value).length === 0,
    ),
  );
  known.set(response, fitting);
  return fitting;
}

/** What is wrong with a body; items that are still to come are not looked at. */
function issuesOf(
  { check, write }: MockResponse,
  body: unknown,
): readonly Issue[] {
  if (!check) return [];
  if (!write) return check(body);
  return Array.isArray(body) ? body.flatMap((item) => check(item)) : [];
}

/** A caller's answer, with the headers and media type the document gives it. */
export function givenAnswer(
  mock: MockOperation,
  reply: MockReply,
  request: Request,
): Response | Refusal {
  const code = reply.status === undefined ? undefined : String(reply.status);
  const type = new Headers(reply.headers).get("content-type");
  const response = chooseResponse(mock, code, type ?? acceptOf(request));
  const issues =
    response && reply.body !== undefined ? issuesOf(response, reply.body) : [];
  if (issues.length > 0) {
    return {
      status: 500,
      message: `the mock of ${mock.name} answers what the API does not`,
      issues,
    };
  }
  const status = reply.status ?? statusOf(response?.status ?? "200", code);
  return buildResponse(mock, response, { ...reply, status, seed: 0 });
}

/** `2XX` is answered as 200, `3XX` as 302, `default` as 200 unless something else was asked for. */
function statusOf(documented: string, code: string | undefined): number {
  const asked = Number(code);
  if (asked >= 200 && asked <= 599) return asked;
  if (documented === "3XX") return 302;
  const first = Number(documented.slice(0, 1));
  return Number(documented) || (first > 0 ? first * 100 : 200);
}

function preferences(header: string): ReadonlyMap<string, string> {
  return new Map(
    header.split(/[,;]/).flatMap((part) => {
      const [name, value] = part.split("=").map((text) => text.trim());
      return name && value !== undefined
        ? [[name.toLowerCase(), value.replace(/^"|"$/g, "")] as const]
        : [];
    }),
  );
}
