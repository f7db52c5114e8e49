import { checkFor } from "../checks.js";
import type { Issue } from "../issue.js";
import type { BodyDescriptor, PartHeaders } from "../operation.js";
import { segment } from "../validate/issue-text.js";
import { readBody, type ReadBody } from "../wire/read-body.js";
import { readParameters } from "../wire/read-parameters.js";
import type { MockOperation } from "./service.js";

/** A request as the operation understands it. */
export interface ReadRequest {
  /** Parameters of every place, by their keys. */
  readonly parameters: { readonly [key: string]: unknown };
  /** The body; undefined when none came. */
  readonly body: unknown;
  /** Documented headers of the parts of a multipart body. */
  readonly partHeaders?: PartHeaders;
}

/** Why a request is refused. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly issues: readonly Issue[];
}

/** Reads and checks parameters and body; what is wrong with them, if anything is. */
export async function readRequest(
  mock: MockOperation,
  request: Request,
  path: { readonly [name: string]: string },
): Promise<ReadRequest | Refusal> {
  const parameters = readParameters(mock.operation, {
    path,
    query: new URL(request.url).search,
    headers: request.headers,
  });
  const issues = mock.parameters?.(parameters) ?? [];
  if (issues.length > 0) return refuseValues(mock, "parameters", issues);
  const read = await readBody(mock.operation, request, mock.readers);
  if ("problem" in read) return refuseBody(read.problem, request);
  const bodyIssues = "empty" in read ? missing(mock) : check(mock, read);
  if (bodyIssues.length > 0) return refuseValues(mock, "body", bodyIssues);
  if ("empty" in read) return { parameters, body: undefined };
  const { value: body, partHeaders = {} } = read;
  const hasHeaders = Object.keys(partHeaders).length > 0;
  return { parameters, body, ...(hasHeaders && { partHeaders }) };
}

function check(
  mock: MockOperation,
  { value, body, partHeaders = {} }: Extract<ReadBody, { value: unknown }>,
): readonly Issue[] {
  const { mediaType = "application/json" } = body;
  const issues = checkFor(mock.body, mediaType)?.(value) ?? [];
  return [...issues, ...missingHeaders(body, partHeaders)];
}

/** Headers that a part has to have and has not. */
function missingHeaders(
  { encoding, prefixEncoding, itemEncoding }: BodyDescriptor,
  partHeaders: PartHeaders,
): readonly Issue[] {
  return Object.entries(partHeaders).flatMap(([part, values = {}]) => {
    const { headers = [] } =
      encoding?.[part] ?? prefixEncoding?.[Number(part)] ?? itemEncoding ?? {};
    return headers
      .filter(({ required, name }) => required && !Object.hasOwn(values, name))
      .map(({ name }) => ({
        pointer: segment(part),
        keyword: "required",
        message: `the part has to have the header ${name}`,
        expected: `the header ${name}`,
        received: "none",
      }));
  });
}

function missing(mock: MockOperation): readonly Issue[] {
  const required = mock.operation.body?.some((one) => one.required === true);
  return required === true ? [missingBody] : [];
}

const missingBody: Issue = {
  pointer: "",
  keyword: "required",
  message: "a body is required",
  expected: "a body",
  received: "nothing",
};

/** With 422, where the document has an answer for just that, else with 400. */
function refuseValues(
  { responses }: MockOperation,
  what: "parameters" | "body",
  issues: readonly Issue[],
): Refusal {
  const hasOwn = responses.some(({ status }) => status === "422");
  return refuse(hasOwn ? 422 : 400, `invalid ${what}`, issues);
}

function refuse(
  status: number,
  message: string,
  issues: readonly Issue[],
): Refusal {
  return { status, message, issues };
}

function refuseBody(
  problem: "unsupported" | "malformed",
  request: Request,
): Refusal {
  return problem === "malformed"
    ? refuse(400, "the body is malformed", [])
    : refuse(
        415,
        `a body of type "${request.headers.get("content-type") ?? ""}" is not understood`,
        [],
      );
}
