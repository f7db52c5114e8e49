import type { GoldenCall } from "./golden-calls.js";

/** Calls without a body: the request line and what is read of it. */
function selected(
  operation: string,
  about: string,
  params: object,
  line: string,
): GoldenCall {
  const bytes = [`${line} HTTP/1.1`, "", ""];
  return { operation, about, params, bytes, read: { parameters: params } };
}

/** Calls of the package of `parameters/selectors`: no fragment is sent (RFC 9110, section 7.1). */
export const selectorCalls: readonly GoldenCall[] = [
  selected(
    "root.createQueue",
    "a query says what the fragment did",
    { Action: "CreateQueue" },
    "POST /?Action=CreateQueue",
  ),
  selected(
    "root.deleteQueue",
    "the second of one path is found by its query",
    { Action: "DeleteQueue" },
    "POST /?Action=DeleteQueue",
  ),
  selected(
    "tags.delete",
    "the query is not lost behind a fragment",
    { arn: "a:b", keys: ["x", "y"] },
    "DELETE /tags/a%3Ab?keys=x&keys=y",
  ),
  selected(
    "rest.echo",
    "a query goes on after that of the path",
    { text: "a b" },
    "GET /rest?method=echo&text=a%20b",
  ),
  selected(
    "rest.nothing",
    "the path's query tells operations apart",
    {},
    "GET /rest?method=null",
  ),
  selected(
    "accounts.getById",
    "of equivalent paths the one whose parameter fits",
    { id: 7 },
    "GET /accounts/7",
  ),
  selected(
    "accounts.getByName",
    "and the other where it does not",
    { name: "seven" },
    "GET /accounts/seven",
  ),
];
