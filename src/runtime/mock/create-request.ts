import type { Check } from "../checks.js";
import type { BodyWriter, OperationDescriptor } from "../operation.js";
import { isTypeToName, writeBody } from "../wire/write-body.js";
import { writeParameter } from "../wire/write-parameter.js";
import type { AnswerOptions } from "./answer.js";
import type { Generate } from "./service.js";

/** What the API sends by itself, and what its requests are made of. */
export interface SentOperation {
  readonly operation: OperationDescriptor;
  /** Makes parameters where none are given. */
  readonly generateParameters?: Generate;
  /** Bodies of the documentation, by name. */
  readonly examples?: { readonly [name: string]: unknown };
  /** Makes a body where no example serves. */
  readonly generate?: Generate;
  /** Tells which examples serve. */
  readonly check?: Check;
  /** Writes a body that is a form, lines of JSON or XML. */
  readonly write?: BodyWriter;
}

/** What is sent in place of what the documentation shows. */
export interface SentParts<
  Body = unknown,
  Parameters = object,
> extends AnswerOptions {
  readonly body?: Body;
  /** Of the query, headers and cookies, by their keys; those that are left out are generated. */
  readonly parameters?: Partial<Parameters>;
  /** Further headers: a signature. */
  readonly headers?: { readonly [name: string]: string };
}

/**
 * A request as the API sends it: with the documented example or generated
 * data, but for what is given.
 *
 * @throws SampleError when no value that fits is found
 */
export function createRequest<Body, Parameters>(
  sent: SentOperation,
  url: string | URL,
  parts: SentParts<Body, Parameters> = {},
): Request {
  const { operation } = sent;
  const { seed = 0, parameters } = parts;
  const made = sent.generateParameters?.(seed) as object | undefined;
  const values = { ...made, ...parameters };
  const headers = new Headers();
  const target = new URL(url);
  const cookies: string[] = [];
  for (const parameter of operation.parameters ?? []) {
    const { name, key = name, in: place } = parameter;
    const text = writeParameter(parameter, Reflect.get(values, key));
    if (text === undefined || place === "path") continue;
    if (place === "header") headers.set(name, text);
    else if (place === "cookie") cookies.push(text);
    else target.search += (target.search ? "&" : "?") + text;
  }
  if (cookies.length > 0) headers.set("cookie", cookies.join("; "));
  const [descriptor] = operation.body ?? [];
  const { write } = sent;
  const body =
    descriptor &&
    writeBody(bodyOf(sent, parts), { ...descriptor, ...(write && { write }) });
  const { mediaType = "application/json" } = descriptor ?? {};
  if (descriptor && isTypeToName(mediaType)) {
    headers.set("content-type", mediaType);
  }
  for (const [name, text] of Object.entries(parts.headers ?? {})) {
    headers.set(name, text);
  }
  const { method } = operation;
  return new Request(target, { method, headers, body: body ?? null });
}

function bodyOf<Body>(
  { examples = {}, check, generate }: SentOperation,
  { body, data, seed = 0 }: SentParts<Body>,
): unknown {
  if (body !== undefined) return body;
  const shown = data === "generated" ? [] : Object.values(examples);
  const fitting = shown.find((one) => (check?.(one) ?? []).length === 0);
  return fitting ?? generate?.(seed) ?? "";
}
