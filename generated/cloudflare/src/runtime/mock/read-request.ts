import { checkFor } from "../checks.js";
import type { Issue } from "../issue.js";
import { readBody, type ReadBody } from "../wire/read-body.js";
import { readParameters } from "../wire/read-parameters.js";
import type { MockOperation } from "./service.js";

/** A request as the operation understands it. */
export interface ReadRequest {
  /** Parameters of every place, by their keys. */
  readonly parameters: { readonly [key: string]: unknown };
  /** The body; undefined when none came. */
  readonly body: unknown;
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
  const read = await readBody(mock.operation, request);
  if ("problem" in read) return refuseBody(read.problem, request);
  const body = "empty" in read ? undefined : read.value;
  const bodyIssues = "empty" in read ? missing(mock) : check(mock, read);
  return bodyIssues.length > 0
    ? refuseValues(mock, "body", bodyIssues)
    : { parameters, body };
}

function check(
  mock: MockOperation,
  { value, body }: Extract<ReadBody, { value: unknown }>,
): readonly Issue[] {
  const { mediaType = "application/json" } = body;
  return checkFor(mock.body, mediaType)?.(value) ?? [];
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
